// The last look at what goes to a screen.
//
// Values are made visible where a `Sheet` gets its form, before any style is added. This is the guard behind that: whatever
// a command prints besides, nothing but text, line ends, tabs, the codes of `Style` and balanced isolates leaves the program.

import Text

extension String {
  /// The text as it may go to a screen; `styled` says whether the codes of `Style` belong there.
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

  /// Where first-strong isolates begin and end that have both an end and a beginning.
  private static func balancedIsolates(_ scalars: [Unicode.Scalar]) -> Set<Int> {
    var open: [Int] = []
    var balanced: Set<Int> = []
    for (index, scalar) in scalars.enumerated() {
      if scalar.value == 0x2068 { open.append(index) }
      if scalar.value == 0x2069, let begun = open.popLast() { balanced.formUnion([begun, index]) }
    }
    return balanced
  }

  /// A line as an editor may hold it: readline shows C0 controls itself, the others are made visible.
  var forEditing: String { visible { scalars, index in scalars[index].value < 0x20 } }
}
