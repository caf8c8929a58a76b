@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

/// Parts of the schemas as they are printed; what they mean is the matter of `SchemaAgreementTests`.
@Suite struct JSONSchemaTests {
  @Test(arguments: [
    """
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$comment": "What this schema cannot say, and extramile bank check does:\\n- What YAML is taken:
    """,
    """
      "type": "object",
      "additionalProperties": false,
      "required": ["format", "bank", "title", "competencies", "questions"],
      "properties": {
        "format": {
          "description": "The version of this format.",
          "const": 1
        },
    """,
    """
        "scale": {
          "description": "The highest score; 5 is the only scale.",
          "enum": [5, null]
        },
    """,
    """
            "minutes": {
              "description": "Planned minutes.",
              "type": "integer",
              "minimum": 1,
              "maximum": 480,
              "examples": [6]
            },
    """,
    """
              "type": "object",
              "additionalProperties": false,
              "required": ["1", "3", "5"],
              "properties": {
                "1": {
                  "description": "What an answer worth 1 does.",
    """,
    """
          "minItems": 1
        }
      },
      "$defs": {
        "waivers": {
    """,
  ])
  func aBank(_ part: String) { #expect(JSONSchema.bank.text.contains(part)) }

  @Test(arguments: [
    """
        "team_levels": {
          "description": "Where the team stands today, by competency.",
          "type": ["object", "null"],
          "minProperties": 1,
          "additionalProperties": {
            "type": "number",
            "minimum": 1,
            "maximum": 5
          }
        }
    """,
    """
            "weight": {
              "description": "How much it counts; 1 when left out.",
              "type": ["number", "null"],
              "exclusiveMinimum": 0,
              "maximum": 1000,
              "examples": [1]
            },
    """,
  ])
  func aTeamProfile(_ part: String) { #expect(JSONSchema.team.text.contains(part)) }

  @Test func theCommentListsAllThatIsUnsaid() {
    for (kind, schema) in [
      (Unsaid.Kind.bank, JSONSchema.bank), (.team, .team), (.practice, .practice), (.mapping, .mapping),
    ] {
      for rule in Unsaid.allCases {
        #expect(schema.text.contains("\\n- " + rule.text(in: kind)) == rule.kinds.contains(kind))
      }
    }
  }

  /// The pattern of an id at a place where space around it is dropped says what `Slug` says.
  @Test func patternsAreSetIntoTheText() {
    #expect(JSONSchema.bank.text.contains(#""pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$""#))
    #expect(JSONSchema.bank.text.contains(#""pattern": "^\\s*(?=\\S{1,64}\\s*$)[a-z][a-z0-9]*(-[a-z0-9]+)*\\s*$""#))
  }

  @Test func jsonIsWrittenInItsOrder() {
    let value: OrderedJSON = [
      "z": 1, "a": .number(2.5), "none": .null, "quote \" \\ \n \u{1B}": "é", "list": ["a", "b"],
      "objects": [["x": true], ["y": ["z": []]]], "empty": .object([]),
    ]
    #expect(
      value.rendered() == #"""
        {
          "z": 1,
          "a": 2.5,
          "none": null,
          "quote \" \\ \n \u001b": "é",
          "list": ["a", "b"],
          "objects": [
            {"x": true},
            {"y": {"z": []}}
          ],
          "empty": {}
        }
        """#)
  }
}
