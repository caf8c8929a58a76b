import Testing

@testable import Interviews
@testable import Text

/// Spreadsheets as people have them: what is read from each, and what is said of those that cannot be.
@Suite struct RatingColumnsTests {
  /// A rating as `candidate/interviewer/question=score`, in order.
  static func ratings(_ text: String, _ columns: RatingColumns = RatingColumns()) throws -> [String] {
    let table = try columns.read(Array(text.utf8)).table
    return (0..<table.count).map { row in
      let parts = [
        table.candidates[Int(table.candidate[row])],
        table.interviewers.map { $0[Int(table.interviewer[row])] },
        table.questions.map { $0[Int(table.question[row])] },
      ].compactMap(\.self)
      return "\(parts.joined(separator: "/"))=\(table.score[row])"
    }
  }

  @Test(arguments: [
    ("candidate,interviewer,question,score\nB,J,q,2\nA,I,p,4\n", ["A/I/p=4.0", "B/J/q=2.0"]),
    ("\u{FEFF}Score;Candidate\r\n3,5;A\r\n-1;B\r\n", ["A=3.5", "B=-1.0"]),
    ("candidate\tscore\n\"A\"\t4\n\"A\"\"B\"\t2e1", ["A=4.0", "A\"B=20.0"]),
    ("candidate,score\n\"two\nlines, one name\",4\n\nB,5\n", ["B=5.0", "two\nlines, one name=4.0"]),
    ("candidate,score\r A ,4\rB,\rC,n/a\rD,x\r", ["A=4.0"]),
    ("candidate,noor,jonas\nA,4,\nB,NA,3\n", ["A/noor=4.0", "B/jonas=3.0"]),
    ("name,question,noor,jonas\nA,p,4,5\n", ["A/jonas/p=5.0", "A/noor/p=4.0"]),
    ("interviewer,A,B\nnoor,4,5\n", ["A/noor=4.0", "B/noor=5.0"]),
  ])
  func readsEachForm(text: String, expected: [String]) throws {
    #expect(try Self.ratings(text) == expected)
  }

  /// A long file is read in two halves at the same time, unless there are quotes in it.
  @Test func aLongFileReadsLikeAShortOne() throws {
    var random = Seeded(3)
    func lines(_ score: (Int) -> String) -> [String] {
      (0..<8000).map { "C\($0 / 40 % 150),I\(Int.random(in: 0...9, using: &random)),Q\($0 % 4),\(score($0))" }
    }
    func read(_ lines: [String]) -> Result<RatingReading, RatingFault> {
      let text = (["candidate,interviewer,question,score"] + lines).joined(separator: "\n")
      return Result { () throws(RatingFault) in try RatingColumns().read(Array(text.utf8)) }
    }
    func isSameInHalves(_ lines: [String]) -> Bool {
      read(lines) == read(["\"C0\"" + lines[0].dropFirst(2)] + lines.dropFirst())
    }
    let good = lines { $0 % 100 == 0 ? "" : "\($0 % 5)" }
    #expect(isSameInHalves(good))
    #expect(try read(good).get().table.count == 7920)
    #expect(try read(good).get().missing == 80)
    for every in [3000, 500, 100] {
      let faulty = lines { $0 % every == 7 ? "x\($0)" : "1" }
      #expect(isSameInHalves(faulty))
      guard case .failure(.fields(let faults, let more)) = read(faulty) else {
        Issue.record("read without a fault")
        return
      }
      #expect(faults.count + more == 8000 / every + (8000 % every > 7 ? 1 : 0))
    }
  }

  @Test func columnsGoByTheNamesThatOptionsGive() throws {
    var columns = RatingColumns()
    (columns.candidate, columns.interviewer, columns.score) = ("plate", "sample", "diameter")
    #expect(try Self.ratings("diameter,plate,sample\n27,a,A\n", columns) == ["a/A=27.0"])
    columns = RatingColumns()
    columns.scoreColumns = ["J1", "J2"]
    #expect(try Self.ratings("who,J1,remark,J2\na,1,well,2\n", columns) == ["a/J1=1.0", "a/J2=2.0"])
  }

