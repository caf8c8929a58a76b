#!/usr/bin/env python3
"""Holds the schemas against variations whose verdicts are known: check.py VARIATIONS BANKS

VARIATIONS is what the Swift test SchemaAgreementTests writes, one JSON object a line; BANKS is the folder with the
schemas and the banks that are shipped. Ends with 1 if a validator says anything else than a variation expects.

YAML is read as editors read it: by the core schema of YAML 1.2, and keys become the text of what was read, as in
JavaScript. The dialect of patterns is ECMA-262's, where `$` is the end and nothing else.
"""

import collections
import json
import pathlib
import re
import sys

import jsonschema
import yaml


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2, core schema (https://yaml.org/spec/1.2.2/#103-core-schema)."""

    # PyYAML's own rules are those of YAML 1.1.
    yaml_implicit_resolvers = {}
    # A repeated key, and an anchor, are no matter of a schema; a merge key is a key.
    def flatten_mapping(self, node):
        pass


def whole(loader, node):
    text = loader.construct_scalar(node)
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


def fraction(loader, node):
    text = loader.construct_scalar(node).lower()
    return float(text.replace(".inf", "inf").replace(".nan", "nan"))


def pairs(loader, node):
    """A mapping as JavaScript has it: the last of equal keys stays, each key is text."""
    return {key_text(loader.construct_object(key, deep=True)): loader.construct_object(value, deep=True)
            for key, value in node.value}


def key_text(key):
    if key is None:
        return "null"
    if isinstance(key, bool):
        return "true" if key else "false"
    if isinstance(key, float):
        if key.is_integer():
            return str(int(key))
        return "NaN" if key != key else {float("inf"): "Infinity", float("-inf"): "-Infinity"}.get(key, str(key))
    return str(key)


for tag, pattern, first in [
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
     list("-+.0123456789")),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})\Z"), first)
CoreLoader.add_constructor("tag:yaml.org,2002:int", whole)
CoreLoader.add_constructor("tag:yaml.org,2002:float", fraction)
CoreLoader.add_constructor("tag:yaml.org,2002:map", pairs)


def ecma_pattern(validator, pattern, instance, schema):
    if validator.is_type(instance, "string") and not re.search(re.sub(r"\$$", r"\\Z", pattern), instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


Validator = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": ecma_pattern})


def verdict(validator, text):
    """Why a text is refused; None where it is taken. Of several documents each must be taken, as in an editor."""
    for document in list(yaml.load_all(text, CoreLoader)) or [None]:
        error = jsonschema.exceptions.best_match(validator.iter_errors(document))
        if error:
            return f"{error.json_path}: {error.message[:120]}"
    return None


def main(variations, banks):
    banks = pathlib.Path(banks)
    validators = {}
    folders = {"bank": banks, "team": banks / "teams", "practice": banks / "practice",
               "mapping": banks / "mappings"}
    for kind, folder in folders.items():
        file = folder / f"{kind}.schema.json"
        schema = json.loads(file.read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[kind] = Validator(schema)

    disagreements = []
    counts = collections.Counter()
    for line in pathlib.Path(variations).read_text().splitlines():
        case = json.loads(line)
        try:
            reason = verdict(validators[case["kind"]], case["text"])
        except yaml.YAMLError as error:
            disagreements.append((case, f"no YAML for this loader: {error}"))
            continue
        refused = reason is not None
        readers = case["refused"] or bool(case["unsaid"])
        if refused != case["refused"] or readers != case["reader"]:
            disagreements.append((case, f"schema: {reason or 'taken'}"))
        elif refused:
            counts[case["kind"], "refused by both"] += 1
        elif case["unsaid"]:
            counts[case["kind"], "refused by the reader alone: " + ", ".join(case["unsaid"])] += 1
        else:
            counts[case["kind"], "taken by both"] += 1

    for kind, folder in folders.items():
        for file in sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")]):
            reason = verdict(validators[kind], file.read_text())
            counts[kind, "shipped files"] += 1
            if reason:
                disagreements.append(({"kind": kind, "name": str(file), "text": ""}, reason))

    for (kind, what), count in sorted(counts.items()):
        print(f"{count:6} {kind}: {what}")
    for case, reason in disagreements[:20]:
        print(f"\nDISAGREEMENT {case['kind']}: {case['name']}\n  expected: {case.get('refused')}, {case.get('unsaid')}; "
              f"reader refuses: {case.get('reader')}; {reason}\n{case['text']}")
    print(f"{sum(counts.values()) + len(disagreements)} files, {len(disagreements)} disagreements")
    return 1 if disagreements or not all(counts[kind, "taken by both"] for kind in folders) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
