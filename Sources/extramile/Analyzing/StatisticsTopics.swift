/// A figure that the program prints: what it says, how it is computed, where that comes from, and when not to use it.
///
/// The page Methods of the documentation has a section of the same title for each, with the formulas in full.
struct StatisticsTopic {
  let title: String
  /// Words by which it is asked for, besides those of its title.
  let words: [String]
  let says: String
  let formula: String
  let source: String
  let caution: String

  static let all = comparing + modelling + agreeing

  /// The topics that a word asks for.
  static func named(_ word: String) -> [StatisticsTopic] {
    let word = word.lowercased()
    return all.filter { topic in
      topic.title.lowercased().contains(word) || topic.words.contains { $0.lowercased().hasPrefix(word) }
    }
  }

  private static let comparing = [
    StatisticsTopic(
      title: "Mean and n", words: ["raw"],
      says: "What the scores of a competency are on average, and how many they are. The primary result: nothing else "
        + "replaces it.",
      formula: "sum of the scores / n, each score counting one; not assessed is missing and never a number.",
      source: "Definition.",
      caution: "With few scores a mean is rough: read n and the standard error with it."),
    StatisticsTopic(
      title: "Standard error of a mean", words: ["se"],
      says: "How far the mean that another panel would give on other questions may lie from this one.",
      formula: "the root of s²(interviewer) sum w² + s²(question) sum w² + s²(rest) / n, with w the share that each "
        + "interviewer and each question has in the mean; the variances from the mixed model, averaged over what they may "
        + "be.",
      source: "Brennan 2001, chapter 3; absolute error.",
      caution:
        "It needs five candidates and three interviewers. An impression that colours all scores of one interviewer "
        + "for one candidate is not in it; see halo."),
    StatisticsTopic(
      title: "Probability of meeting the target", words: ["target"],
      says: "How probable it is that the candidate truly is at or above the target.",
      formula: "P(x >= t) from the mean and its standard error, without shrinking.",
      source: "Student's t, mixed over the variances.",
      caution: "It is about this rubric and this work, not about success in the job."),
    StatisticsTopic(
      title: "Shortfall and surplus", words: ["fit"],
      says: "How far a candidate lies below and above the targets, two numbers that are never netted.",
      formula: "sum w max(0, t - x) / sum w, and the same with x - t; w the weights of the team profile.",
      source: "Edwards 1993 on why one index of fit misleads.",
      caution: "Over other competencies they are not comparable: see what was not rated."),
    StatisticsTopic(
      title: "Profile distance", words: ["elevation", "scatter", "shape", "likeness", "icc_de", "d2"],
      says:
        "How far the profile of means lies from that of the targets, and whether by its level, its spread or its shape.",
      formula:
        "D² = sum (x - t)² = k (mean difference)² + (Sx - St)² + 2 Sx St (1 - r); in points, root(D² / k); without "
        + "noise, D² less the sum of squared standard errors, at least 0. Likeness = 1 - D² / (k (vx + vt) + k d² / 2).",
      source: "Cronbach and Gleser 1953; likeness is the double-entry intraclass correlation.",
      caution:
        "It hides where the difference is. Likeness needs five competencies; a correlation of profiles ignores level."),
    StatisticsTopic(
      title: "Who can be told apart", words: ["pairs", "difference", "probability"],
      says: "How probable it is that one candidate truly is above another, from the difference of their raw means.",
      formula:
        "the variance of the difference is s²(interviewer) sum (wa - wb)² + s²(question) sum (wa - wb)² + s²(rest) "
        + "(1/na + 1/nb): who met the same panel differs by the rest only.",
      source: "Brennan 2001; the variances averaged over what they may be.",
      caution: "Below 0.90 the order may well be chance. Panels that share nobody are never compared."),
  ]

