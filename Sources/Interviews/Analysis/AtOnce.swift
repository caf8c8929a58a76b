import Dispatch
import Synchronization

/// Works two things out at the same time where the machine has two processors: neither may need the other.
func atOnce<One: Sendable, Other: Sendable>(
  _ one: @Sendable () -> One, _ other: @Sendable () -> Other
) -> (One, Other) {
  let first = Mutex<One?>(nil)
  let second = Mutex<Other?>(nil)
  DispatchQueue.concurrentPerform(iterations: 2) { turn in
    if turn == 0 {
      let value = one()
      first.withLock { $0 = value }
    } else {
      let value = other()
      second.withLock { $0 = value }
    }
  }
  return (first.withLock { $0 } ?? one(), second.withLock { $0 } ?? other())
}
