import Foundation
import Interviews

extension Identity {
  /// An id that nothing had before, of this moment or another.
  static func new(at moment: Moment = .now) -> Identity {
    var random = SystemRandomNumberGenerator()
    return Identity(at: moment, random: (random.next(), random.next()))
  }
}

extension Moment {
  /// The moment of this machine's clock.
  static var now: Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
