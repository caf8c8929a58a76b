/// A matrix that is mostly zeros, row by row: A, of `count` rows and `width` columns.
///
/// Row r has `values` in `columns`, in rising order, from `starts[r]` up to `starts[r + 1]`.
package struct SparseRows: Equatable, Sendable {
  package let width: Int
  package private(set) var starts = [0]
  package private(set) var columns: [Int32] = []
  package private(set) var values: [Double] = []

  /// Without a row as yet; `capacity` is how many values are to come.
  package init(width: Int, capacity: Int = 0) {
    self.width = width
    columns.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
  }

  package var count: Int { starts.count - 1 }

  /// Adds a value to the row that is being made, right of those it has.
  package mutating func append(_ value: Double, at column: Int) {
    columns.append(Int32(column))
    values.append(value)
  }

  package mutating func endRow() { starts.append(columns.count) }

  /// A x.
  package func product(_ x: [Double]) -> [Double] {
    (0..<count).map { row in
      var sum = 0.0
      for place in starts[row]..<starts[row + 1] { sum += values[place] * x[Int(columns[place])] }
      return sum
    }
  }

  /// A' y.
  package func transposeProduct(_ y: [Double]) -> [Double] {
    var product = [Double](repeating: 0, count: width)
    for row in 0..<count {
      for place in starts[row]..<starts[row + 1] { product[Int(columns[place])] += y[row] * values[place] }
    }
    return product
  }

  /// Takes A' W A, with W the diagonal matrix of the weights, from the lower triangle of a matrix of the order `width`.
  package func subtractOuterProducts(_ weights: [Double], from matrix: inout DenseMatrix) {
    let order = matrix.order
    precondition(order == width && weights.count == count)
    unsafe matrix.elements.withUnsafeMutableBufferPointer { result in
      guard let result = result.baseAddress else { return }
      unsafe columns.withUnsafeBufferPointer { columns in
        unsafe values.withUnsafeBufferPointer { values in
          for row in 0..<count {
            let span = starts[row]..<starts[row + 1]
            for place in span {
              let line = unsafe result + Int(columns[place]) * order
              let weighted = unsafe weights[row] * values[place]
              for other in span.lowerBound...place {
                unsafe line[Int(columns[other])] -= weighted * values[other]
              }
            }
          }
        }
      }
    }
  }

  /// Each row times `upper`, from the left, as far as `upper` has columns: `body` gets the place of the row and the product.
  ///
  /// `upper` is upper triangular, row after row; a row's values beyond its order are passed over. The product is the same
  /// storage each time.
  package func forEachProduct(with upper: DenseMatrix, _ body: (Int, [Double]) -> Void) {
    let order = upper.order
    var product = [Double](repeating: 0, count: order)
    for row in 0..<count {
      unsafe product.withUnsafeMutableBufferPointer { product in
        unsafe upper.elements.withUnsafeBufferPointer { upper in
          for place in 0..<order { unsafe product[place] = 0 }
          for place in starts[row]..<starts[row + 1] where columns[place] < order {
            let (column, value) = (Int(columns[place]), values[place])
            for right in column..<order { unsafe product[right] += value * upper[column * order + right] }
          }
        }
      }
      body(row, product)
    }
  }
}
