import Testing

@testable import Interviews

/// A list on pages is a list: whatever is done to it, an array would be the same.
@Suite struct PagesTests {
  @Test(arguments: 1...40) func itIsAnArray(_ seed: UInt64) {
    var random = Seeded(seed)
    var pages: Pages<Int> = []
    var array: [Int] = []
    for step in 0..<200 {
      let before = (pages, array)
      let place = Int.random(in: 0...array.count, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0:
        let end = Int.random(in: place...array.count, using: &random)
        let new = Array(0..<Int.random(in: 0...150, using: &random))
        pages.replaceSubrange(place..<end, with: new)
        array.replaceSubrange(place..<end, with: new)
      case 1:
        pages.insert(step, at: place)
        array.insert(step, at: place)
      case 2 where !array.isEmpty:
        #expect(pages.removeLast() == array.removeLast())
      case 3 where place < array.count:
        pages[place] = -step
        array[place] = -step
      case 4:
        pages.removeAll { $0 % 5 == 4 }
        array.removeAll { $0 % 5 == 4 }
      default:
        pages.append(step)
        array.append(step)
      }
      #expect(Array(pages) == array)
      #expect(pages == Pages(array))
      // A copy that was taken before has not changed.
      #expect(Array(before.0) == before.1)
    }
  }
}
