import Alerting
import Canvas
import Meter

/// A list to choose from by typing: commands, or the names that the meter knows.
public struct Chooser: Hashable, Sendable {
  /// What is chosen.
  public enum Kind: Hashable, Sendable {
    case command, find
  }

  /// What is chosen.
  public var kind: Kind
  /// What was typed so far.
  public var line = LineEdit()
  /// The chosen row, from 0.
  public var selected = 0

  /// A list with nothing typed yet.
  public init(_ kind: Kind) { self.kind = kind }
}

/// A row of a chooser.
struct Choice: Sendable {
  /// What it is called: not yet safe to draw.
  var name: String
  /// What stands at its right: a key, or what kind of name it is.
  var hint: String
  /// What choosing it does.
  var run: @Sendable (inout DashboardState) -> [Effect]
}

extension DashboardState {
  mutating func open(chooser kind: Chooser.Kind) -> [Effect] {
    prompt = .choose(Chooser(kind))
    return []
  }

  /// The names to look for in the meter; nil while nobody looks for one.
  public var searchText: String? {
    guard case .choose(let chooser) = prompt, chooser.kind == .find else { return nil }
    return chooser.line.text
  }

  /// The rows of a chooser, the best first.
  func choices(_ chooser: Chooser) -> [Choice] {
    switch chooser.kind {
    case .command:
      let here = Command.all.filter { $0.applies(self) }
      return Self.ranked(here, by: chooser.line.text, \.words)
        .map { Choice(name: $0.words, hint: $0.keyText, run: $0.run) }
    case .find:
      let alerts = data.alerts.map { alert in
        Choice(name: "\(alert.name) · \(alert.place)", hint: "alert") { $0.go(toAlert: alert.id) }
      }
      let names = data.found.map { found in
        Choice(name: found.name, hint: found.dimension.rawValue) { $0.go(to: found) }
      }
      return Self.ranked(names + alerts, by: chooser.line.text, \.name)
    }
  }

  /// What fits a pattern, the best first; of equals, the order stays.
  private static func ranked<Item>(_ items: [Item], by pattern: String, _ text: (Item) -> String) -> [Item] {
    items.enumerated()
      .compactMap { at, item in Fuzzy.score(pattern, in: text(item)).map { (score: $0, at: at, item: item) } }
      .sorted { ($0.score, $1.at) > ($1.score, $0.at) }
      .map(\.item)
  }

  mutating func take(_ key: Key, choosing chooser: Chooser) -> [Effect] {
    var chooser = chooser
    let count = choices(chooser).count
    switch key {
    case .escape: prompt = nil
    case .enter:
      guard let choice = choices(chooser)[safe: chooser.selected] else { return [.bell] }
      prompt = nil
      return choice.run(&self)
    case .down, .tab, .control("n"): chooser.selected = min(count - 1, chooser.selected + 1)
    case .up, .backTab, .control("p"): chooser.selected -= 1
    default:
      guard chooser.line.take(key) else { return [] }
      chooser.selected = 0
    }
    chooser.selected = max(0, chooser.selected)
    if prompt != nil { prompt = .choose(chooser) }
    return []
  }

  /// Goes where a name is shown.
  mutating func go(to found: FoundName) -> [Effect] {
    goBack(to: 0)
    focus(.spend)
    return show(found.name, of: found.dimension)
  }

  /// Selects an alert.
  mutating func go(toAlert id: String) -> [Effect] {
    goBack(to: 0)
    focus(.alerts)
    if let row = data.alerts.firstIndex(where: { $0.id == id }) { select(row, in: .alerts) }
    return []
  }
}

/// Draws a chooser over the page.
struct ChooserBox {
  let state: DashboardState
  let chooser: Chooser

  func draw(on stage: inout Stage) {
    let choices = state.choices(chooser)
    let height = min(max(8, stage.surface.bounds.height * 2 / 3), 24)
    let isCommand = chooser.kind == .command
    let area = stage.overlay(
      width: 72, height: height,
      title: BoxTitle(
        left: [Piece(isCommand ? "Command" : "Find", .title)],
        right: [
          [Piece("↑ ↓ ", .key), Piece("choose  ", .faint), Piece("Enter ", .key), Piece("goes", .faint)]
        ]))
    stage.line([Piece(isCommand ? ": " : "f ", .key)], in: area, row: 0)
    stage.edit(chooser.line, in: area.cutLeft(2).rest, row: 0)
    let list = area.cutTop(1).rest
    if choices.isEmpty { return stage.emptyNote("nothing fits", in: list) }
    let selected = min(chooser.selected, choices.count - 1)
    let first = max(0, min(selected - list.height / 2, choices.count - list.height))
    for (row, choice) in choices.dropFirst(first).prefix(list.height).enumerated() {
      let strip = Rect(column: list.column - 1, row: list.row + row, width: list.width + 2, height: 1)
      if first + row == selected { stage.surface.band(strip) }
      stage.hit(strip, .choice(first + row))
      let hint = [Piece(choice.hint, isCommand ? .key : .faint)]
      stage.line([Piece(choice.name, .name(choice.name))], right: hint, in: list, row: row)
    }
  }
}
