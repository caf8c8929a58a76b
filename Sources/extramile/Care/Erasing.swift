import Interviews
import Storage

/// The steps of erasing candidates, in an order in which a program that is killed loses nothing and leaves nothing
/// behind that the next one does not find.
///
/// First what names them in the state folder; then the record, all or nothing; then what lies beside the database, found by the
/// ids that the record kept, and what killed commands left half-written; at last the file is rewritten. The record knows whether that was done: `erase --compact`
/// does the last two again.
@MainActor
struct Erasing {
  private let workspace: Workspace
  private let store: Store
  private let traces: LocalTraces

  /// What went, for who asked.
  struct Outcome {
    var candidate: String
    /// Texts about others that lost the name, as far as the person who asked may read them.
    var redacted: Int
    var historyLines: Int?
    /// The places where the name stays, since it could mean something else there.
    var left: [NamedPlace]
    var ambiguous: [AmbiguousName]
  }

  init(_ workspace: Workspace) throws {
    self.workspace = workspace
    store = try workspace.store()
    traces = LocalTraces(workspace)
  }

  /// Takes one candidate out of the history, of what is half-written about others, and of the record.
  ///
  /// - Parameter confirmed: places where ambiguous names are removed as well.
  func erase(
    _ scope: ErasureScope, spellings: [String] = [], confirmed: Set<NamedPlace.ID> = [], because cause: ErasureCause
  ) throws -> Outcome {
    let names = scope.names + spellings
    let lines = traces.forgetHistory(of: names)
    let ambiguous = Set(scope.ambiguous.map(\.name))
    traces.redact(names.filter { !ambiguous.contains($0) }, by: ErasureScope.mark, in: try store.draftInterviews())
    let world = workspace.world
    let outcome = try store.erase(
      scope.candidate, spellings: spellings, confirmed: confirmed, as: world.newID(), at: world.now(),
      by: try workspace.interviewer(), because: cause)
    return Outcome(
      candidate: scope.candidate, redacted: outcome.redacted, historyLines: lines, left: outcome.left,
      ambiguous: scope.ambiguous)
  }

  /// Clears what lies beside the database and rewrites the file; answers of how many interviews something lay there.
  func finish() throws -> Int {
    let who = try workspace.interviewer()
    do throws(Store.CompactionTrouble) {
      let erased: [InterviewTrace]
      do { erased = try store.erasedInterviews() } catch { throw .failed(error) }
      let cleared = traces.clear(erased)
      let leftovers = Leftovers(workspace.locations)
      leftovers.sweepState()
      for path in leftovers.remove(leftovers.recorded) { workspace.world.tell(Leftovers.removed(path)) }
      try store.compact(at: workspace.world.now(), by: who)
      return cleared
    } catch {
      throw Failure(error.message(path: store.path, command: workspace.line("candidate erase --compact")))
    }
  }
}
