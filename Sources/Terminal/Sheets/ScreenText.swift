// The final check of what goes to a screen.
//
// Values are made visible when a `Sheet` gets its form, before any style is added. This is a second guard: whatever else a
// command prints, only text, line ends, tabs, the codes of `Style` and balanced isolates leave the program.

import Text

extension String {
  /// The text in a form that is safe for a screen; `styled` says whether the codes of `Style` are allowed.
  package func forScreen(styled: Bool) -> String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x09 }) { return self }
    let isolates = unicodeScalars.contains("\u{2068}") ? Self.balancedIsolates(Array(unicodeScalars)) : []
    return visible { scalars, index in
      switch scalars[index].value {
      case 0x09, 0x0A: true
      case 0x0D: index + 1 < scalars.count && scalars[index + 1] == "\n"
      case 0x1B: styled && Style.beginsCode(scalars[index...])
      case 0x2068, 0x2069: isolates.contains(index)
      default: false
      }
    }
  }

  /// The places where balanced first-strong isolates begin and end.
  private static func balancedIsolates(_ scalars: [Unicode.Scalar]) -> Set<Int> {
    var open: [Int] = []
    var balanced: Set<Int> = []
    for (index, scalar) in scalars.enumerated() {
      if scalar.value == 0x2068 { open.append(index) }
      if scalar.value == 0x2069, let begun = open.popLast() { balanced.formUnion([begun, index]) }
    }
    return balanced
  }

  /// A line in a form that is safe in an editor: readline shows C0 controls itself, the others are made visible.
  var forEditing: String { visible { scalars, index in scalars[index].value < 0x20 } }
}
