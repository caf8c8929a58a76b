import Interviews
import Text

/// One JSON object on standard output: members in the order in which they are documented, indented, slashes as they are.
extension World {
  func sayJSON(_ value: some Encodable) throws { out(try WrittenJSON.of(value) + "\n") }
}
