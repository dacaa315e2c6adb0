import Canvas
import Events
import Meter

extension DashboardState {
  /// What a key does, by what is open.
  mutating func take(_ key: Key) -> [Effect] {
    if key == .control("c") { return [.quit] }
    message = nil
    if helpIsOpen { return takeInHelp(key) }
    if prompt != nil { return takeInPrompt(key) }
    return move(key) ?? Command.of(key, self)?.run(&self) ?? []
  }

  private mutating func takeInHelp(_ key: Key) -> [Effect] {
    switch key {
    case .escape, .enter, .character("?"), .character(" "): helpIsOpen = false
    case .character("q"): return [.quit]
    default: break
    }
    return []
  }

  /// Keys that move the focus or the selection; nil where the key is none of them.
  private mutating func move(_ key: Key) -> [Effect]? {
    let pane = focusedPane
    let rect = Layout(self).rect(of: pane)
    let page = rect.flatMap { Panes.all[pane]?.visibleRows(self, height: $0.height - 2) } ?? 1
    let selected = position(pane).selected
    switch key {
    case .tab: focusNext(1)
    case .backTab: focusNext(-1)
    case .character(let digit) where digit.isASCII && digit.isNumber && digit != "0":
      let order = Layout(self).order
      if let number = digit.wholeNumberValue, let chosen = order[safe: number - 1] { focus(chosen) }
    case .down, .character("j"): select(selected + 1, in: pane)
    case .up, .character("k"): select(selected - 1, in: pane)
    case .pageDown, .control("f"): select(selected + max(1, page), in: pane)
    case .pageUp, .control("b"): select(selected - max(1, page), in: pane)
    case .home, .character("g"): select(0, in: pane)
    case .end, .character("G"): select(.max, in: pane)
    default: return nil
    }
    return []
  }

  mutating func focus(_ pane: PaneID) {
    focus[page] = pane
    keepSelectionsInView()
  }

  private mutating func focusNext(_ step: Int) {
    let order = Layout(self).order
    guard let at = order.firstIndex(of: focusedPane) else { return }
    focus(order[(at + step + order.count) % order.count])
  }

  mutating func show(_ wanted: Dimension) -> [Effect] {
    dimension = wanted
    toTop(.spend)
    return []
  }

  mutating func order(by wanted: SortKey) -> [Effect] {
    sort = wanted
    reversed = false
    toTop(.spend)
    return []
  }

  /// The pane with the focus alone on the page, or all of them again.
  mutating func toggleOnly() -> [Effect] {
    showsOnlyFocus.toggle()
    keepSelectionsInView()
    return []
  }

  mutating func wear(_ wanted: Theme) -> [Effect] {
    theme = wanted
    message = "theme \(wanted.name)"
    return [.wear(wanted)]
  }

  /// The theme after the one shown.
  var nextTheme: Theme {
    let at = themes.firstIndex(of: theme) ?? -1
    return themes[(at + 1) % themes.count]
  }

  /// A list whose rows mean something else now begins at its top.
  mutating func toTop(_ pane: PaneID) { positions[pane] = nil }
}
