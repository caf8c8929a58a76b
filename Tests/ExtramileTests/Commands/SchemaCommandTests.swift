import Foundation
@testable import QuestionBanks
import Testing

@testable import Interviews

/// `bank schema` and its like, and the schemas that are shipped beside the banks.
@Suite struct SchemaCommandTests {
  @Test(arguments: [
    ("bank schema", "bank.schema.json"), ("team schema", "teams/team.schema.json"),
    ("bank schema --answers", "practice/practice.schema.json"), ("mapping schema", "mappings/mapping.schema.json"),
  ])
  func theShippedSchemaIsWhatTheProgramPrints(_ line: String, _ file: String) throws {
    let run = try Office().run(line)
    let shipped = try String(contentsOfFile: Office.package + "/QuestionBanks/" + file, encoding: .utf8)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output == shipped, "extramile \(line) > QuestionBanks/\(file)")
  }

  /// It needs no folder of banks and no database, since it is the program's own.
  @Test(arguments: ["bank schema", "team schema", "bank schema --answers", "mapping schema"])
  func itNeedsNothingAround(_ line: String) throws {
    let office = try Office()
    let run = try office.run(line, environment: ["EXTRAMILE_BANKS": office.home.path + "/none"])
    #expect(run.status == 0)
    #expect(!FileManager.default.fileExists(atPath: office.database))
    let schema = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    #expect((schema as? [String: Any])?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test(arguments: [("bank", "bank.schema.json"), ("team", "team.schema.json")])
  func helpSaysHowAnEditorGetsIt(_ command: String, _ file: String) throws {
    let run = try Office().run("help \(command) schema")
    #expect(run.output.contains("extramile \(command) schema > QuestionBanks/"))
    #expect(run.output.contains("# yaml-language-server: $schema=./\(file)"))
  }

  /// The pages on the formats list what a schema cannot say, in the words of the schema.
  @Test func theDocumentationListsWhatIsUnsaid() throws {
    func page(_ name: String) throws -> String {
      let path = Office.package + "/Sources/Interviews/Interviews.docc/\(name).md"
      return try String(contentsOfFile: path, encoding: .utf8).replacing("\n  ", with: " ")
    }
    let (banks, mappings) = (try page("BankFormat"), try page("OtherSystems"))
    for rule in Unsaid.allCases {
      for kind in rule.kinds {
        #expect((kind == .mapping ? mappings : banks).contains("\n- " + rule.text(in: kind) + "\n"))
      }
    }
  }
}
