import Text

/// The text of the problems that any file can have.
extension Problem {
  var text: ProblemText {
    var message = ""
    var notes: [String] = []
    var help: String?
    switch self {
    case .syntax(let trap):
      return ProblemText(trap)
    case .tooLarge(let bytes, let limit):
      message = "the file has \(bytes / 1_000_000) MB; a bank is a few pages of text"
      help = "check that this is the right file; at most \(limit / 1_048_576) MB are read"
    case .tooManyLines(let lines, let limit):
      message = "the file has \(lines) lines; a bank is a few pages of text"
      help = "check that this is the right file; at most \(limit) lines are read"
    case .lineTooLong(let bytes, let limit):
      message = "this line has \(bytes) bytes; a bank is a few pages of text"
      help = "check that this is the right file; lines of at most \(limit) bytes are read"
    case .moreProblems(let count, let shown, _):
      message = "\(count) more problem\(count == 1 ? "" : "s") from here on"
      help = "mend the first \(shown), and check again"
    case .notUTF8(let byte, let others):
      message = "this is not UTF-8 text: byte 0x\(String(byte, radix: 16, uppercase: true))"
      if let scalar = windows1252(byte) { notes = ["in Windows-1252 it is \(scalar)"] }
      if others > 0 { notes.append("\(others) more such byte\(others == 1 ? "" : "s") in the file") }
      help = "save the file as UTF-8 in your editor (it may be Windows-1252 or Latin-1 now)"
    case .utf16:
      message = "the file is UTF-16 text, not UTF-8"
      help = "save the file as UTF-8 in your editor"
    case .empty:
      message = "the file is empty"
      help = "begin with:\nformat: 1"
    case .tooDeep(let limit):
      message = "more than \(limit) lists or mappings inside each other"
      help = "a bank needs five; a row of brackets or dashes that is meant as text goes into quotes"
    case .severalDocuments:
      message = "a second document begins here"
      help = "a file holds one bank or one team: delete the '---' or '...' line, or move the rest to a file of its own"
    case .directive:
      message = "a YAML directive has no meaning here"
      help = "delete the line"
    case .alias(let name):
      message = "\(("*" + name).quoted()) is a YAML alias, which is not allowed here"
      help = "write the text out again; where the star is part of the text, put the whole text in double quotes"
    case .anchor(let name):
      message = "\(("&" + name).quoted()) is a YAML anchor, which is not allowed here"
      help = "delete it; where it is part of the text, put the whole text in double quotes"
    case .tag(let name):
      message = "\(name.quoted()) is a YAML tag, which is not allowed here"
      help = "delete it; where it is part of the text, put the whole text in double quotes"
    case .mergeKey:
      message = "'<<' merges in a part from elsewhere, which is not allowed here"
      help = "write the keys out"
    case .repeatedKey(let key, let first):
      message = "the key \(key.quoted()) is written twice"
      notes = ["the first is on line \(first.line)"]
      help = "keep one of the two"
    case .keyNotText:
      message = "a key is a word in front of a colon, not a list or a mapping"
      help = "where brackets are part of a text, put the whole text in double quotes"
    case .unprintable(let scalar, let others):
      message = "\(scalar.spokenName) (\(scalar.hexadecimal)) stands in the text"
      if others > 0 { notes = ["\(others) more on this line"] }
      help = "delete it; it shows nothing, and could drive the terminal of whoever reads this"
    case .unprintableEscape(let escape, let scalar):
      message = "\(escape.quoted()) puts \(scalar.spokenName) into the text"
      help = "delete it; it shows nothing, and could drive the terminal of whoever reads this"
    case .otherKind(let found, let expected):
      message = "this is \(found.record.name), and \(expected.record.name) is expected here"
      help = found.use
    case .unknownKey(let key, let place, let nearest, let known):
      message = "unknown key \(key.quoted()) in \(place)"
      help = nearest.map { "did you mean '\($0)'?" } ?? "known here: \(list(known))"
    case .missing(let key, let place, let example, nil):
      message = "\(place) needs the key '\(key)'"
      help = "add, for example:\n\(example)"
    case .missing(let key, let place, _, let line?):
      message = "\(place) needs the key '\(key)'"
      notes = ["'\(key):' on line \(line) is part of the text above it, because it is indented as far"]
      help = "indent line \(line) like the other keys"
    case .emptyText(let subject, let example):
      message = "\(subject.spoken) is empty"
      help = "write, for example:\n\(example)"
    case .emptyCollection(let subject, let example):
      message = "\(subject.spoken) has nothing in it"
      help = "write, for example:\n\(example)"
    case .wrongType(let subject, let expected, let found):
      message = "\(subject.spoken) must be \(expected.spoken), not \(found.spoken)"
      help = expected.help(found, key: subject.key.visible())
    case .outOfRange(let subject, let text, _, let range, let example):
      message = "\(subject.spoken) is \(text.quoted()); it must be \(range)"
      help = "write, for example:\n\(example)"
    case .unknownFormat(let key, let text, let known):
      message = "\(key) \(text.quoted()) is not known; this version reads \(key) \(known)"
      help = "write '\(key): \(known)', or use a newer version of the program"
    case .unknownScale(let text):
      message = "a scale of \(text.quoted()) is not supported; the only scale is 1 to 5"
      help = "write 'scale: 5' or delete the line"
    case .unknownChoice(let subject, let text, let choices):
      message = "\(subject.spoken) is \(text.quoted()); it must be \(list(choices, last: "or"))"
      help = nearest(to: text, among: choices).map { "did you mean '\($0)'?" }
    case .notSlug(let kind, let text, let slug):
      message = "\(text.quoted()) is no \(kind): lower-case letters, digits and single hyphens, a letter first"
      help = slug.map { "write: \($0)" } ?? "begin with a letter"
    case .repeatedID(let kind, let id, let first):
      message = "the \(kind) \(id.quoted()) is there twice"
      notes = ["the first is on line \(first.line)"]
      help =
        ["question", "competency", "answer"].contains(kind) ? "give this one an id of its own" : "keep one of the two"
    case .repeatedAnchor(let score, let first):
      message = "the anchor for score \(score) is there twice"
      notes = ["the first is on line \(first.line)"]
      help = "each score has one anchor: change this score, or put both texts into one"
    case .notScore(let text):
      message = "\(text.quoted()) is no score: anchors are for the whole numbers 1 to 5"
      help =
        "write, for example:\n1: What a poor answer does.\n3: What a middling answer does.\n5: What the best answer does."
    case .missingAnchors(let scores, let question):
      message =
        "question \(question.quoted()) has no anchor for \(list(scores.map(String.init), last: "and", quotes: false))"
      help =
        "describe the behaviour:\n" + scores.map { "\($0): What an answer worth \($0) does." }.joined(separator: "\n")
    case .unknownCompetency(let id, let known):
      message = "no competency \(id.quoted()) in this bank"
      help = nearest(to: id, among: known).map { "did you mean '\($0)'?" } ?? "this bank has: \(list(known))"
    case .bankNotFound(let id, let known):
      message = "no bank \(id.quoted()) was found"
      help =
        nearest(to: id, among: known).map { "did you mean '\($0)'?" }
        ?? (known.isEmpty ? "there are no banks to choose from" : "there are: \(list(known))")
    case .unknownTarget(let id, let key, let known, let banks):
      message = "'\(key)' names \(id.quoted()), which is no competency of \(list(banks))"
      help =
        nearest(to: id, among: known).map { "did you mean '\($0)'?" }
        ?? "name a competency of the bank, or add the bank that has it"
    case .minimumAboveLevel(let minimum, let level, let competency, let levelLine):
      message = "the minimum \(minimum) for \(competency.quoted()) is above its level \(level)"
      notes = levelLine.map { ["the level is on line \($0)"] } ?? []
      help = "a minimum is the least that is acceptable: write \(level) or lower"
    case .targetWithoutQuestions(let id, let banks):
      message = "no question in \(list(banks)) asks for \(id.quoted())"
      help = "add a question for it, or drop the target: it could not be rated"
    case .unknownCheck(let name, let known):
      message = "there is no check \(name.quoted()) to allow"
      let rule = Check.lawfulRule(name)
      // What all names of lawful checks have in common brings no two of them nearer.
      let near =
        rule.map { nearest(to: $0, among: known).map { Check.lawful($0).name } } ?? nearest(to: name, among: known)
      let other =
        rule != nil
        ? "if a rule file of yours has it, name that with --rules FILE"
        : near == nil ? "name the check as it stands in brackets behind its message" : nil
      help = [near.map { "did you mean '\($0)'?" }, other].compactMap(\.self).joined(separator: " ")
    case .cannotBeWaived(let check):
      message = "the check '\(check.name)' cannot be waived: what it finds makes a file unusable"
      help = "take the line away, and mend what the check finds"
    case .otherLanguage(let language):
      message =
        "this bank is in \(language.quoted()); the checks of wording and the shipped lawful rules read English only"
      notes = ["that they find nothing says nothing about this bank"]
      help =
        "let somebody who speaks the language look for what they would find; where it is English, write:\nlanguage: en"
    case .notEnglish:
      message =
        "this bank is not in English; the checks of wording and the shipped lawful rules read nothing else"
      notes = ["that they find nothing says nothing about this bank"]
      help = "say which language it is in, for example:\nlanguage: de"
    }
    return ProblemText(message: message, notes: notes, help: help)
  }
}

