import Interviews
import Storage
import Terminal

/// Asks about each place with an ambiguous name whether it is the name, before anything is erased.
@MainActor
struct PlaceQuestions {
  private let world: World
  /// The answer for every place that follows, after `all` or `none`.
  private var standing: Bool?
  private(set) var confirmed: Set<NamedPlace.ID> = []

  init(_ world: World) { self.world = world }

  private static let menu = Menu(
    question: "Erase the name here",
    choices: [
      ("y", "yes, this is the name"), ("n", "no, leave it"), ("all", "yes, here and in every place that follows"),
      ("none", "no, neither here nor in any place that follows"),
    ], interrupting: "leave")

  /// Throws if the user leaves; then nothing is erased.
  mutating func ask(about places: [NamedPlace]) throws(Failure) {
    for (index, place) in places.enumerated() {
      if standing == nil {
        world.say()
        world.show(placeSheet(place, number: index + 1, of: places.count))
        standing = try answer(about: place)
      }
      if standing == true { confirmed.insert(place.id) }
    }
    standing = nil
  }

  /// The answer for all places that follow; nil if the answer is for this place only.
  private mutating func answer(about place: NamedPlace) throws(Failure) -> Bool? {
    while true {
      switch world.key(Self.menu) {
      case "y", "yes":
        confirmed.insert(place.id)
        return nil
      case "n", "no": return nil
      case "all": return true
      case "none": return false
      case nil, "leave": throw Failure("Nothing was erased.")
      default: world.complain("Type y, n, all or none; C-c leaves without erasing anything.")
      }
    }
  }
}
