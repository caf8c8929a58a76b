// Reads one YAML file with Yams and nothing else: what checking a bank costs is measured against it.
import Foundation
import Yams

let path = CommandLine.arguments.dropFirst().first ?? ""
let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
guard let root = try Yams.compose(yaml: text), root.mapping != nil else { exit(1) }