  private static let modelling = [
    StatisticsTopic(
      title: "Adjusted score", words: ["adjust", "blup", "reml", "interval"],
      says:
        "The mean if everybody had met interviewers and questions of average severity, drawn towards the mean of all "
        + "where ratings are few.",
      formula:
        "score = mean + candidate + interviewer + question + rest, all but the mean random, by restricted maximum "
        + "likelihood; mean + the best linear unbiased prediction of the candidate.",
      source: "Henderson 1975; Bates, Maechler, Bolker and Walker 2015.",
      caution: "Advisory: it never decides, and never stands without the raw mean. It needs five candidates, three "
        + "interviewers and panels that overlap."),
    StatisticsTopic(
      title: "Held and averaged variances", words: ["integrate", "plug-in"],
      says: "Whether intervals take the estimated variances for true, or average over what they may be.",
      formula: "averaged: a grid of the ratios of standard deviations, weighted by the restricted likelihood and a "
        + "half-normal damping of scale 1.",
      source: "Simulated in this project; the page Methods has the table.",
      caution:
        "Held at their estimates, intervals are too short where interviewers are few. compare, agreement and the "
        + "screen of analyze average; analyze --json holds, unless --integrate is given."),
    StatisticsTopic(
      title: "Severity and difficulty", words: ["harsh", "lenient"],
      says: "How far below others somebody scores, or answers to a question are scored: above 0 is severe, or hard.",
      formula: "the effect of the interviewer, or the question, in the mixed model, with its sign turned.",
      source: "As the adjusted score.",
      caution: "Between panels that share nobody, severity cannot be told from better candidates: none is given."),
    StatisticsTopic(
      title: "Where differences come from", words: ["variance", "components", "share", "criterion"],
      says:
        "Which share of the differences between scores is the candidates', the interviewers', the questions', and the "
        + "rest.",
      formula:
        "the variance components of the mixed model by their sum; the criterion is -2 log restricted likelihood.",
      source: "Searle, Casella and McCulloch 1992.",
      caution: "With few interviewers their share is rough; 0 means that these data show none."),
    StatisticsTopic(
      title: "Groups that share nobody", words: ["connected", "components", "disconnected"],
      says: "Which candidates can be compared at all: those whose panels hang together through common members.",
      formula: "the connected components of the graph of candidates and interviewers.",
      source: "Searle 1987 on connected designs.",
      caution: "One interview joins two groups; the message names it."),
    StatisticsTopic(
      title: "Reliability of a panel", words: ["plan", "generalizability", "g-study", "d-study"],
      says: "How far scores would come out the same with n interviewers and m questions.",
      formula: "candidate variance / (candidate variance + error); relative error for comparing candidates, absolute "
        + "error, with severity and difficulty, for a target.",
      source: "Brennan 2001.",
      caution: "It is as good as the variances behind it; plan them from more than one opening where you can."),
  ]

  private static let agreeing = [
    StatisticsTopic(
      title: "Intraclass correlations", words: ["icc"],
      says:
        "How far interviewers agree about candidates: of one interviewer's score (.,1), or of the panel's mean (.,k).",
      formula: "ratios of mean squares of candidates, interviewers and rest; (1,.) each candidate another panel, (2,.) "
        + "interviewers as a sample, (3,.) these interviewers only.",
      source: "Shrout and Fleiss 1979; limits also McGraw and Wong 1996.",
      caution:
        "They need candidates whom all interviewers met. (3,k) only where all met the same panel; a panel that sat "
        + "together agrees too well."),
    StatisticsTopic(
      title: "Krippendorff's alpha", words: ["alpha"],
      says: "Agreement beyond chance about single answers, for any number of interviewers and with gaps.",
      formula: "1 - observed / expected disagreement; nominal: same or not; ordinal: ranks between, squared; interval: "
        + "distance, squared.",
      source: "Krippendorff 2011.",
      caution:
        "For a rubric's scores the ordinal one. It is low where all answers are alike, however well people agree."),
    StatisticsTopic(
      title: "Weighted kappa", words: ["kappa", "cohen"],
      says: "Agreement of two interviewers beyond what their habits would give by chance.",
      formula:
        "1 - sum w observed / sum w expected; w is the distance of the scores (linear) or its square (quadratic).",
      source: "Cohen 1960 and 1968.",
      caution: "With a few common answers it says next to nothing: read n."),
    StatisticsTopic(
      title: "Kendall's W", words: ["concordance", "ranks"],
      says: "How far interviewers put the candidates in the same order: 0 not at all, 1 wholly.",
      formula: "12 S / (m² (n³ - n) - m T), with ties counted in T.",
      source: "Kendall and Babington Smith 1939.",
      caution: "It ignores severity and needs candidates whom all interviewers met."),
    StatisticsTopic(
      title: "Spread, halo and drift", words: ["central tendency"],
      says: "Whether an interviewer keeps to the middle of the scale, lets one impression colour all competencies, or "
        + "grows harsher or kinder with time.",
      formula:
        "spread: own standard deviation beside the panel's; halo: correlation of competencies within a card; drift: "
        + "slope of own score less others' by interview.",
      source: "Saal, Downey and Lahey 1980.",
      caution: "Some halo is true: competencies go together. With few candidates none is shown."),
  ]
}
