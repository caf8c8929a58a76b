/// How long a test waits for a program before it gives up: a minute in which nothing came.
///
/// It is counted in rounds of waiting and not by the clock. On a machine that is busy with other things, or was asleep,
/// the test gets to run as seldom as the program does, so nobody fails for being slow; only what hangs is given up.
struct Patience {
  static let seconds = 60
  private var milliseconds = Patience.seconds * 1000

  var isOver: Bool { milliseconds <= 0 }

  /// Nothing has come in a round of waiting that took so long at least.
  mutating func waited(milliseconds round: Int) { milliseconds -= round }
}
