import Alerting
import Canvas
import Events
import Meter
import Testing

@testable import Dashboard

@Suite struct UpdateTests {
  private func press(_ state: inout DashboardState, _ keys: Key...) -> [Effect] {
    var effects: [Effect] = []
    for key in keys {
      effects = update(&state, .key(key))
      state.receive(SampleFleet.snapshot(for: state))
      state.hits = render(state).hits
    }
    return effects
  }

  @Test func `the focus goes round, back, and to a number`() {
    var state = SampleFleet.state(120, 40)
    #expect(state.focusedPane == .spend)
    let effects = press(&state, .tab)
    #expect(effects == [])
    #expect(state.focusedPane == .budgets)
    _ = press(&state, .tab, .tab)
    #expect(state.focusedPane == .requests)
    _ = press(&state, .backTab)
    #expect(state.focusedPane == .alerts)
    _ = press(&state, .character("2"))
    #expect(state.focusedPane == .latency)
    _ = press(&state, .character("9"))
    #expect(state.focusedPane == .latency)
  }

  @Test func `the selection moves and stays on the list`() {
    var state = SampleFleet.state(120, 40)
    _ = press(&state, .character("j"), .down)
    #expect(state.position(.spend).selected == 2)
    _ = press(&state, .character("k"), .up, .up)
    #expect(state.position(.spend).selected == 0)
    let effects = press(&state, .character("G"))
    #expect(effects == [.queryChanged])
    #expect(state.position(.spend).selected == 10)
    #expect(state.fleetQuery(at: SampleFleet.now).firstRow == 2)
    _ = press(&state, .home)
    #expect(state.position(.spend) == ListPosition())
    _ = press(&state, .pageDown)
    #expect(state.position(.spend).selected == 9)
    _ = press(&state, .pageUp)
    #expect(state.position(.spend).selected == 0)
  }

  @Test func `the selection stays with its row as rows move`() {
    var state = SampleFleet.state(120, 40, keys: [.character("j")])
    var data = SampleFleet.snapshot(for: state)
    data.fleet?.breakdown.rows.swapAt(1, 4)
    state.receive(data)
    #expect(state.position(.spend).selected == 4)
  }

  @Test func `an acknowledgement means the alert that was selected, wherever it has gone`() {
    var state = SampleFleet.state(120, 40, keys: [.character("5"), .character("j")])
    let meant = state.targetAlert?.id
    #expect(meant == "latency SLO{Refunds}")
    var data = SampleFleet.snapshot(for: state)
    data.alerts.removeAll { $0.severity == .critical }
    state.receive(data)
    #expect(state.targetAlert?.id == meant)
    _ = update(&state, .key(.character("a")))
    data.alerts.removeAll { $0.id == meant }
    state.receive(data)
    _ = update(&state, .key(.character("x")))
    let effects = update(&state, .key(.enter))
    #expect(effects == [.acknowledge(alertIDs: ["latency SLO{Refunds}"], note: "x")])
  }

  @Test func `an acknowledgement may have no note, and Esc leaves it`() {
    var state = SampleFleet.state(120, 40)
    var effects = press(&state, .character("a"))
    #expect(effects == [])
    guard case .acknowledge = state.prompt else {
      Issue.record("no prompt")
      return
    }
    effects = press(&state, .escape)
    #expect(effects == [])
    #expect(state.prompt == nil)
    effects = press(&state, .character("a"), .enter)
    #expect(effects == [.acknowledge(alertIDs: ["availability SLO{production-support}"], note: "")])
  }

  @Test func `an acknowledgement is taken back`() {
    var state = SampleFleet.state(120, 40, keys: [.character("5"), .down, .down, .down])
    var effects = press(&state, .character("A"))
    #expect(effects == [.unacknowledge(alertID: "day budget 50 %{fleet}")])
    _ = press(&state, .character("g"))
    effects = press(&state, .character("A"))
    #expect(effects == [.bell])
    #expect(state.message == "availability SLO is not acknowledged")
  }

  @Test func `Enter drills into an agent and Esc comes back`() {
    var state = SampleFleet.state(120, 40)
    var effects = press(&state, .down, .enter)
    #expect(effects == [.queryChanged])
    #expect(state.page == .agent("Support Team"))
    #expect(state.agentQuery(at: SampleFleet.now)?.name == "Support Team")
    #expect(state.focusedPane == .agentRequests)
    effects = press(&state, .escape)
    #expect(effects == [.queryChanged])
    #expect(state.page == .fleet)
    #expect(state.position(.spend).selected == 1)
    #expect(state.agentQuery(at: SampleFleet.now) == nil)
  }

  @Test func `Enter on an alert opens its agent`() {
    var state = SampleFleet.state(120, 40, keys: [.character("5"), .down, .enter])
    #expect(state.page == .agent("Refunds"))
    #expect(state.targetAlert?.name == "latency SLO")
    _ = press(&state, .escape, .up)
    let effects = press(&state, .enter)
    #expect(effects == [.bell])
    #expect(state.page == .fleet)
  }

  @Test func `Enter on another name narrows the agents, and Esc widens them`() {
    var state = SampleFleet.state(120, 40, keys: [.character("d")])
    var effects = press(&state, .down, .enter)
    #expect(effects == [.queryChanged])
    #expect(state.dimension == .agent)
    #expect(state.filter.conditions == [.init(dimension: .model, comparison: .equals, value: "Support Team")])
    effects = press(&state, .escape)
    #expect(effects == [.queryChanged])
    #expect(state.filter.isEmpty)
  }

  @Test func `dimensions go round both ways`() {
    var state = SampleFleet.state(120, 40, keys: [.character("d")])
    #expect(state.dimension == .model)
    _ = press(&state, .character("D"), .character("D"))
    #expect(state.dimension == .tool)
    let effects = press(&state, .character("d"))
    #expect(effects == [.queryChanged])
    #expect(state.dimension == .agent)
  }

