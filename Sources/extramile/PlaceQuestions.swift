import Interviews
import Storage
import Terminal

/// Asks at each place of an ambiguous name whether it is the name: before anything is erased.
@MainActor
struct PlaceQuestions {
  private let world: World
  /// What `all` or `none` said of every place that follows.
  private var standing: Bool?
  private(set) var confirmed: Set<NamedPlace.ID> = []

  init(_ world: World) { self.world = world }

  private static let menu = Menu(
    question: "Erase the name here",
    choices: [
      ("y", "yes, this is the name"), ("n", "no, leave it"), ("all", "yes, here and at every place that follows"),
      ("none", "no, neither here nor at any place that follows"),
    ], interrupting: "leave")

  /// Throws where somebody leaves; then nothing is erased.
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

  /// What stands for all that follow; nil where only this place was answered.
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
