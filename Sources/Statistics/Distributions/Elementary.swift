#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The elementary functions of the C library, by the names that formulas use.
enum Elementary {
  static func log(_ x: Double) -> Double { systemLog(x) }
  static func exp(_ x: Double) -> Double { systemExp(x) }
  static func erfc(_ x: Double) -> Double { systemErfc(x) }
  static func log1p(_ x: Double) -> Double { systemLog1p(x) }
  static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return unsafe lgamma_r(x, &sign)
  }
}

// Outside the type, where the names are the system's.
private func systemLog(_ x: Double) -> Double { log(x) }
private func systemExp(_ x: Double) -> Double { exp(x) }
private func systemErfc(_ x: Double) -> Double { erfc(x) }
private func systemLog1p(_ x: Double) -> Double { log1p(x) }