  @Test func aFirstColumnTakenForNamesIsSaid() throws {
    let reading = try RatingColumns().read(Array("target,J1\na,1\n".utf8))
    #expect(reading.presumed == RatingReading.Presumed(role: "candidate", column: "target"))
    #expect(
      Analysis(reading).warnings.first?.sentence
        == "No column is called candidate: the first, called target, is taken for the names. --candidate names another."
    )
  }

  @Test(arguments: [
    ("", ["there are no ratings in it."]),
    ("candidate,score\n", ["there are no ratings in it."]),
    ("candidate,score\nA,NA\n", ["there are no ratings in it."]),
    ("candidate,interviewer,rating\nA,I,3\n", ["1:1 no column is called score."]),
    ("score,interviewer\n3,I\n", ["1:1 no column is called candidate."]),
    ("candidate,score,Score\nA,1,2\n", ["1:1 two columns are called \"score\"."]),
    ("candidate,J,J\nA,1,2\n", ["1:1 two columns are called \"J\"."]),
    ("candidate,J,\nA,1,2\n", ["1:1 column 3 has no name."]),
    ("candidate\nA\n", ["1:1 there is no column that could hold scores."]),
    (
      "candidate,score\nA,four\nB,inf\nC,NaN\n,4\nD\nE,4,4\nF,0x1F\nG,1,5\n",
      [
        "2:3 \"four\" is no number, and the column \"score\" holds scores.",
        "3:3 inf in the column \"score\" is no score that can be counted with.",
        "4:3 NaN in the column \"score\" is no score that can be counted with.",
        "5:1 a score has no name in the column \"candidate\".",
        "6:1 this line has 1 field, and the first line names 2.",
        "7:1 this line has 3 fields, and the first line names 2.",
        "8:3 \"0x1F\" is no number, and the column \"score\" holds scores.",
        "9:1 this line has 3 fields, and the first line names 2.",
      ]
    ),
    ("candidate,score\nA,\"4\nB,5\n", ["2:3 a quotation mark opens here and never closes."]),
    ("candidate,score\n\"A\"x,4\n", ["2:4 text goes on behind a closing quotation mark."]),
    ("candidate,score\nÄöü,\"é\",", ["2:1 this line has 3 fields, and the first line names 2."]),
  ])
  func saysWhatIsWrongAndWhere(text: String, expected: [String]) {
    let fault = #expect(throws: RatingFault.self) { _ = try RatingColumns().read(Array(text.utf8)) }
    let problems = fault.map(RatingFaultText.all) ?? []
    #expect(problems.map { ($0.place.map { "\($0.line):\($0.column) " } ?? "") + $0.message } == expected)
    #expect(problems.allSatisfy { $0.help.hasSuffix(".") })
  }

  @Test func ofManyProblemsTheFirstAreListedAndAllCounted() {
    let text = "candidate,score\n" + String(repeating: "A,four\n", count: 1000)
    let fault = #expect(throws: RatingFault.self) { _ = try RatingColumns().read(Array(text.utf8)) }
    #expect(fault.map { RatingFaultText.all($0).count } == RatingFault.mostFields)
    #expect(fault.map(RatingFaultText.unlisted) == 1000 - RatingFault.mostFields)
  }

  @Test func aColumnThatIsNamedMustBeThere() {
    var columns = RatingColumns()
    columns.question = "item"
    let fault = #expect(throws: RatingFault.self) {
      _ = try columns.read(Array("candidate,score\nA,1\n".utf8))
    }
    #expect(fault == .noColumn("item", available: ["candidate", "score"]))
    columns = RatingColumns()
    columns.interviewer = "candidate"
    #expect(throws: RatingFault.sameColumn("candidate")) {
      _ = try columns.read(Array("candidate,score\nA,1\n".utf8))
    }
  }
}
