import CReadline

extension LineEditor {
  /// The version of GNU readline that the program runs with, such as `8.2`.
  package nonisolated static var readlineVersion: String { unsafe String(cString: crl_version()) }
}
