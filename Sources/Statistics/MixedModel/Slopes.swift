/// How the criterion changes with the variance ratios: its gradient, and the average of its observed and expected second
/// derivatives, which needs no traces of products.
///
/// With P the projection of the restricted likelihood and V_k = Z_k Z_k': the gradient is tr(P V_k) - d y'P V_k P y / y'P y
/// with d degrees of freedom, and the traces come from the inverse of the equations (Henderson). The average information
/// is that of Gilmour, Thompson and Cullis, Biometrics 51 (1995), 1440-1450, with the residual variance profiled out.
struct Slopes {
  let gradient: [Double]
  /// Symmetric, factors by factors.
  let curvature: [[Double]]
  /// How the logarithm of the penalised sum of squares changes.
  let squares: [Double]
}

extension RestrictedLikelihood {
  /// Effects in residual units and the mean (from the mean score), as the point gives them.
  struct Effects: Sendable {
    /// Of the rest's levels, not scaled to unit variance.
    let rest: [Double]
    let mean: Double
    /// Of the eliminated levels.
    let eliminated: [Double]
    /// Z_k'P y: the sums of residuals by level, of the rest and of the eliminated factor.
    let restResiduals: [Double]
    let eliminatedResiduals: [Double]
  }

  /// `ratios` at the point may be 0 only where residual sums are not asked for.
  func effects(at point: Point) -> Effects {
    let rest = table.rest
    let order = rest + 2
    let row = Array(point.cholesky.factor.elements[(rest + 1) * order..<(rest + 1) * order + rest + 1])
    let solution = point.cholesky.transposeSolved(row)
    var (levels, residuals) = (Array(solution[..<rest]), Array(solution[..<rest]))
    for factor in table.others {
      let scale = point.ratios[factor].squareRoot()
      for column in table.range(of: factor) {
        levels[column] *= scale
        residuals[column] = scale > 0 ? residuals[column] / scale : 0
      }
    }
    let mean = solution[rest]
    let own = point.ratios[table.eliminated]
    var eliminated = [Double](repeating: 0, count: table.counts.count)
    var eliminatedResiduals = eliminated
    for level in eliminated.indices {
      var left = table.sums[level] - table.counts[level] * mean
      for place in table.starts[level]..<table.starts[level + 1] {
        left -= table.values[place] * levels[Int(table.columns[place])]
      }
      eliminatedResiduals[level] = left / (1 + own * table.counts[level])
      eliminated[level] = own * eliminatedResiduals[level]
    }
    return Effects(
      rest: levels, mean: mean, eliminated: eliminated, restResiduals: residuals,
      eliminatedResiduals: eliminatedResiduals)
  }

  /// The slopes at a point whose ratios are all above 0.
  func slopes(at point: Point) -> Slopes {
    let (rest, factors) = (table.rest, table.levelCounts.count)
    let effects = effects(at: point)
    let inverse = point.cholesky.inverseFactor(ofLeading: rest + 1).transposed
    let traces = traces(at: point, inverse)
    var squares = [Double](repeating: 0, count: factors)
    for factor in table.others {
      for column in table.range(of: factor) {
        squares[factor] += effects.restResiduals[column] * effects.restResiduals[column]
      }
    }
    for residual in effects.eliminatedResiduals { squares[table.eliminated] += residual * residual }
    let scale = degrees / point.residualSquares
    let gradient = (0..<factors).map { traces[$0] - scale * squares[$0] }
    let products = products(of: effects, at: point)
    let curvature = (0..<factors).map { one in
      (0..<factors).map { other in
        scale * (products[one][other] - squares[one] * squares[other] / point.residualSquares)
      }
    }
    return Slopes(
      gradient: gradient, curvature: curvature, squares: squares.map { -$0 / point.residualSquares })
  }

  /// tr(P V_k) of each factor: what its levels' variances, in units of its own, fall short of 1, by the ratio.
  ///
  /// `inverse` is the transposed inverse of the factor.
  private func traces(at point: Point, _ inverse: DenseMatrix) -> [Double] {
    let rest = table.rest
    var diagonal = [Double](repeating: 0, count: rest + 1)
    for column in 0...rest {
      for row in column...rest {
        let value = inverse.elements[column * (rest + 1) + row]
        diagonal[column] += value * value
      }
    }
    var traces = [Double](repeating: 0, count: table.levelCounts.count)
    for factor in table.others {
      for column in table.range(of: factor) { traces[factor] += 1 - diagonal[column] }
      traces[factor] /= point.ratios[factor]
    }
    let own = point.ratios[table.eliminated]
    var product = [Double](repeating: 0, count: rest + 1)
    for level in table.counts.indices {
      let divisor = 1 + own * table.counts[level]
      let squares = variance(of: level, at: point, inverse, &product)
      traces[table.eliminated] += table.counts[level] / divisor - squares / (divisor * divisor)
    }
    return traces
  }

