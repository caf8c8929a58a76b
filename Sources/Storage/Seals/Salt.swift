import Foundation

/// Random bytes that are hashed together with somebody's words, so that nobody can guess the words from their digest.
enum Salt {
  /// Returns 16 new bytes each time; tests supply their own.
  @TaskLocal static var source: @Sendable () -> Data = {
    var random = SystemRandomNumberGenerator()
    return Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) })
  }

  static func new() -> Data { source() }
}
