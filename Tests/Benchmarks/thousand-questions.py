#!/usr/bin/env python3
"""Time to check a bank of 1,000 questions, in turn with reading its YAML alone and with yamllint plus check-jsonschema.

Usage: swift build -c release && Tests/Benchmarks/thousand-questions.py [RUNS] [SCHEMA]
Needs yamllint and check-jsonschema on the PATH (both are on PyPI). Without SCHEMA a small one is made that says which
keys there are and what types they have. Prints medians and ratios; quote the ratios, for machines are noisy.
"""
import json, os, statistics, subprocess, sys, tempfile, time

runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
build = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../.build/release")
situations = [
    "A customer of {n} years was billed {m} dollars twice and leaves for the airport in an hour",
    "On Tuesday you hear that a part used in {n} open orders may come a week late",
    "A guest has lost a ring, and the queue behind them is {m} people long",
    "For two weeks you have quoted an old price, to about {n} callers",
]


def question(number):
    n, m = number % 97 + 2, number * 37 % 400 + 20
    scenario = situations[number % len(situations)].format(n=n, m=m)
    return f"""  - id: case-{number}
    competency: {["authority", "judgment", "care"][number % 3]}
    type: {["situational", "past-behaviour"][number % 2]}
    minutes: {number % 5 + 4}
    scenario: |
      {scenario}.
      You may decide up to {m} without asking; the rest is for your lead, who is in a meeting until noon.
      Last month {n % 5 + 2} quick decisions in the team turned out to be wrong.
    ask: What do you do in the next {n} minutes of case {number}?
    probes:
      - What do you tell the customer, word for word?
      - Who else hears of it, and when?
      - "What would make you stop: what comes first?"
    anchors:
      1: Waits for the lead before doing anything, or refuses and quotes the limit of {m} to the customer.
      3: Decides up to the limit when pressed, tells the lead later, leaves the other {n} to chance.
      5: Checks the facts, decides to the limit at once, says who decides the rest and when, tells the lead.
    overuse: Goes past the limit to please, keeps quiet about it, or makes a promise that {n} others must keep.
    source: own
"""


def bank(count):
    competencies = "".join(
        f"  {id}:\n    title: {title}\n    definition: {title} in the daily work, at once and within limits.\n"
        f"    job_link: Agents meet it daily.\n"
        for id, title in [("authority", "Using authority"), ("judgment", "Judgment"), ("care", "Care for people")]
    )
    head = "format: 1\nbank: thousand\ntitle: A thousand questions\nlanguage: en\nscale: 5\n"
    return head + "competencies:\n" + competencies + "questions:\n" + "".join(map(question, range(1, count + 1)))


def schema():
    text = {"type": "string", "minLength": 1}
    anchors = {"type": "object", "patternProperties": {"^[1-5]$": text}, "additionalProperties": False}
    question = {
        "id": {"type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}, "competency": text,
        "type": {"enum": ["situational", "past-behaviour"]}, "minutes": {"type": "integer", "minimum": 1},
        "scenario": text, "ask": text, "probes": {"type": "array", "items": text}, "anchors": anchors,
        "overuse": text, "source": text,
    }
    needed = ["id", "competency", "type", "minutes", "scenario", "ask", "anchors"]
    questions = {"type": "object", "properties": question, "required": needed, "additionalProperties": False}
    return {"type": "object", "properties": {"questions": {"type": "array", "items": questions}}, "required": ["questions"]}


def seconds(*commands):
    begun = time.perf_counter()
    for command in commands:
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0 and command[0].endswith(("YAMLOnly", "check-jsonschema")):
            sys.exit(f"{command}: {done.stdout}{done.stderr}")
    return time.perf_counter() - begun


with tempfile.TemporaryDirectory() as folder:
    file, rules, lint = f"{folder}/thousand.yaml", f"{folder}/schema.json", f"{folder}/lint.yaml"
    open(file, "w").write(bank(1000))
    open(lint, "w").write("extends: default\nrules: {line-length: disable, document-start: disable}\n")
    if len(sys.argv) > 2:
        rules = sys.argv[2]
    else:
        json.dump(schema(), open(rules, "w"))
    commands = {
        "bank check": [[f"{build}/extramile", "bank", "check", file]],
        "YAML alone": [[f"{build}/YAMLOnly", file]],
        "yamllint + check-jsonschema": [["yamllint", "-c", lint, file], ["check-jsonschema", "--schemafile", rules, file]],
    }
    times = {name: [] for name in commands}
    for _ in range(runs):
        for name, steps in commands.items():
            times[name].append(seconds(*steps))
    ours, alone, theirs = (statistics.median(times[name]) for name in commands)
    print(f"{os.path.getsize(file) / 1e6:.2f} MB, {runs} runs, medians:")
    print(f"  bank check {ours * 1e3:.0f} ms; YAML alone {alone * 1e3:.0f} ms, ratio {ours / alone:.2f};")
    print(f"  yamllint + check-jsonschema {theirs * 1e3:.0f} ms, ratio {theirs / ours:.1f}")
