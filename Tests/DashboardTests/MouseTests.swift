import Canvas
import Meter
import Testing

@testable import Dashboard

@Suite struct MouseTests {
  /// Where something lies in the last frame.
  private func place(_ target: Target, _ state: DashboardState) throws -> (column: Int, row: Int) {
    let rect = try #require(state.hits.last { $0.target == target }?.rect)
    return (rect.column + rect.width / 2, rect.row)
  }

  private func mouse(_ state: inout DashboardState, _ mouse: Mouse, _ target: Target) throws -> [Effect] {
    let at = try place(target, state)
    let effects = update(&state, .mouse(mouse, column: at.column, row: at.row))
    state.receive(SampleFleet.snapshot(for: state))
    state.hits = render(state).hits
    return effects
  }

  @Test func `a click selects, two open`() throws {
    var state = SampleFleet.state(120, 40)
    _ = try mouse(&state, .press, .row(.alerts, 2))
    #expect(state.focusedPane == .alerts)
    #expect(state.position(.alerts).selected == 2)
    _ = try mouse(&state, .doublePress, .row(.spend, 1))
    #expect(state.page == .agent("Support Team"))
    _ = try mouse(&state, .press, .trail(0))
    #expect(state.page == .fleet)
  }

  @Test func `a click on a tab and on a hint does what the key does`() throws {
    var state = SampleFleet.state(120, 40)
    let effects = try mouse(&state, .press, .dimension(.user))
    #expect(effects == [.queryChanged])
    #expect(state.dimension == .user)
    _ = try mouse(&state, .press, .key(.character("?")))
    #expect(state.helpIsOpen)
    _ = update(&state, .mouse(.press, column: 2, row: 2))
    #expect(!state.helpIsOpen)
  }

  @Test func `the wheel moves the list under it`() throws {
    var state = SampleFleet.state(120, 40)
    _ = try mouse(&state, .wheelDown, .row(.spend, 0))
    #expect(state.position(.spend).selected == 3)
    _ = try mouse(&state, .wheelUp, .row(.spend, 0))
    #expect(state.position(.spend).selected == 0)
  }

  @Test func `a click on nothing does nothing`() {
    var state = SampleFleet.state(120, 40)
    let before = state
    let effects = update(&state, .mouse(.press, column: -1, row: 900))
    #expect(effects == [])
    #expect(state == before)
  }
}
