import Testing

@testable import Interviews
@testable import Storage

/// The views that a person with the sqlite3 shell reads: their columns are an interface.
@Suite struct ViewTests {
  private let bench: Workbench

  init() throws {
    bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try store.save(opening)
    try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: store, number: 1)
    try record([.noted("first", .followUp, "what if 600")], of: "C-2", by: "felix", for: opening, in: store, number: 2)
  }

  @Test(arguments: [
    (
      "SELECT opening, team, banks, questions, interviews, opened_at, closed_at FROM openings",
      ["nov|support|sample|2|2|2026-09-21T14:13:20.000Z|"]
    ),
    ("SELECT candidate, interviews, submitted FROM candidates", ["C-1|1|1", "C-2|1|0"]),
    (
      "SELECT opening, candidate, interviewer, status, began_at, submitted_at, notes FROM interviews ORDER BY 2",
      [
        "nov|C-1|noor|submitted|2026-09-21T14:13:21.000Z|2026-09-21T14:13:43.000Z|4",
        "nov|C-2|felix|draft|2026-09-21T14:13:21.000Z||1",
      ]
    ),
    (
      "SELECT opening, candidate, interviewer, number, question, competency, kind, text FROM notes ORDER BY candidate, sequence",
      [
        "nov|C-1|noor|1|first|care|plain|refund first", "nov|C-1|noor|1|first|care|for|named the limit",
        "nov|C-1|noor|1|first|care|bookmark|", "nov|C-1|noor|2|second|ease|quote|I would rather \"explain\" it; -- no",
        "nov|C-2|felix|1|first|care|follow-up|what if 600",
      ]
    ),
    (
      "SELECT candidate, interviewer, number, question, competency, score, evidence, not_assessed_reason, submitted_at IS NOT NULL FROM ratings ORDER BY number",
      ["C-1|noor|1|first|care|4|told the lead||1", "C-1|noor|2|second|ease|||out of time|1"]
    ),
    (
      "SELECT candidate, interviewer, status, rated, not_assessed, overall FROM scorecards ORDER BY 1",
      ["C-1|noor|submitted|1|1|calm", "C-2|felix|draft|0|0|"]
    ),
  ])
  func says(_ sql: String, _ rows: [String]) throws {
    #expect(try bench.rows(sql) == rows)
  }
}
