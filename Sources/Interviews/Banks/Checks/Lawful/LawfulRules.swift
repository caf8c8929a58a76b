/// Topics that must not be asked or had better not be, by jurisdiction, as rule files state them.
///
/// Files speak of the same topic under the same id. Their patterns count together wherever the topic holds; what each
/// jurisdiction says of it stays apart, and the strictest decides how bad a finding is.
package struct LawfulRules: Sendable {
  /// Those that hold in the jurisdictions chosen.
  let rules: [LawfulRule]
  /// The ids of all rules of the files, so that a waiver is known where its rule does not hold.
  let known: Set<String>
  private let index: PatternIndex

  /// The names of the checks of all rules of the files.
  package var checks: Set<String> { Set(known.map { Check.lawful($0).name }) }

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
          ?? LawfulRule(id: topic.id, topic: "", instead: "", match: [], unless: [], unlessJobNames: [], statements: [])
        if rule.topic.isEmpty { rule.topic = topic.topic ?? "" }
        if rule.instead.isEmpty { rule.instead = topic.instead ?? "" }
        rule.match += topic.match
        rule.unless += topic.unless
        rule.unlessJobNames += topic.unlessJobNames
        let statement = LawfulRule.Statement(
          jurisdiction: file.jurisdiction, kind: topic.kind, why: topic.why, law: topic.law, date: file.date)
        if holds(file.jurisdiction), !rule.statements.contains(statement) { rule.statements.append(statement) }
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
    index = PatternIndex(self.rules.map(\.match))
  }

  /// What the rules find in a text: each rule once a sentence, in the order of the words.
  func matches(in words: Words, job: JobWords = JobWords()) -> [(rule: LawfulRule, range: Range<Int>)] {
    var candidates: [String: [PatternIndex.Entry]] = [:]
    return matches(in: words, job: job, remembering: &candidates)
  }

  /// `candidates` remembers which patterns can begin with a word, for all texts of a bank.
  func matches(
    in words: Words, job: JobWords, remembering candidates: inout [String: [PatternIndex.Entry]]
  ) -> [(rule: LawfulRule, range: Range<Int>)] {
    var found: [(rule: LawfulRule, range: Range<Int>)] = []
    for sentence in words.sentences {
      var seen: Set<Int> = []
      for start in sentence {
        let word = words.all[start].text
        let entries = candidates[word] ?? index.entries(word)
        candidates[word] = entries
        for entry in entries where !seen.contains(entry.rule) {
          let rule = entry.rule
          guard let end = entry.pattern.end(in: words, from: start, sentence: sentence) else { continue }
          if isAllowed(start..<end, by: rules[rule], in: words, sentence, job) { continue }
          seen.insert(rule)
          found.append((rules[rule], start..<end))
        }
      }
    }
    return found
  }

  /// Whether an allowed form shares a word with what was found, or the work itself names what it asks about.
  private func isAllowed(
    _ range: Range<Int>, by rule: LawfulRule, in words: Words, _ sentence: Range<Int>, _ job: JobWords
  ) -> Bool {
    for pattern in rule.unless {
      for start in sentence.lowerBound..<range.upperBound {
        if let end = pattern.end(in: words, from: start, sentence: sentence), end > range.lowerBound { return true }
      }
    }
    return rule.unlessJobNames.contains { pattern in
      guard let named = pattern.firstMatch(in: words, within: range) else { return false }
      return job.name(words.text(named))
    }
  }
}

/// The words with which the competencies of a bank say what the work is.
struct JobWords: Equatable, Sendable {
  private let sentences: String

  init(_ texts: [String] = []) {
    let words = texts.map { Words($0) }
    // A bar between sentences keeps words of two of them apart.
    sentences = words.flatMap { text in text.sentences.map { " \(text.text($0)) " } }.joined(separator: "|")
  }

  init(_ bank: Bank) {
    self.init(bank.competencies.flatMap { [$0.title, $0.definition, $0.jobLink?.wrappedValue ?? ""] })
  }

  /// Whether these words stand in them, one after the other.
  func name(_ words: String) -> Bool { sentences.contains(" \(words) ") }
}

/// Finds the patterns that can begin with a word, so that a text is not held against all of them at every word.
struct PatternIndex: Sendable {
  struct Entry: Sendable {
    var rule: Int
    var pattern: WordPattern
  }

  private var words: [String: [Int]] = [:]
  private var stems: [String: [Int]] = [:]
  private var stemLengths: [Int] = []
  private var patterns: [Entry] = []

  init(_ rules: [[WordPattern]]) {
    for (rule, all) in rules.enumerated() {
      for pattern in all {
        for beginning in pattern.beginnings {
          switch beginning {
          case .word(let text): words[text, default: []].append(patterns.count)
          case .stem(let stem): stems[stem, default: []].append(patterns.count)
          case .gap, .choice: break
          }
        }
        patterns.append(Entry(rule: rule, pattern: pattern))
      }
    }
    stemLengths = Set(stems.keys.map(\.count)).sorted()
  }

  func entries(_ word: String) -> [Entry] {
    var found = words[word] ?? []
    for length in stemLengths { found += stems[String(word.prefix(length))] ?? [] }
    return found.map { patterns[$0] }
  }
}
