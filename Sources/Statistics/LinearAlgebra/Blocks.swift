/// The inner loops of dense linear algebra: products of blocks small enough to stay in the processor's cache.
///
/// A tile of four rows by four columns is kept in registers while it runs along the shared dimension. Rows and columns
/// that do not fill a tile are done one by one.
enum Blocks {
  static let width = 64

  /// Takes L L' of a panel of columns from the lower triangle below and right of it.
  static func subtractOuterProduct(_ a: UnsafeMutablePointer<Double>, _ order: Int, panel: Range<Int>) {
    let first = panel.upperBound
    guard first < order else { return }
    let depth = panel.count
    // The panel's rows, turned over, four to a strip, so that a tile reads them in order.
    let strips = (order - first) / 4
    var packed = [Double](repeating: 0, count: strips * 4 * depth)
    unsafe packed.withUnsafeMutableBufferPointer { packed in
      for strip in 0..<strips {
        for k in 0..<depth {
          for lane in 0..<4 {
            unsafe packed[(strip * depth + k) * 4 + lane] = a[(first + strip * 4 + lane) * order + panel.lowerBound + k]
          }
        }
      }
      guard let right = packed.baseAddress else { return }
      for row in stride(from: first, to: order, by: 4) {
        let left = unsafe a + row * order + panel.lowerBound
        if row + 4 <= order {
          // Tiles on the diagonal spill over it, into what means nothing.
          for strip in 0...((row - first) / 4) {
            unsafe tile(
              into: a + row * order + first + strip * 4, order, left: left, order,
              right: right + strip * depth * 4, depth: depth)
          }
        } else {
          for last in row..<order {
            for column in first...last {
              var sum = 0.0
              for k in panel { unsafe sum += a[last * order + k] * a[column * order + k] }
              unsafe a[last * order + column] -= sum
            }
          }
        }
      }
    }
  }

  /// C -= A B, for B lower triangular of the order `inner`, C and A of `rows` by `inner`.
  static func subtractProduct(
    into c: UnsafeMutablePointer<Double>, _ cStride: Int, rows: Int,
    left a: UnsafePointer<Double>, _ aStride: Int, lowerTriangle b: UnsafePointer<Double>, _ bStride: Int, inner: Int
  ) {
    guard inner > 0 else { return }
    var packed = [Double](repeating: 0, count: 4 * inner)
    unsafe packed.withUnsafeMutableBufferPointer { packed in
      guard let strip = packed.baseAddress else { return }
      for column in stride(from: 0, to: inner, by: 4) {
        let lanes = min(4, inner - column)
        // Above its diagonal B is zero.
        let depth = inner - column
        for k in 0..<depth {
          for lane in 0..<lanes { unsafe strip[k * 4 + lane] = b[(column + k) * bStride + column + lane] }
        }
        var row = 0
        while lanes == 4, row + 4 <= rows {
          unsafe tile(
            into: c + row * cStride + column, cStride, left: a + row * aStride + column, aStride, right: strip,
            depth: depth)
          row += 4
        }
        while row < rows {
          for lane in 0..<lanes {
            var sum = 0.0
            for k in 0..<depth { unsafe sum += a[row * aStride + column + k] * strip[k * 4 + lane] }
            unsafe c[row * cStride + column + lane] -= sum
          }
          row += 1
        }
      }
    }
  }

  /// C -= A B for a tile of four by four; B lies packed, four to a step.
  @inline(__always)
  private static func tile(
    into c: UnsafeMutablePointer<Double>, _ cStride: Int, left a: UnsafePointer<Double>, _ aStride: Int,
    right b: UnsafePointer<Double>, depth: Int
  ) {
    var sums = (SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero)
    let (one, two, three) = unsafe (a + aStride, a + 2 * aStride, a + 3 * aStride)
    for k in 0..<depth {
      let right = unsafe UnsafeRawPointer(b + 4 * k).loadUnaligned(as: SIMD4<Double>.self)
      unsafe sums.0 += right * a[k]
      unsafe sums.1 += right * one[k]
      unsafe sums.2 += right * two[k]
      unsafe sums.3 += right * three[k]
    }
    for lane in 0..<4 {
      unsafe c[lane] -= sums.0[lane]
      unsafe c[cStride + lane] -= sums.1[lane]
      unsafe c[2 * cStride + lane] -= sums.2[lane]
      unsafe c[3 * cStride + lane] -= sums.3[lane]
    }
  }
}
