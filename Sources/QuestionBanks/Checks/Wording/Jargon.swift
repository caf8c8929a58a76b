import Text

/// `jargon`: words of the office that say less than plain ones, and abbreviations that a newcomer cannot know.
///
/// Catchwords are looked for everywhere, abbreviations only in what the candidate hears: raters know those of their house. An
/// abbreviation that is explained, or explains, in brackets is let pass; so is "bandwidth" on a line and a "loop" in a menu.
extension WordingChecks {
  @Sendable static func jargon(_ question: WordedQuestion) -> [Finding] {
    let suspect: WordLists = [.catchword, .abbreviation]
    let heard = question.heard.filter { !$0.prose.lists.isDisjoint(with: suspect) }
    return heard.flatMap { catchwords($0) + abbreviations($0) } + question.anchors.flatMap(catchwords)
      + (question.overuse.map(catchwords) ?? [])
  }

  private static func catchwords(_ passage: Passage) -> [Finding] {
    guard passage.prose.lists.contains(.catchword) else { return [] }
    return passage.sentences.flatMap { sentence in
      sentence.words.indices.compactMap { index in
        guard sentence.words[index].lists.contains(.catchword), let entries = catchwords[sentence.key(index)] else {
          return nil
        }
        for (phrase, instead) in entries where sentence.says(phrase, at: index) {
          if isLiteral(sentence, index, passage) { continue }
          let words = sentence.text(index..<(index + phrase.count))
          return passage.finding(
            JargonProblem(part: passage.part, words: words, instead: instead), at: sentence.words[index])
        }
        return nil
      }
    }
  }

  private static func isLiteral(_ sentence: Prose.Sentence, _ index: Int, _ passage: Passage) -> Bool {
    switch sentence.key(index) {
    case "bandwidth": passage.prose.lists.contains(.line)
    case "loop", "drill": ["a", "the", "fire", "this", "that"].contains(sentence.key(index - 1))
    case "leverage": ["some", "mechanical", "the"].contains(sentence.key(index - 1))
    default: false
    }
  }

  /// What has a bandwidth.
  static let lines: Set = [
    "network", "line", "lines", "link", "upload", "download", "server", "servers", "internet", "connection", "router",
    "fibre", "fiber", "traffic", "wi-fi", "wifi", "mbit", "megabit", "megabits", "switch", "circuit", "site", "video",
  ]

  private static func abbreviations(_ passage: Passage) -> [Finding] {
    passage.sentences.flatMap { sentence in
      sentence.words.compactMap { word in
        guard !word.isQuoted, let instead = abbreviations[word.text], word.before.last != .openingBracket,
          word.after.first != .openingBracket
        else { return nil }
        return passage.finding(JargonProblem(part: passage.part, words: word.text, instead: instead), at: word)
      }
    }
  }

  static let abbreviations: [String: String] = {
    let singular = [
      "KPI": "the figure that is meant", "SLA": "the time that was promised", "OKR": "the goal that is meant",
      "ROI": "what it brings in", "FTE": "a full-time post", "NPS": "how customers rate us",
      "CSAT": "how customers rate us", "AHT": "the usual length of a call", "FCR": "cases settled in one call",
      "EOD": "the end of the day", "COB": "the end of the day", "SME": "somebody who knows it well",
      "WFM": "the roster",
      "B2B": "business customers", "B2C": "private customers", "UAT": "the trial by users",
      "RCA": "a search for the cause",
    ]
    return singular.merging(singular.map { ($0.key + "s", $0.value) }) { first, _ in first }
  }()

