import Text

/// Reads files of lawful rules, says everything that is wrong with each, and joins them to the rules that checks go by.
package enum LawfulReader {
  package struct Result: Sendable {
    /// nil when a file has an error.
    package let rules: LawfulRules?
    /// The files in the order given, copies left out, with what is wrong with each.
    package let files: [(source: SourceFile, diagnostics: [Diagnostic])]
    /// Every jurisdiction that the files speak of, in order.
    package let jurisdictions: [String]
  }

  /// All files count together; where two speak of one thing, the words of the first are used. `jurisdictions` restricts what
  /// holds; nil stands for all of the files'.
  package static func read(_ files: [SourceFile], jurisdictions: [String]? = nil) -> Result {
    var readings: [Reading] = []
    // A copy of a file is no second one.
    for source in files where !readings.contains(where: { $0.source.bytes == source.bytes }) {
      readings.append(reading(source))
    }
    let all = readings.compactMap(\.file)
    // What one file leaves out may stand in another, unless that one could not be read.
    if all.count == readings.count {
      let topics = Dictionary(grouping: all.flatMap(\.topics), by: \.id)
      for index in readings.indices {
        for topic in all[index].topics {
          for field in missing(topic, topics[topic.id, default: []]) {
            let example = LawfulFormat.topic.field(field)?.example ?? ""
            readings[index].findings.add(
              RuleFileProblem.incomplete(rule: topic.id, key: field, example: example), at: topic.$id)
          }
        }
      }
    }
    let isSound = !readings.contains { $0.findings.hasErrors }
    return Result(
      rules: isSound ? LawfulRules(all, in: jurisdictions) : nil,
      files: readings.map { ($0.source, $0.findings.diagnostics(in: $0.source.name)) },
      jurisdictions: all.map(\.jurisdiction).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  private struct Reading {
    let source: SourceFile
    /// As far as it could be read; nil where it is no file of rules at all.
    var file: LawfulFile?
    var findings: Findings
  }

  /// What a topic needs and none of those of its id has.
  private static func missing(_ topic: LawfulFile.Topic, _ same: [LawfulFile.Topic]) -> [String] {
    guard !topic.id.isEmpty else { return [] }
    return [
      same.contains { $0.topic != nil } ? nil : "topic", same.contains { $0.instead != nil } ? nil : "instead",
      same.contains { $0.hasMatch } ? nil : "match",
    ].compactMap { $0 }
  }

  private static func reading(_ source: SourceFile) -> Reading {
    let document = Document(source)
    var reading = Reading(source: source, findings: document.findings)
    guard let tree = document.tree else { return reading }
    var validator = Validator(document)
    validator.checkFile(tree, as: .rules)
    reading.findings.add(validator.findings)
    guard !validator.isForeign, case .mapping = tree.content else { return reading }
    reading.file = LawfulFile(tree, TreeParts(source: document.source), &reading.findings)
    return reading
  }
}

extension LawfulFile {
  /// Takes the rules out of a tree that the validator has seen, and reads their patterns.
  fileprivate init(_ tree: Tree, _ parts: TreeParts, _ findings: inout Findings) {
    let jurisdiction = parts.text("jurisdiction", of: tree)
    let date = parts.text("date", of: tree)
    if !jurisdiction.wrappedValue.isEmpty, !jurisdiction.wrappedValue.isJurisdiction {
      findings.add(RuleFileProblem.notJurisdiction(jurisdiction.wrappedValue), at: jurisdiction.projectedValue)
    }
    if !date.wrappedValue.isEmpty, !date.wrappedValue.isDay {
      findings.add(RuleFileProblem.notDate(date.wrappedValue), at: date.projectedValue)
    }
    var lists: [String: [WordPattern]] = [:]
    for (name, value) in parts.entries("words", of: tree) {
      guard case .sequence(let members) = value.content else { continue }
      lists[name.wrappedValue] = Self.patterns(members, parts, lists: [:], &findings)
    }
    self.init(
      id: parts.text("rules", of: tree).wrappedValue, title: parts.text("title", of: tree).wrappedValue,
      jurisdiction: jurisdiction.wrappedValue, date: date.wrappedValue, topics: [])
    if case .sequence(let members) = tree["others"]?.content {
      others = Self.patterns(members, parts, lists: lists, &findings)
    }
    guard case .sequence(let members) = tree["topics"]?.content else { return }
    for member in members {
      guard case .mapping = member.content else { continue }
      func patterns(_ key: String, _ findings: inout Findings) -> [WordPattern] {
        guard case .sequence(let texts) = member[key]?.content else { return [] }
        return Self.patterns(texts, parts, lists: lists, &findings)
      }
      let kind = LawfulRule.Kind(rawValue: parts.text("kind", of: member).wrappedValue)
      topics.append(
        Topic(
          id: parts.text("id", of: member), topic: parts.optionalText("topic", of: member)?.wrappedValue,
          instead: parts.optionalText("instead", of: member)?.wrappedValue, match: patterns("match", &findings),
          hasMatch: member["match"] != nil, notes: patterns("notes", &findings),
          unless: patterns("unless", &findings), unlessJobNames: patterns("unless_job_names", &findings),
          kind: kind ?? .risky, why: parts.text("why", of: member).wrappedValue,
          law: parts.optionalText("law", of: member)?.wrappedValue))
    }
    findings.add(BankChecks.repeated(topics.map { Located($0.id, at: $0.$id) }, kind: "rule"))
  }

  private static func patterns(
    _ members: [Tree], _ parts: TreeParts, lists: [String: [WordPattern]], _ findings: inout Findings
  ) -> [WordPattern] {
    var patterns: [WordPattern] = []
    for member in members {
      guard let text = member.text?.trimmed, !text.isEmpty else { continue }
      do throws(WordPattern.Fault) {
        patterns.append(try WordPattern(text, lists: lists))
      } catch {
        findings.add(RuleFileProblem.pattern(text, error), at: parts.position(member))
      }
    }
    return patterns
  }
}

extension String {
  /// `general`, or a code in capitals that can stand between commas on a command line.
  fileprivate var isJurisdiction: Bool {
    self == LawfulFile.general
      || !isEmpty && utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}
