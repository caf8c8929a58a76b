import Foundation
import GRDB
package import Interviews

/// A spelling of a candidate's name that could mean something else in a text.
package struct AmbiguousName: Equatable, Sendable {
  package let name: String
  package let why: NameAmbiguity
}

/// The spellings of one candidate's name, and which of them are ambiguous.
///
/// A one-word name is ambiguous if a text that the viewer may read, or a question bank of an opening, has the word in lower
/// case; a name that is itself written in lower case everywhere, only if a bank has it. Texts that are hidden from the
/// viewer don't count, so the result reveals nothing about them.
struct ErasedNames {
  let all: [String]
  let ambiguous: [AmbiguousName]

  init(_ names: [String], visibleTexts: ((String) throws -> Void) throws -> Void, _ db: Database) throws {
    var seen: Set<String> = []
    all = names.filter { !$0.isEmpty && seen.insert($0).inserted }
    let words = Set(all.flatMap(NameAmbiguity.words).filter { $0.allSatisfy(\.isLetter) })
    var known = try Self.wordsOfBanks(among: words, db)
    let single = all.filter { NameAmbiguity.words(of: $0).count == 1 && $0 != $0.lowercased() }
    let wanted = words.intersection(single.flatMap(NameAmbiguity.words)).subtracting(known)
    var fromTexts: Set<String> = []
    if !wanted.isEmpty {
      let inSmallLetters = Mentions(wanted.map { Mentions.Name($0, replacement: "", isAmbiguous: true) })
      try visibleTexts { text in
        fromTexts.formUnion(inSmallLetters.mentions(in: text).map(\.name.text))
      }
    }
    known.formUnion(fromTexts)
    ambiguous = all.compactMap { name in
      let isSingle = NameAmbiguity.words(of: name).count == 1
      return NameAmbiguity(of: name) { known.contains($0) && (isSingle || !fromTexts.contains($0)) }
        .map { AmbiguousName(name: name, why: $0) }
    }
  }

  /// Finds the spellings, and replaces them with the mark.
  var mentions: Mentions {
    let ambiguous = Set(ambiguous.map(\.name))
    return Mentions(
      all.map { Mentions.Name($0, replacement: ErasureScope.mark, isAmbiguous: ambiguous.contains($0)) })
  }

  /// Finds the ambiguous ones in any case.
  var ambiguousInAnyCase: Mentions { Mentions(ambiguous.map { Mentions.Name($0.name, replacement: "") }) }

  /// The words that a frozen bank or team profile has in lower case.
  private static func wordsOfBanks(among words: Set<String>, _ db: Database) throws -> Set<String> {
    let mentions = Mentions(words.map { Mentions.Name($0, replacement: "", isAmbiguous: true) })
    var found: Set<String> = []
    let files = try Row.fetchCursor(db, sql: "SELECT DISTINCT bytes FROM frozen_file")
    while let row = try files.next() {
      let bytes: Data = try row.value("bytes")
      found.formUnion(mentions.mentions(in: String(decoding: bytes, as: UTF8.self)).map(\.name.text))
    }
    return found
  }
}
