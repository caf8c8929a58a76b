import Foundation
import Text

/// The program's arguments and environment variables, as bytes until they are known to be text: Swift would repair what is
/// not UTF-8, and could turn two names into one.
enum StartingWords {
  /// The arguments of the command line, without the program's name.
  static func read() throws(Failure) -> [String] {
    for name in variables {
      guard let value = unsafe getenv(name), let fault = NotUTF8(unsafe bytes(of: value)) else { continue }
      throw failure("The environment variable \(name)", unsafe bytes(of: value), fault)
    }
    var words: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let word = unsafe CommandLine.unsafeArgv[index] else { break }
      words.append(try text(unsafe bytes(of: word), number: index))
    }
    return words
  }

  /// One argument of the command line, counted from 1.
  static func text(_ bytes: [UInt8], number: Int) throws(Failure) -> String {
    do throws(NotUTF8) { return try String(utf8: bytes) } catch {
      throw failure("Argument \(number)", bytes, error)
    }
  }

  /// The variables whose values the program stores, shows or uses to find files.
  private static let variables = [
    "EXTRAMILE_INTERVIEWER", "EXTRAMILE_DATABASE", "EXTRAMILE_BANKS", "HOME", "LOGNAME", "USER", "XDG_DATA_HOME",
    "XDG_STATE_HOME", "XDG_CONFIG_HOME", "VISUAL", "EDITOR", "PAGER",
  ]

  private static func failure(_ what: String, _ bytes: [UInt8], _ fault: NotUTF8) -> Failure {
    let hint = fault.encoding == .windows1252 ? " It looks like Windows-1252." : ""
    return Failure(
      "\(what) is not UTF-8 text: \(String(showing: bytes))\(hint) Set your terminal and its locale to UTF-8, then type it again.",
      exitCode: Failure.usage)
  }

  private static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    unsafe UnsafeRawBufferPointer(start: text, count: strlen(text)).map { $0 }
  }
}
