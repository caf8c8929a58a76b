/// Topics that must not be asked or had better not be, by jurisdiction, as rule files state them.
package struct LawfulRules: Sendable {
  /// What the rules find in a bank.
  func findings(in bank: Bank) -> [Finding] { [] }

  package static let none = LawfulRules()
}
