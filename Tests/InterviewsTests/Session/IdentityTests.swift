import Testing

@testable import Interviews

@Suite struct IdentityTests {
  /// The example of RFC 9562, appendix A.6.
  @Test func isTheUUIDOfTheStandard() {
    let moment = Moment(milliseconds: 0x017F_22E2_79B0)
    let identity = Identity(at: moment, random: (0xCC3, 0x18C4_DC0C_0C07_398F))
    #expect(identity.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    #expect(Identity("017F22E2-79B0-7CC3-98C4-DC0C0C07398F") == identity)
  }

  @Test(arguments: [
    "", "017f22e2", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g", "017f22e279b07cc398c4dc0c0c07398f",
    "é17f22e2-79b0-7cc3-98c4-dc0c0c07398f",
  ])
  func refusesWhatIsNone(_ text: String) {
    #expect(Identity(text) == nil)
  }
}

@Suite struct MomentTests {
  @Test(
    arguments: [
      ("2026-11-21T09:30:00.000Z", 1_795_253_400_000), ("1970-01-01T00:00:00.001Z", 1),
      ("2024-02-29T23:59:59.999Z", 1_709_251_199_999),
    ] as [(String, Int64)])
  func isReadAndWrittenInUTC(_ text: String, _ milliseconds: Int64) {
    #expect(Moment(text)?.milliseconds == milliseconds)
    #expect(Moment(milliseconds: milliseconds).text == text)
  }

  @Test func goesThroughTextUnchanged() {
    var random = Seeded(7)
    for _ in 0..<2000 {
      let moment = Moment(milliseconds: Int64.random(in: 0...4_102_444_800_000, using: &random))
      #expect(Moment(moment.text) == moment)
    }
  }

  @Test func fractionIsOptionalAndNonsenseIsNil() {
    #expect(Moment("2026-11-21T09:30:00Z")?.milliseconds == 1_795_253_400_000)
    #expect(Moment("yesterday") == nil)
  }
}
