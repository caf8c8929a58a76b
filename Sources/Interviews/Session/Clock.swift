/// How long an interview has been going on; pauses, and gaps after a crash, do not count.
package struct Clock: Equatable, Sendable {
  private var elapsed: Int64 = 0
  /// The last moment up to which time was counted; nil while paused.
  private var runningSince: Moment?

  package init() {}

  /// Counts the time up to a moment; a clock that went backwards counts nothing.
  mutating func advance(to moment: Moment) {
    guard let since = runningSince else { return }
    elapsed += max(0, moment.milliseconds - since.milliseconds)
    runningSince = max(since, moment)
  }

  mutating func pause(at moment: Moment) {
    advance(to: moment)
    runningSince = nil
  }

  /// Counts from here on. What passed since the last event is left out: nobody knows what happened then.
  mutating func resume(at moment: Moment) {
    runningSince = moment
  }

  /// Whole minutes that have passed at a moment.
  package func minutes(at moment: Moment) -> Int {
    var copy = self
    copy.advance(to: moment)
    return Int(copy.elapsed / 60_000)
  }
}
