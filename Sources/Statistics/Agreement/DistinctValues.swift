extension Array<Double> {
  /// Ratings have few different values: up to so many, each is looked for among those that came before it.
  private static let few = 16

  /// The different values, in order, and the place among them of each value here.
  package var distinct: (values: [Double], places: [Int32]) {
    var found: [Double] = []
    var places: [Int32] = []
    places.reserveCapacity(count)
    for value in self {
      var place = 0
      while place < found.count, found[place] != value { place += 1 }
      if place == found.count {
        guard found.count < Self.few else { return sortedDistinct }
        found.append(value)
      }
      places.append(Int32(place))
    }
    let order = found.indices.sorted { found[$0] < found[$1] }
    var moved = [Int32](repeating: 0, count: order.count)
    for (place, old) in order.enumerated() { moved[old] = Int32(place) }
    return (order.map { found[$0] }, places.map { moved[Int($0)] })
  }

  private var sortedDistinct: (values: [Double], places: [Int32]) {
    var values: [Double] = []
    for value in sorted() where values.last != value { values.append(value) }
    return (values, map { Int32(values.place(of: $0)) })
  }

  /// The first place whose value is not smaller.
  private func place(of value: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
