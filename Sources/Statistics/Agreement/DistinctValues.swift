extension Array<Double> {
  /// The different values, in order.
  package var distinct: [Double] {
    var values: [Double] = []
    for value in self {
      let place = values.place(of: value)
      if place < values.count, values[place] == value { continue }
      values.insert(value, at: place)
      // Ratings have few values; where there are many after all, sorting is quicker.
      if values.count > 1000 { return sortedDistinct }
    }
    return values
  }

  private var sortedDistinct: [Double] {
    var values: [Double] = []
    for value in sorted() where values.last != value { values.append(value) }
    return values
  }

  /// The place of each value in `values`, which are in order and hold them all.
  package func places(in values: [Double]) -> [Int32] { map { Int32(values.place(of: $0)) } }

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