/// The letter or sign that a byte stands for in Windows-1252
/// (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT); nil where it stands for none.
private func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
  if byte >= 0xA1 { return byte == 0xAD ? nil : Unicode.Scalar(byte) }
  let signs = Array("€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ".unicodeScalars)
  guard (0x80...0x9F).contains(byte), signs[Int(byte) - 0x80] != "?" else { return nil }
  return signs[Int(byte) - 0x80]
}

/// Names in a row, in quotes: 'a', 'b', 'c'.
private func list(_ names: [String], last: String? = nil, quotes: Bool = true) -> String {
  let shown = names.prefix(12).map { quotes ? $0.quoted() : $0 } + (names.count > 12 ? ["…"] : [])
  guard let last, let final = shown.last, shown.count > 1 else { return shown.joined(separator: ", ") }
  return shown.dropLast().joined(separator: ", ") + " \(last) " + final
}

extension FileKind {
  /// What is done with such a file.
  fileprivate var use: String {
    switch self {
    case .bank: "check it with: bank check FILE"
    case .team: "check it with: team check FILE; its place is the folder 'teams' beside the banks"
    case .practice: "check it with: bank check FILE; its place is the folder 'practice' beside the banks"
    case .mapping: "check it with: mapping check FILE; go by it with: export --format FORMAT --mapping FILE"
    case .rules: "go by it with: bank check --rules FILE, or put it into the folder 'lawful' beside the banks"
    }
  }
}

