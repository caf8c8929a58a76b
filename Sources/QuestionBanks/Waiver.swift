/// A check that does not apply to a question or a bank, with the reason that its author gives: `allow: {check: reason}`.
package struct Waiver: Equatable, Sendable {
  /// The name of the check.
  @Located package var check: String
  @Located package var reason: String
}
