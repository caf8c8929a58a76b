@testable import Interviews

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
      .bank, "star in a text", replacing: "ask: What do you do?", by: "ask: *What* do you do?",
      gives: """
        b.yaml:27:10: error: '*What*' is a YAML alias, which is not allowed here [well-formed]
           27 |     ask: *What* do you do?
              |          ^
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
      .bank, "tab", replacing: "    ask: What do you do?", by: "\task: What do you do?",
      gives: """
        b.yaml:27:1: error: the line is indented with a tab [well-formed]
           27 |     ask: What do you do?
              | ^
          help: indent with blanks, two for each step; YAML does not take tabs
        """),
    Slip(
      .bank, "colon in a text", replacing: "ask: What do you do?", by: "ask: One thing: what do you do?",
      gives: """
        b.yaml:27:19: error: a colon with a blank after it cannot stand inside a text without quotes [well-formed]
           27 |     ask: One thing: what do you do?
              |                   ^
          help: put the whole text in quotes:
            ask: "One thing: what do you do?"
        """),
    Slip(
      .bank, "apostrophe opens a quote", replacing: "ask: What do you do?", by: "ask: 'What do you do?",
      gives: """
        b.yaml:27:10: error: the quote ' that begins here is not closed [well-formed]
           27 |     ask: 'What do you do?
              |          ^
          help: close it, or double each apostrophe inside: 'the customer''s bill'
        """),
    Slip(
      .bank, "text behind a quote", replacing: "ask: What do you do?", by: "ask: \"What\" do you do?",
      gives: """
        b.yaml:27:17: error: the value ended with ", and more text follows it [well-formed]
           27 |     ask: "What" do you do?
              |                 ^
          help: put the whole text in quotes of the other kind, or under a '|' on lines of its own
        """),
    Slip(
      .bank, "apostrophe inside a quote", replacing: "ask: What do you do?", by: "ask: 'What's next?'",
      gives: """
        b.yaml:27:16: error: the value ended with ', and more text follows it [well-formed]
           27 |     ask: 'What's next?'
              |                ^
          help: put the whole text in quotes of the other kind, or under a '|' on lines of its own
        """),
    Slip(
      .bank, "bracket not closed", replacing: "ask: What do you do?", by: "ask: [agent] what do you do?",
      gives: """
        b.yaml:27:18: error: the value ended with ], and more text follows it [well-formed]
           27 |     ask: [agent] what do you do?
              |                  ^
          help: put the whole text in double quotes
        """),
    Slip(
      .bank, "open bracket", replacing: "      - Whom do you tell?", by: "      - [Whom do you tell?",
      gives: """
        b.yaml:29:9: error: the bracket [ that begins here is not closed, or a comma is missing inside it [well-formed]
           29 |       - [Whom do you tell?
              |         ^
          help: close it; where it is part of the text, put the whole text in double quotes
        """),
    Slip(
      .bank, "reserved character", replacing: "ask: What do you do?", by: "ask: @agent, what do you do?",
      gives: """
        b.yaml:27:10: error: a text cannot begin with '@' [well-formed]
           27 |     ask: @agent, what do you do?
              |          ^
          help: put the whole text in double quotes
        """),
    Slip(
      .bank, "missing colon", replacing: "    ask: What do you do?\n", by: "    ask What do you do?\n",
      gives: """
        b.yaml:27:5: error: 'ask What do you do?' stands where a key with a colon is expected [well-formed]
           27 |     ask What do you do?
              |     ^
          help: put a colon behind the key, or indent the line where it belongs to the text above it
        """),
    Slip(
      .bank, "missing blank behind a colon", replacing: "    type: situational\n", by: "    type:situational\n",
      gives: """
        b.yaml:22:5: error: a blank is missing behind the colon of 'type' [well-formed]
           22 |     type:situational
              |     ^
          help: write 'type: ' and the value
        """),
    Slip(
      .bank, "list on the line of its key", replacing: "    probes:\n      - Whom do you tell?\n",
      by: "    probes: - Whom do you tell?\n",
      gives: """
        b.yaml:28:13: error: a list cannot begin on the line of its key [well-formed]
           28 |     probes: - Whom do you tell?
              |             ^
          help: begin the list on the next line, or put the text in double quotes
        """),
    Slip(
      .bank, "bad indentation", replacing: "    ask: What do you do?", by: "   ask: What do you do?",
      gives: """
        b.yaml:27:4: error: the indentation of this line fits nothing above it [well-formed]
           27 |    ask: What do you do?
              |    ^
          help: keys of one thing begin in the same column; what belongs to a key is indented by two blanks more
        """),
    Slip(
      .bank, "too much indentation", replacing: "    ask: What do you do?", by: "      ask: What do you do?",
      gives: """
        b.yaml:20:5: error: a question needs the key 'ask' [required]
           20 |   - id: double-billed
              |     ^
          note: 'ask:' on line 27 is part of the text above it, because it is indented as far
          help: indent line 27 like the other keys
        """),
    Slip(
      .bank, "unknown escape", replacing: "ask: What do you do?", by: "ask: \"C:\\data, what do you do?\"",
      gives: """
        b.yaml:27:13: error: '\\d' is no escape that YAML knows [well-formed]
           27 |     ask: "C:\\data, what do you do?"
              |             ^
          help: write a backslash twice, or use single quotes
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
  ]
}