extension Problem.Subject {
  fileprivate var spoken: String {
    if key.isEmpty { return "the file" }
    return member.map { "number \($0) of \(key.quoted())" } ?? key.quoted()
  }
}

extension Problem.Expectation {
  fileprivate var spoken: String {
    switch self {
    case .text: "text"
    case .wholeNumber: "a whole number"
    case .number: "a number"
    case .list: "a list"
    case .keyedValues: "keys with values"
    case .textOrList: "text or a list of texts"
    }
  }

  fileprivate func help(_ found: Problem.Found, key: String) -> String? {
    switch (self, found) {
    case (.wholeNumber(let example), .quotedText(let text)) where Tree.wholeNumber(text) != nil,
      (.number(let example), .quotedText(let text)) where Tree.number(text) != nil:
      key.isEmpty || example.isEmpty ? "take off the quotes" : "take off the quotes:\n\(key): \(text)"
    case (.list, .lines(let lines)):
      "write a dash and a blank before each item:\n\(key):"
        + lines.map { line in
          let item = line.unicodeScalars.drop { $0 == "-" || $0.isBlank || $0.isOddBlank }
          return "\n  - \(String(item).visible())"
        }.joined()
    case (.wholeNumber, .text(let text)) where !key.isEmpty && Tree.numberMeant(by: text, whole: true) != nil:
      "write:\n\(key): \(Tree.numberMeant(by: text, whole: true) ?? "")"
    case (.number, .text(let text)) where !key.isEmpty && Tree.numberMeant(by: text, whole: false) != nil:
      "write:\n\(key): \(Tree.numberMeant(by: text, whole: false) ?? "")"
    case (.keyedValues, .text(let text)) where text.prefix { $0 != ":" }.count < text.prefix { $0 != " " }.count:
      "put a blank behind each colon"
    case (.keyedValues(let example), .list) where !key.isEmpty:
      "take the dashes away; write, for example:\n\(example)"
    case (.wholeNumber(let example), _), (.number(let example), _), (.list(let example), _),
      (.keyedValues(let example), _):
      example.isEmpty ? nil : "write, for example:\n\(example)"
    case (.text, .keyedValues):
      "a colon with a blank after it makes a key: put the whole text in double quotes"
    case (.text, .list):
      "put the whole text in double quotes, or write it without dashes and brackets"
    case (.text, _), (.textOrList, _): nil
    }
  }
}

extension Problem.Found {
  fileprivate var spoken: String {
    switch self {
    case .nothing: "empty"
    case .text(let text): text.quoted()
    case .lines(let lines): lines.joined(separator: " ").quoted()
    case .quotedText(let text): "the text \"\(text.quoted().dropFirst().dropLast())\""
    case .list: "a list"
    case .keyedValues: "keys with values"
    }
  }
}
