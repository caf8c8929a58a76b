/// The small words of English that several rules look for, and the stems of the large ones.
enum English {
  static let auxiliaries: Set = [
    "do", "does", "did", "is", "are", "am", "was", "were", "has", "have", "had", "can", "could", "will", "would",
    "shall",
    "should", "may", "might", "must",
  ]

  /// With "not": "don't", and without an apostrophe as well.
  static let negatedAuxiliaries: Set = [
    "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "can't",
    "couldn't", "won't", "wouldn't", "shouldn't", "mightn't", "mustn't",
  ]

  static let interrogatives: Set = ["what", "which", "who", "whom", "whose", "when", "where", "why", "how"]

  static let subjects: Set = ["i", "you", "he", "she", "it", "we", "they", "that", "this", "these", "those", "there"]

  /// Words that say how much or how often, and nothing of what is done.
  static let degrees: Set = [
    "very", "somewhat", "always", "often", "sometimes", "usually", "rarely", "seldom", "never", "occasionally",
    "frequently", "consistently", "fully", "partly", "partially", "mostly", "completely", "slightly", "highly",
    "extremely", "quite", "rather", "really", "too", "more", "most", "less", "least", "well", "poorly", "badly",
    "better",
    "best", "good", "strong", "some", "little", "much",
  ]

  /// The endings that make another form of a word, each with what is left of it, by their last letter.
  private static let endings = Dictionary(
    grouping: [
      ("osity", ""), ("ously", ""), ("ous", ""), ("bility", "bl"), ("ably", "abl"), ("ibly", "ibl"), ("ble", "bl"),
      ("etically", ""), ("etic", ""), ("ise", ""), ("ize", ""), ("ity", ""), ("ly", ""), ("ments", ""), ("ment", ""),
      ("ences", "en"), ("ence", "en"), ("ency", "en"), ("ents", "en"), ("ent", "en"), ("ings", ""), ("ing", ""),
      ("ied", "y"), ("ies", "y"), ("ed", ""), ("es", ""), ("s", ""), ("y", ""), ("e", ""),
    ], by: { $0.0.utf8.last ?? 0 })

  /// What is left of a word without the endings that turn it into another form of itself: "judgement", "judging" and
  /// "judged" have one stem.
  ///
  /// Much cruder than the algorithm of Porter (1980), and on purpose: what looks alike but is something else, as "patient" and
  /// "patience", stays apart.
  static func stem(_ word: String) -> String {
    var stem = word
    for ending in ["'s", "'"] where stem.hasSuffix(ending) { stem.removeLast(ending.count) }
    if ["patient", "patients"].contains(stem) { return "patient" }
    // Twice: "proactively" loses "ly" and then "e".
    for _ in 0..<2 {
      guard let last = stem.utf8.last, let endings = endings[last] else { break }
      for (ending, rest) in endings
      where stem.hasSuffix(ending) && stem.count - ending.count + rest.count >= 3 && !stem.hasSuffix("ss") {
        stem.removeLast(ending.count)
        stem += rest
        break
      }
    }
    // "planning" and "plan"
    let last = stem.suffix(2)
    if stem.count > 3, last.first == last.last, let letter = last.first, !"aeiousl".contains(letter) {
      stem.removeLast()
    }
    return stem
  }
}
