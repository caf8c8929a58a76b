/// A sequence of numbers that looks like chance and is fixed by its seed, on every machine and in every version.
///
/// Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A place below `count`, which is 1 or more; the bias of a remainder is below 1e-13 for up to a million of them.
  package mutating func place(below count: Int) -> Int { Int(next() % UInt64(count)) }
}
