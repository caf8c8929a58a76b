import Foundation
import Testing

@testable import extramile

/// The files that `report` writes; what stands in them is tested where they are made.
@Suite struct ReportTests {
  /// An office with the sample opening as its database.
  private static func sample() throws -> Office {
    let office = try Office()
    let demo = try office.run("demo").output
    let line = try #require(demo.split(separator: "\n").first { $0.contains(" --database ") })
    let folder = (office.database as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: String(try #require(line.split(separator: " ").last)), toPath: office.database)
    return office
  }

  private static func page(_ name: String, in office: Office) throws -> String {
    try String(contentsOfFile: "\(office.home.path)/\(name)", encoding: .utf8)
  }

  @Test func eachIsAFileForItsOwnerAlone() throws {
    let office = try Self.sample()
    for (line, name, words) in [
      ("compare --adjust", "extramile-compare-support-sample.html", "Adjusted for who interviewed whom (advisory)"),
      ("candidate c-0412", "extramile-candidate-C-0412-support-sample.html", "<strong>hire</strong>, decided on"),
      ("kit --candidate C-0501", "extramile-kit-support-sample-C-0501.html", "<bdi>C-0501</bdi>"),
      ("kit --bank people", "extramile-kit-people.html", "Talk to nobody of the panel"),
      ("interviewer", "extramile-interviewer-noor-support-sample.html", "How often you gave each score"),
    ] {
      let run = try office.run("report \(line)")
      #expect(run.errors == "" && run.status == 0)
      #expect(run.output.hasPrefix("Written, for you alone to read: \(name) ("), "\(run.output)")
      let page = try Self.page(name, in: office)
      #expect(page.hasPrefix("<!DOCTYPE html>\n") && page.hasSuffix("</html>\n"))
      #expect(page.contains(words), "\(line)")
      let mode = try FileManager.default.attributesOfItem(atPath: "\(office.home.path)/\(name)")[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    #expect(office.files(below: ".").filter { $0.hasSuffix(".new") } == [])
  }

  @Test func whatIsThereStaysUnlessItIsToBeReplaced() throws {
    let office = try Office.withOpening()
    let path = "\(office.home.path)/kit.html"
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    let refused = try office.run("report kit --out kit.html")
    #expect(refused.status == 2 && refused.output == "")
    #expect(
      refused.errors
        == "extramile: kit.html is there already, and was left as it is. --force replaces it; --out names another file.\n"
    )
    #expect(try Self.page("kit.html", in: office) == "mine")

    let run = try office.run("report kit --out kit.html --force --json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      object.keys.sorted() == ["bytes", "candidate", "file", "opening", "replaced", "report", "warnings"])
    #expect(object["report"] as? String == "kit")
    #expect(object["opening"] as? String == "nov")
    #expect(object["candidate"] is NSNull)
    #expect((object["file"] as? String)?.hasSuffix("/kit.html") == true)
    #expect(object["replaced"] as? Bool == true)
    #expect(object["bytes"] as? Int == (try Self.page("kit.html", in: office)).utf8.count)
    #expect(object["warnings"] as? [String] == [])
    #expect(office.files(below: ".").filter { $0.hasSuffix(".new") } == [])
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    let office = try Office.withOpening()
    try FileManager.default.createDirectory(atPath: "\(office.home.path)/folder", withIntermediateDirectories: false)
    for (line, message, status) in [
      (
        "kit --out nowhere/kit.html",
        "nowhere/kit.html cannot be written: No such file or directory. Name another folder with --out.", 2
      ),
      // Not even when told to: what is there is no page, and a device must stay one.
      ("kit --force --out folder", "folder is a folder, so nothing was written. Add the name of a file.", 2),
      (
        "kit --force --out /dev/null",
        "/dev/null is not a file that can be replaced, so nothing was written. Choose another file.", 2
      ),
      ("candidate C-9", "There is no candidate C-9. extramile list shows what is there.", 2),
    ] as [(String, String, Int32)] {
      let run = try office.run("report \(line)")
      #expect(run.status == status && run.output == "", "\(line)")
      #expect(run.errors == "extramile: \(message)\n")
    }
    #expect(try office.run("report kit --bank empowerment --opening nov").status == 64)
    #expect(office.files(below: ".").filter { $0.hasSuffix(".html") || $0.hasSuffix(".new") } == [])
  }

  /// Whoever owes a card gets no page of the candidate, and a comparison without them.
  @Test func whoOwesACardGetsNone() throws {
    let office = try Office.withOpening()
    _ = try office.run("interview C-0412", input: wholeInterview)
    _ = try office.run("interview C-0412 --as felix", input: "my own note\n")
    let run = try office.run("report candidate C-0412 --as felix --out page.html")
    #expect(run.status == 2)
    #expect(
      run.errors
        == "extramile: C-0412: your own card is not submitted, so nothing of this candidate is shown to you yet.\n")
    #expect(office.files(below: ".").filter { $0.hasSuffix(".html") } == [])
    #expect(try office.run("report compare --as felix --out page.html").status == 0)
    let page = try Self.page("page.html", in: office)
    #expect(page.contains("C-0412: your own card is not submitted"))
    #expect(!page.contains("told only those who rang"))
    // And with a draft of somebody else's, the page says who must not see it.
    _ = try office.run("report candidate C-0412 --out own.html")
    #expect(
      try Self.page("own.html", in: office).contains(
        "Not submitted yet: felix. Whoever owes a card must not see this page."))
  }

  @Test func atATerminalItAsks() throws {
    let office = try Office.withOpening()
    let path = "\(office.home.path)/kit.html"
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    let no = try office.terminal("report kit --out \(path)", columns: 300)
    try no.expect("kit.html is there already. Replace it [y,n]? ")
    no.send("n\r")
    // Where the sentence is broken follows from the path.
    try no.expect("--out.")
    #expect(no.waitForExit() == 2)
    #expect(try Self.page("kit.html", in: office) == "mine")
    let interrupted = try office.terminal("report kit --out \(path)", columns: 300)
    try interrupted.expect("Replace it [y,n]? ")
    interrupted.send(control: "c")
    try interrupted.expect("--out.")
    #expect(interrupted.waitForExit() == 2)
    #expect(try Self.page("kit.html", in: office) == "mine")
    let yes = try office.terminal("report kit --out \(path)", columns: 300)
    try yes.expect("Replace it [y,n]? ")
    yes.send("y\r")
    try yes.expect("Written, for you alone to read: ")
    #expect(yes.waitForExit() == 0)
    #expect(try Self.page("kit.html", in: office).hasPrefix("<!DOCTYPE html>"))
  }

  @Test(arguments: [
    (["nov", "C-0412"], "extramile-kit-nov-C-0412.html"), (["../../etc/passwd"], "extramile-kit-etc-passwd.html"),
    ([".hidden", "a b\u{1B}c"], "extramile-kit-hidden-a-b-c.html"), (["דנה"], "extramile-kit-דנה.html"),
    (["", "--force"], "extramile-kit-force.html"),
    ([String(repeating: "x", count: 400)], "extramile-kit-\(String(repeating: "x", count: 136)).html"),
  ])
  @MainActor func aNameOfItsOwn(_ subjects: [String], _ name: String) {
    #expect(ReportFile.name(of: "kit", subjects) == name)
  }
}
