@testable import Interviews
@testable import QuestionBanks

/// YAML that the format does not have, and text that is not YAML.
enum YAMLSlips {
  static let all: [Slip] = [
    Slip(
      .bank, "alias", replacing: "title: Using authority", by: "title: *name",
      gives: """
        b.yaml:10:12: error: '*name' is a YAML alias, which is not allowed here [well-formed]
           10 |     title: *name
              |            ^
          help: write the text out again; where the star is part of the text, put the whole text in double quotes
        """),
    Slip(
      .bank, "anchor", replacing: "title: Using authority", by: "title: &name Using authority",
      gives: """
        b.yaml:10:12: error: '&name' is a YAML anchor, which is not allowed here [well-formed]
           10 |     title: &name Using authority
              |            ^
          help: delete it; where it is part of the text, put the whole text in double quotes
        """),
    Slip(
      .bank, "tag", replacing: "minutes: 6", by: "minutes: !!int 6",
      gives: """
        b.yaml:23:14: error: '!!int' is a YAML tag, which is not allowed here [well-formed]
           23 |     minutes: !!int 6
              |              ^
          help: delete it; where it is part of the text, put the whole text in double quotes
        """),
    Slip(
      .bank, "merge key", replacing: "    title: Using authority\n", by: "    <<: *base\n    title: Using authority\n",
      gives: """
        b.yaml:10:5: error: '<<' merges in a part from elsewhere, which is not allowed here [well-formed]
           10 |     <<: *base
              |     ^
          help: write the keys out
        """),
    Slip(
      .bank, "second document", replacing: "questions:\n", by: "---\nquestions:\n",
      gives: """
        b.yaml:19:1: error: a second document begins here [well-formed]
           19 | ---
              | ^
          help: a file holds one bank or one team: delete the '---' or '...' line, or move the rest to a file of its own
        """),
    Slip(
      .bank, "directive", replacing: "format: 1", by: "%YAML 1.1\n---\nformat: 1",
      gives: """
        b.yaml:2:1: error: a YAML directive has no meaning here [well-formed]
            2 | %YAML 1.1
              | ^
          help: delete the line
        """),
    Slip(
      .bank, "empty file", text: "",
      gives: """
        b.yaml:1:1: error: the file is empty [well-formed]
          help: begin with:
            format: 1
        """),
    Slip(
      .bank, "only comments", text: "# nothing yet\n\n",
      gives: """
        b.yaml:1:1: error: the file is empty [well-formed]
            1 | # nothing yet
              | ^
          help: begin with:
            format: 1
        """),
    Slip(
      .bank, "key that is a list", replacing: "about: For agents.", by: "[a, b]: For agents.",
      gives: """
        b.yaml:6:1: error: a key is a word in front of a colon, not a list or a mapping [well-formed]
            6 | [a, b]: For agents.
              | ^
          help: where brackets are part of a text, put the whole text in double quotes
        """),
    Slip(
      .bank, "terminal escape", replacing: "ask: What do you do?", by: "ask: What do \u{1B}[31myou\u{1B}[0m do?",
      gives: """
        b.yaml:27:18: error: a terminal escape (\\u{1B}) stands in the text [printable-text]
           27 |     ask: What do ␛[31myou␛[0m do?
              |                  ^
          note: 1 more on this line
          help: delete it; it shows nothing, and could drive the terminal of whoever reads this
        """),
    Slip(
      .bank, "terminal escape in quotes", replacing: "ask: What do you do?", by: "ask: \"What do \\e[31myou do?\"",
      gives: """
        b.yaml:27:19: error: '\\e' puts a terminal escape into the text [printable-text]
           27 |     ask: "What do \\e[31myou do?"
              |                   ^
          help: delete it; it shows nothing, and could drive the terminal of whoever reads this
        """),
    Slip(
      .bank, "direction override", replacing: "ask: What do you do?", by: "ask: What do \u{202E}you do?",
      gives: """
        b.yaml:27:18: error: a mark that turns the direction of writing (\\u{202E}) stands in the text [printable-text]
           27 |     ask: What do \\u{202E}you do?
              |                  ^
          help: delete it; it shows nothing, and could drive the terminal of whoever reads this
        """),
    Slip(
      .bank, "NUL", replacing: "ask: What do you do?", by: "ask: What do\0you do?",
      gives: """
        b.yaml:27:17: error: a NUL byte (\\u{0}) stands in the text [printable-text]
           27 |     ask: What do␀you do?
              |                 ^
          help: delete it; it shows nothing, and could drive the terminal of whoever reads this
        """),
    Slip(
      .bank, "document marker twice", replacing: "format: 1", by: "---\n---\nformat: 1",
      gives: """
        b.yaml:3:1: error: the document marker '---' is there twice [well-formed]
            3 | ---
              | ^
          help: delete the line
        """),
  ]
}
