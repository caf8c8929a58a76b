package import Interviews
import QuestionBanks
package import Text

/// An interview as plain text, for the day on which its database cannot be written.
///
/// First the conversation, each line as it is typed, up to `/pause`: so the text can be read into an interview of the
/// same opening again. Then, for people: whose it is, the lines that are in no database, and the ratings so far.
package struct NotesText {
  private let interview: Interview
  private let opening: String
  private let candidate: String
  private let interviewer: String

  package init(_ interview: Interview, opening: String, candidate: String, interviewer: String) {
    self.interview = interview
    self.opening = opening
    self.candidate = candidate
    self.interviewer = interviewer
  }

  /// The text as of a moment, with a line that was typed and could not be saved.
  package func text(at moment: Moment, unsaved: String?) -> String {
    var lines = conversation + ["/pause", ""]
    lines.append("Written on \(moment.day) from \(opening): \(candidate), interviewer \(interviewer).")
    lines.append("Above are the notes of each question, as they are typed; below are the ratings so far.")
    if let unsaved { lines += ["", "Typed, and in no database:", indented(unsaved)] }
    lines += ratings
    if !interview.overall.isEmpty { lines += ["", "Overall: \(interview.overall)"] }
    return lines.joined(separator: "\n") + "\n"
  }

  private var conversation: [String] {
    interview.kit.items.enumerated().flatMap { index, item -> [String] in
      let id = item.question.id
      let probes = (interview.probed[id] ?? []).sorted().map { "\(SlashCommand.probe.rawValue) \($0)" }
      let skip = interview.skipped[id].map { ["\(SlashCommand.skip.rawValue) \($0)"] } ?? []
      let typed = interview.notes(on: id).map { indented($0.asTyped, firstBy: "") } + probes + skip
      let isEmpty = typed.isEmpty && !interview.asked.contains(id)
      return isEmpty ? [] : ["\(SlashCommand.goto.rawValue) \(index + 1)"] + typed
    }
  }

  private var ratings: [String] {
    interview.kit.items.enumerated().flatMap { index, item -> [String] in
      let id = item.question.id
      let rating =
        switch interview.ratings[id] {
        case .score(let score, let evidence)?: "\(score): \(evidence)"
        case .notAssessed(let reason)?: "not assessed: \(reason)"
        case nil: interview.asked.contains(id) ? "not rated yet" : "not asked"
        }
      return ["", "Q\(index + 1)  \(item.competency.title): \(item.question.ask)", indented(rating)]
    }
  }

  /// The lines of a paste stand under each other, and none of them begins where a command would.
  private func indented(_ text: String, firstBy first: String = "  ") -> String {
    first + text.replacing("\n", with: "\n    ")
  }
}

extension Note {
  /// The line that makes this note when it is typed.
  package var asTyped: String {
    switch kind {
    case .plain: text.hasPrefix("/") ? "/" + text : text
    case .bookmark: kind.sign
    default: "\(kind.sign) \(text)"
    }
  }
}
