import Canvas
import Events
import Meter
import Testing

@testable import Dashboard

@Suite struct ChooserTests {
  @Test func `finding an agent goes to its page`() {
    let state = SampleFleet.state(120, 40, keys: [.character("f")] + "refu".map { .character($0) } + [.enter])
    #expect(state.page == .agent("Refunds"))
  }

  @Test func `finding a user narrows the agents to theirs`() {
    let state = SampleFleet.state(120, 40, keys: [.character("f")] + "ana@".map { .character($0) } + [.enter])
    #expect(state.filter.text == "user=ana@example.com")
    #expect(state.dimension == .agent)
  }

  @Test func `finding an alert selects it`() {
    let state = SampleFleet.state(
      120, 40, keys: [.character("f")] + "latencyslorefunds".map { .character($0) } + [.enter])
    #expect(state.focusedPane == .alerts)
    #expect(state.targetAlert?.title == "latency SLO · Refunds")
  }

  @Test func `the choice stays on the list, and Esc leaves it as it was`() {
    var state = SampleFleet.state(120, 40, keys: [.character(":"), .up, .up])
    guard case .choose(let chooser) = state.prompt else {
      Issue.record("no chooser")
      return
    }
    #expect(chooser.selected == 0)
    _ = update(&state, .key(.escape))
    #expect(state.prompt == nil)
  }

  @Test func `what fits nothing rings`() {
    var state = SampleFleet.state(120, 40, keys: [.character(":")] + "zzzz".map { .character($0) })
    #expect(update(&state, .key(.enter)) == [.bell])
  }

  @Test func `a click chooses a row`() {
    var state = SampleFleet.state(120, 40, keys: [.character("f")] + "refu".map { .character($0) })
    let hit = state.hits.first { $0.target == .choice(0) }
    #expect(hit != nil)
    _ = update(
      &state, .mouse(.press, column: (hit?.rect.column ?? 0) + 3, row: hit?.rect.row ?? 0))
    #expect(state.page == .agent("Refunds"))
  }
}
