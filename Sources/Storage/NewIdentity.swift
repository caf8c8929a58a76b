import Foundation
import Interviews
import Text

extension Identity {
  /// A new id, for the current moment or a given one.
  static func new(at moment: Moment = .now) -> Identity {
    var random = SystemRandomNumberGenerator()
    return Identity(at: moment, random: (random.next(), random.next()))
  }
}

extension Moment {
  /// The current moment, from this machine's clock.
  static var now: Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
