import Exchange
import GRDB
import Interviews
import Text

/// Names in other databases, which must follow the same rules as names that are typed.
///
/// A name that is already here was stored by an earlier version, and stays unchanged.
extension TakingIn {
  /// Whether an opening's name can't be stored; if so, notes a conflict.
  mutating func refusesName(of opening: Opening, from source: String) -> Bool {
    guard let problem = Self.problem(of: opening.name) else { return false }
    let refused = IntakeConflict.Kind.nameRefused(problem, of: .opening, name: opening.name)
    intake.note(IntakeConflict(refused, in: source, opening: opening.name), opening.id.description)
    return true
  }

  /// Whether a candidate's name can't be stored; if so, notes a conflict.
  mutating func refusesName(of candidate: ArchivedCandidate, for opening: Opening, from source: String) throws -> Bool {
    guard let problem = Self.problem(of: candidate.name) else { return false }
    if try self.candidate(candidate.name.nameKey)?.name == candidate.name { return false }
    let refused = IntakeConflict.Kind.nameRefused(problem, of: .candidate, name: candidate.name)
    intake.note(
      IntakeConflict(refused, in: source, opening: opening.name, candidate: candidate.name), candidate.name.nameKey)
    return true
  }

  /// Whether a name in an interview can't be stored; if so, notes a conflict.
  mutating func refusesNames(
    in interview: ArchivedInterview, for opening: Opening, from source: String
  ) throws -> Bool {
    if try refusesName(of: interview.candidate, for: opening, from: source) { return true }
    return try refuses(interview.interviewer, .interview, interview.id, interview.candidate, opening, source)
  }

  /// Whether a name in a debrief can't be stored; if so, notes a conflict.
  mutating func refusesNames(in debrief: ArchivedDebrief, for opening: Opening, from source: String) throws -> Bool {
    if try refusesName(of: debrief.candidate, for: opening, from: source) { return true }
    for name in Set(debrief.events.map(\.by)).sorted() {
      if try refuses(name, .debrief, debrief.id, debrief.candidate, opening, source) { return true }
    }
    return false
  }

  private mutating func refuses(
    _ name: String, _ kind: Intake.Kind, _ id: Identity, _ candidate: ArchivedCandidate, _ opening: Opening,
    _ source: String
  ) throws -> Bool {
    guard let problem = Self.problem(of: name) else { return false }
    let isHere = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM interview WHERE interviewer = ?)", arguments: [name])
    if isHere ?? false { return false }
    intake.note(
      IntakeConflict(
        .nameRefused(problem, of: kind, name: name), in: source, opening: opening.name, candidate: candidate.name,
        interviewer: name), id.description)
    return true
  }

  private static func problem(of name: String) -> NameProblem? {
    do throws(NameProblem) { _ = try PersonName(exactly: name) } catch { return error }
    return nil
  }
}
