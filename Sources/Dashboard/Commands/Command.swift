import Meter

/// Something that a person can do: by its key, or by its words in the command line (`:`), so that nothing is hidden
/// behind a key. The help and the footer are made of these too. Adding one is a line in one of the lists beside this
/// file; a list is a line in `Command.all`.
struct Command: Sendable {
  /// What stands above it in the help.
  enum Group: String, CaseIterable, Sendable {
    case move = "Move"
    case look = "Look"
    case act = "Act"
  }

  /// What it does, as the command line lists it.
  let words: String
  /// The keys that do it; none where only the command line does.
  let keys: [Key]
  /// A word or two for the footer.
  let short: String
  /// Where the help lists it.
  let group: Group
  /// Whether it means anything here.
  let applies: @Sendable (DashboardState) -> Bool
  /// Does it.
  let run: @Sendable (inout DashboardState) -> [Effect]

  init(
    _ words: String, _ keys: [Key] = [], short: String = "", group: Group,
    applies: @escaping @Sendable (DashboardState) -> Bool = { _ in true },
    run: @escaping @Sendable (inout DashboardState) -> [Effect]
  ) {
    self.words = words
    self.keys = keys
    self.short = short.isEmpty ? words : short
    self.group = group
    self.applies = applies
    self.run = run
  }

  /// Its keys as a person reads them; empty where it has none.
  var keyText: String { keys.map(\.name).joined(separator: " ") }

  /// Every command, in the order that the command line lists them.
  static let all: [Command] = looks + acts + windows + dimensions + orders + panes
}

extension Command {
  /// The command of a key on this page, where it has one.
  static func of(_ key: Key, _ state: DashboardState) -> Command? {
    all.first { $0.keys.contains(key) && $0.applies(state) }
  }
}

extension Key {
  /// What is written on it.
  var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let letter): String(letter)
    case .control(let letter): "Ctrl-" + letter.uppercased()
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
