import Meter

extension Command {
  /// What explains what is shown: what changed, what it is worth, an agent's profile.
  static let insights: [Command] =
    [
      Command(
        "next measure of what changed", [.character("s")], short: "measure", group: .look,
        applies: \.showsChanges
      ) { $0.show(changesOf: $0.changeMeasure.next) },
      Command(
        "compare with what was before, or with the same time earlier", [.character("r")],
        short: "compare with",
        group: .look, applies: \.showsChanges
      ) {
        $0.changeReference = $0.changeReference == .before ? .earlier : .before
        $0.toTop(.changes)
        return []
      },
      Command("what changed, and what explains it", [.character("c")], short: "what changed", group: .look) {
        $0.toggle(.changes)
      },
      Command("business: success, satisfaction, caches", [.character("b")], short: "business", group: .look) {
        $0.toggle(.business)
      },
      Command(
        "the agent's profile", [.character("p")], short: "profile", group: .look,
        applies: { $0.pageAgent != nil }
      ) { $0.toggleProfile() },
    ]
    + ChangeMeasure.allCases.map { measure in
      Command("what changed in \(measure.words)", group: .look) {
        if $0.page != .changes { $0.open(.changes) }
        return $0.show(changesOf: measure)
      }
    }
}

extension DashboardState {
  /// The agent that the page shown is about, where it is about one.
  var pageAgent: String? {
    switch page {
    case .agent(let name), .profile(let name): name
    default: nil
    }
  }

  fileprivate var showsChanges: Bool { page == .changes }

  fileprivate mutating func show(changesOf measure: ChangeMeasure) -> [Effect] {
    changeMeasure = measure
    toTop(.changes)
    return []
  }

  fileprivate mutating func toggleProfile() -> [Effect] {
    guard let name = pageAgent else { return refuse("a profile is an agent's: open one first") }
    return toggle(.profile(name))
  }

  /// Opens the agent that a change is about, or the agents that have to do with its name.
  mutating func drillIntoChange() -> [Effect] {
    guard let cause = data.changes?.causes[safe: position(.changes).selected] else { return [] }
    let wanted = cause.names.first { $0.dimension == .agent } ?? cause.names.first
    guard let wanted else { return [] }
    if wanted.dimension != .agent { goBack(to: 0) }
    return show(wanted.name, of: wanted.dimension)
  }
}

extension Header {
  /// A profile stands behind its agent in the trail, or by itself.
  func trailName(ofProfile name: String) -> String {
    state.trail.contains(.agent(name)) ? "profile" : "\(name) profile"
  }
}
