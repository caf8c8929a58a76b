import CBuild
import Storage
import Terminal

/// The program's version, and what it was built from.
enum Version {
  static let number = "0.1.0"

  /// Two lines for `--version`: the version with its commit, then the libraries with theirs.
  static let text = """
    extramile \(number) (\(commit.isEmpty ? "development build" : commit))
    \((["SQLite \(Store.sqliteVersion)", "readline \(LineEditor.readlineVersion)"] + packages).joined(separator: ", "))
    """

  /// The commit that the program was built from; empty for a development build.
  private static let commit = unsafe String(cString: cbuild_commit())

  /// The Swift packages in the program, such as `GRDB 7.10.0`; empty for a development build.
  private static let packages = unsafe String(cString: cbuild_packages()).split(separator: ",").map(String.init)
}
