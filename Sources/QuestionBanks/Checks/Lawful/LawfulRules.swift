import Text

/// Topics that must not be asked or had better not be, by jurisdiction, as rule files state them.
///
/// Files speak of the same topic under the same id. Their patterns count together wherever the topic holds, so that no file
/// takes away what another finds. What each jurisdiction says of it stays apart, and the strictest decides how bad a finding
/// is. Of several files of one jurisdiction the strictest is quoted, and the first of those that are as strict.
package struct LawfulRules: Sendable {
  /// Those that hold in the jurisdictions chosen.
  let rules: [LawfulRule]
  /// The ids of all rules of the files, so that a waiver is known where its rule does not hold.
  let known: Set<String>
  /// Whom stories in notes are about.
  private let others: [WordPattern]
  private let index: PatternIndex

  /// The names of the checks of all rules of the files.
  package var checks: Set<String> { Set(known.map { Check.lawful($0).name }) }

  /// The check that was probably meant by a name that the rules do not have.
  package func check(near name: String) -> String? {
    // What all names have in common brings no two of them nearer.
    Check.lawfulRule(name).flatMap { nearest(to: $0, among: known.sorted()) }.map { Check.lawful($0).name }
  }

  package static let none = LawfulRules([], in: nil)

  package init(_ files: [LawfulFile], in jurisdictions: [String]?) {
    /// A state's or city's name brings its country's rules along; the general ones hold everywhere.
    func holds(_ place: String) -> Bool {
      guard let jurisdictions, place != LawfulFile.general else { return true }
      return jurisdictions.contains { $0 == place || $0.hasPrefix(place + "-") }
    }
    var order: [String] = []
    var rules: [String: LawfulRule] = [:]
    for file in files {
      for topic in file.topics {
        if rules[topic.id] == nil { order.append(topic.id) }
        var rule =
          rules[topic.id]
          ?? LawfulRule(
            id: topic.id, topic: "", instead: "", match: [], notes: [], unless: [], unlessJobNames: [], statements: [])
        if rule.topic.isEmpty { rule.topic = topic.topic ?? "" }
        if rule.instead.isEmpty { rule.instead = topic.instead ?? "" }
        rule.match += topic.match.filter { !rule.match.contains($0) }
        rule.notes += topic.notes.filter { !rule.notes.contains($0) }
        rule.unless += topic.unless
        rule.unlessJobNames += topic.unlessJobNames
        let statement = LawfulRule.Statement(
          jurisdiction: file.jurisdiction, kind: topic.kind, why: topic.why, law: topic.law, date: file.date)
        if holds(file.jurisdiction) { rule.add(statement) }
        rules[topic.id] = rule
      }
    }
    self.rules = order.compactMap { rules[$0] }.filter { !$0.statements.isEmpty }.map { rule in
      var rule = rule
      // What holds everywhere gives the reason; the places come behind it.
      let general = rule.statements.filter { $0.jurisdiction == LawfulFile.general }
      rule.statements = general + rule.statements.filter { $0.jurisdiction != LawfulFile.general }
      return rule
    }
    known = Set(order)
    others = files.flatMap(\.others)
    index = PatternIndex(self.rules, others: others)
  }

  /// Rules that go by other patterns than their files say.
  init(_ rules: [LawfulRule], as others: LawfulRules) {
    (self.rules, known, self.others) = (rules, others.known, others.others)
    index = PatternIndex(rules, others: self.others)
  }

  /// The words that the patterns know: the texts that they are held against are read with a lexicon that begins with it.
  var vocabulary: Vocabulary { index.steps.vocabulary }

  /// What the rules find in a text: each rule once a sentence, in the order of the words.
  func matches(in words: Words, job: JobWords = JobWords()) -> [(rule: LawfulRule, range: Range<Int>)] {
    var found: [(rule: LawfulRule, range: Range<Int>)] = []
    for sentence in words.sentences {
      var seen: Set<Int> = []
      let marks = sentence.reduce(WordMarks.any) { $0.union(words.marks(at: $1)) }
      for start in sentence {
        index.forEachEntry(at: start, of: words, among: marks) { entry in
          guard let end = index.steps.end(of: entry.pattern, in: words, from: start, upTo: sentence.upperBound),
            !seen.contains(entry.rule)
          else { return }
          let range = start..<end
          if index.isExcepted(range, from: entry.rule, in: words, sentence) { return }
          if index.namesOfJob(in: range, for: entry.rule, words).contains(where: { job.name(words.numbers[$0]) }) {
            return
          }
          seen.insert(entry.rule)
          found.append((rules[entry.rule], range))
        }
      }
    }
    return found
  }

  /// Whether some words name somebody whom a story can be about.
  func namesAnother(in words: Words, within range: Range<Int>) -> Bool {
    index.namesAnother(in: range, words)
  }
}

extension LawfulRule {
  /// Adds what a file says, unless another of its jurisdiction is as strict.
  fileprivate mutating func add(_ statement: Statement) {
    guard let place = statements.firstIndex(where: { $0.jurisdiction == statement.jurisdiction }) else {
      return statements.append(statement)
    }
    if statements[place].kind < statement.kind { statements[place] = statement }
  }
}

/// The words with which the competencies of a bank say what the work is.
struct JobWords {
  private let sentences: [ArraySlice<Int>]

  init() { sentences = [] }

  init(_ texts: [String], in lexicon: Lexicon) {
    sentences = texts.flatMap { text in
      let words = Words(text, in: lexicon)
      return words.sentences.map { words.numbers[$0] }
    }
  }

  init(_ bank: Bank, in lexicon: Lexicon) {
    self.init(bank.competencies.flatMap { [$0.title, $0.definition, $0.jobLink?.wrappedValue ?? ""] }, in: lexicon)
  }

  /// Whether these words stand in them, one after the other.
  func name(_ words: ArraySlice<Int>) -> Bool { sentences.contains { $0.contains(words) } }
}
