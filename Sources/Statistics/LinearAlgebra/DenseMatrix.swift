/// A square matrix of doubles, row after row; what the methods here factor is its lower triangle.
///
/// This folder is the only place with dense linear algebra, and the mixed model its only user: it needs one Cholesky
/// factorisation, solves with the factor, and the factor's inverse.
package struct DenseMatrix: Equatable, Sendable {
  package let order: Int
  package var elements: [Double]

  package init(order: Int) {
    self.order = order
    elements = [Double](repeating: 0, count: order * order)
  }

  package var transposed: DenseMatrix {
    var turned = DenseMatrix(order: order)
    // Block by block, so that neither matrix is read across long distances.
    for rows in stride(from: 0, to: order, by: Blocks.width) {
      for columns in stride(from: 0, to: order, by: Blocks.width) {
        for row in rows..<min(rows + Blocks.width, order) {
          for column in columns..<min(columns + Blocks.width, order) {
            turned.elements[column * order + row] = elements[row * order + column]
          }
        }
      }
    }
    return turned
  }

  /// Each row times its factor; there may be more factors than rows.
  package func scalingRows(by factors: [Double]) -> DenseMatrix {
    var scaled = self
    for row in 0..<order {
      for place in row * order..<(row + 1) * order { scaled.elements[place] *= factors[row] }
    }
    return scaled
  }

  /// The product with a vector of the symmetric matrix whose lower triangle this is.
  package func symmetricProduct(_ x: [Double]) -> [Double] {
    var product = [Double](repeating: 0, count: order)
    for row in 0..<order {
      for column in 0..<row {
        product[row] += elements[row * order + column] * x[column]
        product[column] += elements[row * order + column] * x[row]
      }
      product[row] += elements[row * order + row] * x[row]
    }
    return product
  }

  package subscript(row: Int, column: Int) -> Double {
    get { elements[row * order + column] }
    set { elements[row * order + column] = newValue }
  }
}
