// What the habits of an interviewer are called, to the interviewer themselves: the same on the screen and on a page.

import Text

extension InterviewerHabits.Severity {
  package var sentence: String {
    let way = points > 0 ? "below" : "above"
    return "You score \(decimal(abs(points))) points \(way) what others give the same answers, give or take "
      + "\(decimal(standardError)): "
      + (isChance(points, standardError) ? "no more than chance may give." : points > 0 ? "harsh." : "lenient.")
  }
}

extension InterviewerHabits.Spread {
  package var sentence: String {
    let ratio = others > 0 ? own / others : 1
    return "Your scores lie \(decimal(own)) points about their mean, the others' of the same "
      + "\(answers) answers \(decimal(others)): "
      + (ratio < 0.75
        ? "narrow; the ends of the scale are there to be used." : ratio > 4.0 / 3 ? "wide." : "much alike.")
  }
}

extension InterviewerHabits.Halo {
  package var sentence: String {
    "Your scores for different competencies go together at \(decimal(correlation)), over "
      + "\(counted(candidates, "candidate")). Near 1, one impression may have coloured all; hold it against the others'."
  }
}

extension InterviewerHabits.Drift {
  package var sentence: String {
    let way = pointsPerTen > 0 ? "milder" : "harsher"
    return "Over \(interviews) interviews your scores have moved \(signed(pointsPerTen)) points per 10 against the "
      + "others', give or take \(decimal(standardError)): "
      + (isChance(pointsPerTen, standardError) ? "no more than chance may give." : "you have become \(way).")
  }
}

/// Whether a figure lies within two standard errors of none.
private func isChance(_ value: Double, _ error: Double) -> Bool { abs(value) < 2 * error }