  @Test(
    arguments: [
      ("5", Window.m5), ("h", .h1), ("d", .h24), ("w", .d7), ("m", .d30), ("a", .all),
    ] as [(Character, Window)])
  func `a window is two keys`(_ letter: Character, _ window: Window) {
    var state = SampleFleet.state(120, 40, keys: [.character("w"), .character(letter)])
    #expect(state.window == window)
    #expect(state.prompt == nil)
    #expect(state.fleetQuery(at: SampleFleet.now).window == window)
    _ = press(&state, .character("w"), .character("?"))
    #expect(state.window == window)
    #expect(!state.helpIsOpen)
  }

  @Test(arguments: Window.allCases) func `chart points are whole buckets`(_ window: Window) {
    for width in [1, 80, 120, 200, 300] {
      let state = DashboardState(width: width, height: 40, now: SampleFleet.now, window: window)
      let points = state.fleetQuery(at: SampleFleet.now).chartPoints
      #expect(points >= 1)
      if let seconds = window.seconds { #expect(Int(seconds / window.bucketSeconds) % points == 0) }
    }
  }

  @Test func `the order changes and turns round`() {
    var state = SampleFleet.state(120, 40, keys: [.character("s")])
    #expect(state.sort == .requests)
    let effects = press(&state, .character("S"))
    #expect(effects == [.queryChanged])
    #expect(state.fleetQuery(at: SampleFleet.now).reversed)
    _ = press(&state, .character("s"))
    #expect(!state.reversed)
  }

  @Test func `tools are never ordered by a cost that they do not have`() {
    let state = SampleFleet.state(120, 40, keys: [.character("D")])
    #expect(state.dimension == .tool)
    #expect(state.fleetQuery(at: SampleFleet.now).sort == .requests)
  }

  @Test func `a filter is typed, applied, and left`() {
    var state = SampleFleet.state(120, 40, keys: [.character("/")] + "user=ana".map { .character($0) })
    #expect(state.filter.isEmpty)
    var effects = press(&state, .enter)
    #expect(effects == [.queryChanged])
    #expect(state.filter.text == "user=ana")
    _ = press(&state, .character("/"), .control("u"), .escape)
    #expect(state.filter.text == "user=ana")
    effects = press(&state, .character("/"), .control("u"), .enter)
    #expect(effects == [.queryChanged])
    #expect(state.filter.isEmpty)
  }

  @Test func `a wrong filter says what would be right and stays open`() {
    var state = SampleFleet.state(120, 40, keys: [.character("/")] + "agnet=ref".map { .character($0) })
    guard case .filter(_, let problem?) = state.prompt else {
      Issue.record("no problem shown")
      return
    }
    #expect(problem.contains("agnet"))
    let effects = press(&state, .enter)
    #expect(effects == [.bell])
    #expect(state.prompt != nil)
    #expect(state.filter.isEmpty)
  }

  @Test func `letters typed into a prompt are letters`() {
    let state = SampleFleet.state(120, 40, keys: [.character("/"), .character("q"), .character("?")])
    guard case .filter(let line, _) = state.prompt else {
      Issue.record("no prompt")
      return
    }
    #expect(line.text == "q?")
  }

  @Test func `pausing holds the moment`() {
    var state = SampleFleet.state(120, 40)
    var effects = press(&state, .character(" "))
    #expect(effects.contains(.pause(true)))
    #expect(state.fleetQuery(at: SampleFleet.now.adding(seconds: 500)).at == SampleFleet.now)
    effects = press(&state, .character(" "))
    #expect(effects.contains(.pause(false)))
    #expect(
      state.fleetQuery(at: SampleFleet.now.adding(seconds: 500)).at == SampleFleet.now.adding(seconds: 500))
  }

  @Test func `inputs open and close`() {
    var state = SampleFleet.state(120, 40, keys: [.character("i")])
    #expect(state.page == .inputs)
    #expect(state.focusedPane == .streams)
    _ = press(&state, .character("i"))
    #expect(state.page == .fleet)
  }

  @Test func `q and Ctrl-C leave`() {
    var state = SampleFleet.state(120, 40)
    var effects = press(&state, .character("q"))
    #expect(effects == [.quit])
    _ = press(&state, .character("/"))
    effects = press(&state, .control("c"))
    #expect(effects == [.quit])
    var helped = SampleFleet.state(120, 40, keys: [.character("?")])
    #expect(helped.helpIsOpen)
    _ = press(&helped, .character("x"))
    #expect(helped.helpIsOpen)
    _ = press(&helped, .escape)
    #expect(!helped.helpIsOpen)
  }

  @Test(arguments: [
    Key.character("0"), .character("u"), .character("é"), .function(1), .control("q"), .function(9), .delete,
  ])
  func `unknown keys do nothing`(_ key: Key) {
    var state = SampleFleet.state(120, 40)
    let before = state
    let effects = update(&state, .key(key))
    #expect(effects == [])
    #expect(state == before)
  }

  @Test func `an idle tick changes nothing`() {
    var state = SampleFleet.state(120, 40)
    let before = state
    let effects = update(&state, .tick)
    #expect(effects == [])
    #expect(state == before)
  }

  @Test func `a resize asks for the rows that are shown now`() {
    var state = SampleFleet.state(120, 40)
    let effects = update(&state, .resize(width: 80, height: 24))
    #expect(effects == [.queryChanged])
    #expect(state.fleetQuery(at: SampleFleet.now).rowLimit == 4)
    _ = update(&state, .resize(width: -4, height: 0))
    #expect(state.width == 1 && state.height == 1)
  }
}
