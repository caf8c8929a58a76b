import Foundation

extension String {
  /// What two spellings of one name have in common: lower case, composed characters. `ZOË` and `Zoe` + diaeresis are one.
  package var nameKey: String { lowercased().precomposedStringWithCanonicalMapping }
}
