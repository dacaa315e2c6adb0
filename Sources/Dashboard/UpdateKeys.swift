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
    return move(key) ?? look(key) ?? act(key)
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

  /// Keys that change what is shown; nil where the key is none of them.
  private mutating func look(_ key: Key) -> [Effect]? {
    switch key {
    case .enter: return drillIn()
    case .escape, .backspace: return goBack(clears: key == .escape)
    case .character("d"): show(dimension.next(1))
    case .character("D"): show(dimension.next(-1))
    case .character("s"):
      sort = sort.next(1)
      reversed = false
      toTop(.spend)
    case .character("S"):
      reversed.toggle()
      toTop(.spend)
    case .character("w"): prompt = .window
    case .character("/"): prompt = .filter(LineEdit(filter.text), problem: nil)
    case .character("i"): showInputs()
    case .character("?"): helpIsOpen = true
    default: return nil
    }
    return []
  }

  /// Keys that do something; any other key does nothing.
  private mutating func act(_ key: Key) -> [Effect] {
    switch key {
    case .character("q"): return [.quit]
    case .character(" "):
      pausedAt = isPaused ? nil : data.now
      return [.pause(isPaused)]
    case .character("a"): return openAcknowledge()
    case .character("A"): return takeBack()
    default: return []
    }
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

  mutating func show(_ wanted: Dimension) {
    dimension = wanted
    toTop(.spend)
  }

  /// A list whose rows mean something else now begins at its top.
  mutating func toTop(_ pane: PaneID) { positions[pane] = nil }
}

extension CaseIterable where Self: Equatable {
  /// The case so many steps further on, round and round.
  fileprivate func next(_ step: Int) -> Self {
    let all = Array(Self.allCases)
    guard let at = all.firstIndex(of: self) else { return self }
    return all[(at + step + all.count) % all.count]
  }
}
