import Canvas
import Meter

extension Command {
  /// What changes what is shown.
  static let looks: [Command] = [
    Command("open the selected row", [.enter], short: "open", group: .move) { $0.drillIn() },
    Command("go back; on the first page, take the filter off", [.escape], short: "back", group: .move) {
      $0.goBack(clears: true)
    },
    Command("go back", [.backspace], group: .move) { $0.goBack(clears: false) },
    Command("find an agent, model, user, team, tool or alert", [.character("f")], short: "find", group: .move)
    { $0.open(chooser: .find) },
    Command("this pane alone, or all again", [.character("o")], short: "only this", group: .look) {
      $0.toggleOnly()
    },
    Command("next dimension", [.character("d")], short: "dimension", group: .look) {
      $0.show($0.dimension.next(1))
    },
    Command("last dimension", [.character("D")], group: .look) { $0.show($0.dimension.next(-1)) },
    Command("sort by the next column", [.character("s")], short: "sort", group: .look) {
      $0.order(by: $0.sort.next(1))
    },
    Command("turn the order round", [.character("S")], short: "reverse", group: .look) {
      $0.reversed.toggle()
      $0.toTop(.spend)
      return []
    },
    Command("choose the window", [.character("w")], short: "window", group: .look) {
      $0.prompt = .window
      return []
    },
    Command("filter", [.character("/")], short: "filter", group: .look) {
      $0.prompt = .filter(LineEdit($0.filter.text), problem: nil)
      return []
    },
    Command("take the filter off", group: .look, applies: { !$0.filter.isEmpty }) {
      $0.filter = Filter()
      $0.toTop(.spend)
      return []
    },
    Command("inputs and rejected lines", [.character("i")], short: "inputs", group: .look) {
      $0.toggle(.inputs)
    },
    Command("ways to spend less", [.character("v")], short: "advice", group: .look) {
      $0.toggle(.advice)
    },
    Command("next theme", [.character("t")], short: "theme", group: .look) {
      $0.wear($0.nextTheme)
    },
    Command("help", [.character("?")], group: .look) {
      $0.helpIsOpen = true
      return []
    },
  ]

  /// One for each window.
  static let windows = WindowKeys.all.map { item in
    Command("window: \(item.words)", group: .look) {
      $0.look(back: item.window)
    }
  }

  /// One for each dimension.
  static let dimensions = Dimension.allCases.map { dimension in
    Command("spend by \(dimension.rawValue)", group: .look) { $0.show(dimension) }
  }

  /// One for each order of the spend pane.
  static let orders = SortKey.allCases.map { key in
    Command("sort by \(key.rawValue)", group: .look) { $0.order(by: key) }
  }

  /// One for each pane of the fleet's page.
  static let panes = PaneID.allCases.map { pane in
    Command("go to \(pane.words)", group: .move, applies: { Layout($0).order.contains(pane) }) {
      $0.focus(pane)
      return []
    }
  }
}

extension CaseIterable where Self: Equatable {
  /// The case so many steps further on, round and round.
  func next(_ step: Int) -> Self {
    let all = Array(Self.allCases)
    guard let at = all.firstIndex(of: self) else { return self }
    return all[(at + step + all.count) % all.count]
  }
}
