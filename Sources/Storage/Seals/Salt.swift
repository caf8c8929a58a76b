import Foundation

/// The random bytes that are hashed with somebody's words, so that the words cannot be guessed from their digest.
enum Salt {
  /// Gives 16 bytes each time; tests choose their own.
  @TaskLocal static var source: @Sendable () -> Data = {
    var random = SystemRandomNumberGenerator()
    return Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) })
  }

  static func new() -> Data { source() }
}
