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
    // What the rest and the mean leave of each eliminated level's sum of scores.
    let left = table.rows.product(levels.map { -$0 } + [-mean, 1])
    let eliminatedResiduals = zip(left, table.counts).map { $0 / (1 + own * $1) }
    return Effects(
      rest: levels, mean: mean, eliminated: eliminatedResiduals.map { own * $0 }, restResiduals: residuals,
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
    // b'C b for the row b of each eliminated level, and C the inverse of the equations.
    let own = point.ratios[table.eliminated]
    table.rows.forEachProduct(with: inverse.scalingRows(by: point.scales)) { level, product in
      let divisor = 1 + own * table.counts[level]
      let squares = product.reduce(0) { $0 + $1 * $1 }
      traces[table.eliminated] += table.counts[level] / divisor - squares / (divisor * divisor)
    }
    return traces
  }

  /// f_k'P f_l for f_k = V_k P y.
  private func products(of effects: Effects, at point: Point) -> [[Double]] {
    let (rest, factors) = (table.rest, table.levelCounts.count)
    let order = rest + 2
    let own = effects.eliminatedResiduals
    // The residual sums of one factor's levels, zero elsewhere in the rest.
    let residuals = (0..<factors).map { factor in
      var residuals = [Double](repeating: 0, count: order)
      if factor != table.eliminated {
        for column in table.range(of: factor) { residuals[column] = effects.restResiduals[column] }
      }
      return residuals
    }
    // Sums of f_k by eliminated level.
    let byLevel = (0..<factors).map { factor in
      factor == table.eliminated ? zip(table.counts, own).map { $0 * $1 } : table.rows.product(residuals[factor])
    }
    // Sums of f_k by level of the rest and of all, without what the eliminated levels take out, through the factor.
    let borders = (0..<factors).map { factor -> [Double] in
      let out = zip(point.weights, byLevel[factor]).map { -$0 * $1 }
      var border: [Double]
      if factor == table.eliminated {
        border = table.rows.transposeProduct(zip(own, out).map { $0 + $1 })
      } else {
        let sums = table.base.symmetricProduct(residuals[factor])
        border = zip(sums, table.rows.transposeProduct(out)).map { $0 + $1 }
      }
      border.removeLast()
      return point.cholesky.solved(zip(border, point.scales).map { $0 * $1 })
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
    if one == table.eliminated {
      return zip(effects.eliminatedResiduals, byLevel[other]).reduce(0) { $0 + $1.0 * $1.1 }
    }
    if other == table.eliminated {
      return zip(effects.eliminatedResiduals, byLevel[one]).reduce(0) { $0 + $1.0 * $1.1 }
    }
    var sum = 0.0
    for row in table.range(of: other) {
      for column in table.range(of: one) {
        sum +=
          table.base[max(row, column), min(row, column)] * effects.restResiduals[row] * effects.restResiduals[column]
      }
    }
    return sum
  }
}
