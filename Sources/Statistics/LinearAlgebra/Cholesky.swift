/// The Cholesky factor of a symmetric positive definite matrix: A = L L', computed in blocks.
///
/// Golub and Van Loan, Matrix Computations (4th edition, 2013), section 4.2.6, in its row-oriented form: factor a block on
/// the diagonal, solve the panel below it, take its products from what is left.
package struct Cholesky: Equatable, Sendable {
  /// L; what stands above its diagonal means nothing.
  package private(set) var factor: DenseMatrix

  /// The matrix has no such factor: the pivot at this place, from 0, is not above its rounding error.
  package struct NotPositiveDefinite: Error, Equatable {
    package let pivot: Int
  }

  /// Factors the lower triangle of a matrix.
  ///
  /// A pivot counts as positive when it is more than `tolerance` of the diagonal element that it came from.
  package init(_ matrix: consuming DenseMatrix, tolerance: Double = 1e-13) throws(NotPositiveDefinite) {
    factor = matrix
    let order = factor.order
    let least = (0..<order).map { tolerance * abs(factor[$0, $0]) }
    var start = 0
    var failed: Int?
    unsafe factor.elements.withUnsafeMutableBufferPointer { buffer in
      guard let a = buffer.baseAddress else { return }
      while start < order, failed == nil {
        let end = min(start + Blocks.width, order)
        failed = unsafe Self.factorPanel(a, order, start, end, least)
        unsafe Blocks.subtractOuterProduct(a, order, panel: start..<end)
        start = end
      }
    }
    if let failed { throw NotPositiveDefinite(pivot: failed) }
  }

  /// The columns `start..<end` of L, all rows below included; the pivot that failed, if one did.
  private static func factorPanel(
    _ a: UnsafeMutablePointer<Double>, _ order: Int, _ start: Int, _ end: Int, _ least: [Double]
  ) -> Int? {
    for row in start..<order {
      let mine = unsafe a + row * order
      for column in start..<min(row + 1, end) {
        let other = unsafe a + column * order
        var value = unsafe mine[column]
        for k in start..<column { unsafe value -= mine[k] * other[k] }
        if column == row {
          guard value > least[row], value.isFinite else { return row }
          unsafe mine[row] = value.squareRoot()
        } else {
          unsafe mine[column] = value / other[column]
        }
      }
    }
    return nil
  }

  /// Twice the sum of the logarithms of the first `count` pivots: log |A| of that leading part.
  package func logDeterminant(ofLeading count: Int) -> Double {
    (0..<count).reduce(0) { $0 + 2 * Elementary.log(factor[$1, $1]) }
  }

  /// L^-1 b for the leading part of the order of `b`.
  package func solved(_ b: [Double]) -> [Double] {
    var x = b
    for row in x.indices {
      var value = x[row]
      let base = row * factor.order
      for k in 0..<row { value -= factor.elements[base + k] * x[k] }
      x[row] = value / factor.elements[base + row]
    }
    return x
  }

  /// L'^-1 b for the leading part of the order of `b`; after `solved` it completes A^-1 b.
  package func transposeSolved(_ b: [Double]) -> [Double] {
    var x = b
    for row in x.indices.reversed() {
      let value = x[row] / factor[row, row]
      x[row] = value
      let base = row * factor.order
      for k in 0..<row { x[k] -= factor.elements[base + k] * value }
    }
    return x
  }

  /// L^-1 of the leading part of `count` rows, lower triangular; zeros above its diagonal.
  package func inverseFactor(ofLeading count: Int) -> DenseMatrix {
    var inverse = DenseMatrix(order: count)
    let order = factor.order
    unsafe factor.elements.withUnsafeBufferPointer { lower in
      unsafe inverse.elements.withUnsafeMutableBufferPointer { result in
        guard let l = lower.baseAddress, let x = result.baseAddress else { return }
        for start in stride(from: 0, to: count, by: Blocks.width) {
          let end = min(start + Blocks.width, count)
          // The rows of the block get what the rows above contribute, then are solved against the block itself.
          unsafe Blocks.subtractProduct(
            into: x + start * count, count, rows: end - start, left: l + start * order, order, lowerTriangle: x, count,
            inner: start)
          for row in start..<end {
            let mine = unsafe x + row * count
            unsafe mine[row] = 1
            for k in start..<row {
              let weight = unsafe l[row * order + k]
              let other = unsafe x + k * count
              for column in 0...k { unsafe mine[column] -= weight * other[column] }
            }
            let pivot = unsafe l[row * order + row]
            for column in 0...row { unsafe mine[column] /= pivot }
          }
        }
      }
    }
    return inverse
  }
}