  /// b'C b for the row b of an eliminated level (counts by rest, and of the mean) and C the inverse of the equations.
  private func variance(of level: Int, at point: Point, _ inverse: DenseMatrix, _ product: inout [Double]) -> Double {
    let rest = table.rest
    for place in product.indices { product[place] = 0 }
    func add(_ column: Int, _ weight: Double) {
      let base = column * (rest + 1)
      for row in column...rest { product[row] += weight * inverse.elements[base + row] }
    }
    for place in table.starts[level]..<table.starts[level + 1] {
      let column = Int(table.columns[place])
      add(column, table.values[place] * point.scales[column])
    }
    add(rest, table.counts[level])
    return product.reduce(0) { $0 + $1 * $1 }
  }

  /// f_k'P f_l for f_k = V_k P y.
  private func products(of effects: Effects, at point: Point) -> [[Double]] {
    let (rest, factors) = (table.rest, table.levelCounts.count)
    let order = rest + 2
    // Sums of f_k by level of the rest, by eliminated level, and of all.
    let byLevel = (0..<factors).map { factor -> [Double] in
      guard factor != table.eliminated else {
        return table.counts.indices.map { table.counts[$0] * effects.eliminatedResiduals[$0] }
      }
      let range = table.range(of: factor)
      return table.counts.indices.map { level in
        var sum = 0.0
        for place in table.starts[level]..<table.starts[level + 1] where range.contains(Int(table.columns[place])) {
          sum += table.values[place] * effects.restResiduals[Int(table.columns[place])]
        }
        return sum
      }
    }
    let borders = (0..<factors).map { factor -> [Double] in
      var border = [Double](repeating: 0, count: rest + 1)
      if factor == table.eliminated {
        for level in table.counts.indices {
          for place in table.starts[level]..<table.starts[level + 1] {
            border[Int(table.columns[place])] += table.values[place] * effects.eliminatedResiduals[level]
          }
        }
      } else {
        let range = table.range(of: factor)
        for row in 0..<rest {
          for column in range {
            let count = table.base.elements[max(row, column) * order + min(row, column)]
            border[row] += count * effects.restResiduals[column]
          }
        }
      }
      border[rest] = byLevel[factor].reduce(0, +)
      for level in table.counts.indices {
        let out = point.weights[level] * byLevel[factor][level]
        for place in table.starts[level]..<table.starts[level + 1] {
          border[Int(table.columns[place])] -= table.values[place] * out
        }
        border[rest] -= table.counts[level] * out
      }
      for column in 0..<rest { border[column] *= point.scales[column] }
      return point.cholesky.solved(border)
    }
    return (0..<factors).map { one in
      (0..<factors).map { other in
        let (low, high) = (min(one, other), max(one, other))
        var product = inner(low, high, effects, byLevel)
        for level in table.counts.indices {
          product -= point.weights[level] * byLevel[one][level] * byLevel[other][level]
        }
        for place in 0...rest { product -= borders[one][place] * borders[other][place] }
        return product
      }
    }
  }

  /// f_k'f_l: the sum over the ratings of the products of their levels' residual sums.
  private func inner(_ one: Int, _ other: Int, _ effects: Effects, _ byLevel: [[Double]]) -> Double {
    let order = table.rest + 2
    if one == table.eliminated {
      return zip(effects.eliminatedResiduals, byLevel[other]).reduce(0) { $0 + $1.0 * $1.1 }
    }
    if other == table.eliminated {
      return zip(effects.eliminatedResiduals, byLevel[one]).reduce(0) { $0 + $1.0 * $1.1 }
    }
    var sum = 0.0
    for row in table.range(of: other) {
      for column in table.range(of: one) {
        let count = table.base.elements[max(row, column) * order + min(row, column)]
        sum += count * effects.restResiduals[row] * effects.restResiduals[column]
      }
    }
    return sum
  }
}
