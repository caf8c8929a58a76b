import Testing

@testable import Interviews
@testable import Text

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