  /// Each catchword with plain words in its place, by the first word.
  static let catchwords: [String: [(phrase: [String], instead: String)]] = {
    let texts = [
      "leverage": "use", "leverages": "uses", "leveraged": "used", "leveraging": "using", "synergy": "working together",
      "synergies": "working together", "synergistic": "joint", "synergize": "work together",
      "stakeholder alignment": "agreement among those concerned",
      "stakeholder management": "talking to those concerned",
      "stakeholder engagement": "talking to those concerned", "stakeholder buy-in": "agreement of those concerned",
      "touchpoint": "contact", "touchpoints": "contacts", "touch point": "contact", "touch points": "contacts",
      "bandwidth": "time", "circle back": "come back to it", "circles back": "comes back to it",
      "circled back": "came back to it", "circling back": "coming back to it", "reach out to": "call or write to",
      "reaches out to": "calls or writes to", "reached out to": "called or wrote to",
      "reaching out to": "calling or writing to", "deep dive": "close look", "deep dives": "close looks",
      "deep-dive": "close look", "low-hanging fruit": "what is easily done", "low hanging fruit": "what is easily done",
      "move the needle": "make a difference", "moves the needle": "makes a difference",
      "boil the ocean": "do everything at once", "paradigm": "way of working", "paradigm shift": "change",
      "value-add": "use", "value add": "use", "value-added": "useful",
      "value proposition": "what customers get from it",
      "actionable": "something to act on", "going forward": "from now on", "ideate": "think of ideas",
      "ideates": "thinks of ideas", "best-in-class": "the best", "best in class": "the best",
      "best-of-breed": "the best", "thought leader": "somebody others listen to",
      "thought leadership": "ideas that others follow", "core competency": "what we do best",
      "core competencies": "what we do best", "mission-critical": "needed at all times",
      "game changer": "big change", "game-changer": "big change", "win-win": "good for both",
      "drill down": "look closely",
      "drills down": "looks closely", "level set": "agree on the facts", "level-set": "agree on the facts",
      "ping me": "write to me", "ping them": "write to them", "ping you": "write to you", "ping us": "write to us",
      "loop in": "tell", "loops in": "tells", "looped in": "told", "looping in": "telling", "loop them in": "tell them",
      "swim lanes": "who does what", "swim lane": "part of the work", "swimlane": "part of the work",
      "blue-sky thinking": "free thinking", "blue sky thinking": "free thinking", "holistic": "whole",
      "holistically": "as a whole", "utilize": "use", "utilise": "use", "utilizes": "uses", "utilises": "uses",
      "utilized": "used", "utilised": "used", "utilizing": "using", "utilising": "using",
      "incentivize": "give a reason to",
      "incentivise": "give a reason to", "operationalize": "put to use", "operationalise": "put to use",
      "customer-centric": "for the customer", "customer-centricity": "work for the customer",
      "client-centric": "for the client", "learnings": "what was learned", "pain point": "trouble",
      "pain points": "troubles", "buy-in": "agreement", "impactful": "useful", "key takeaways": "main points",
      "key takeaway": "main point", "hit the ground running": "start at once",
      "think outside the box": "find a new way", "thinks outside the box": "finds a new way",
      "push the envelope": "go further", "rockstar": "expert", "ninja": "expert", "helicopter view": "overview",
      "bleeding edge": "newest", "wheelhouse": "what they know well", "end-to-end": "from start to finish",
      "north star": "goal", "run it up the flagpole": "ask what others think",
      "escalation matrix": "list of whom to tell",
      "single source of truth": "the one list that counts", "cross-functional": "of several teams",
    ]
    let entries = texts.map { (phrase: $0.key.split(separator: " ").map(String.init), instead: $0.value) }
    // The longer phrase first: "paradigm shift" before "paradigm".
    return Dictionary(grouping: entries.sorted { $0.phrase.count > $1.phrase.count }) { $0.phrase.first ?? "" }
  }()
}

extension Check {
  package static let jargon = Check(name: "jargon", tier: .wording)
}

/// Office jargon or an abbreviation.
struct JargonProblem: WordingProblem {
  let part: QuestionPart
  let words: String
  let instead: String

  var check: Check { .jargon }
  var text: ProblemText {
    ProblemText(
      message: "\(words.quoted()) in \(part.spoken) is jargon; people from other firms may not know it",
      help: "write: \(instead)")
  }
}
