import Events
import Meter
import Testing

@testable import Dashboard

/// Walking through traces.
@Suite struct TraceTests {
  private func state(_ keys: [Key]) -> DashboardState { SampleFleet.state(120, 40, keys: keys) }

  private func text(_ state: DashboardState) -> String {
    Picture.text(render(state), roles: false).joined(separator: "\n")
  }

  @Test func `from the overview to the failing tool in three keys`() {
    let found = state([.character("T"), .character("e"), .enter])
    #expect(found.selectedStep?.name == "lookup_order")
    #expect(text(found).contains("✗ error · ToolTimeout · order service down"))
    #expect(text(found).contains("tool call · lookup_order"))
  }

  @Test func `a request of an agent's page opens its trace, and Esc goes back the way one came`() {
    var found = state([.enter, .character("j"), .enter])
    #expect(found.traceShown?.text == "8862188a0b1c4d5e11")
    #expect(found.traceShown?.time == SampleFleet.request(1).time)
    _ = update(&found, .key(.escape))
    #expect(found.page == .agent("Refunds"))
  }

  @Test func `traces opened from an agent's page are that agent's`() {
    let found = state([.enter, .character("T")])
    #expect(found.traceQuery(at: SampleFleet.now)?.filter.text == "agent=Refunds")
    #expect(found.filter.isEmpty)
    #expect(state([.character("T")]).traceQuery(at: SampleFleet.now)?.filter.isEmpty == true)
  }

  @Test func `the list is sorted by its own keys, and asks anew`() {
    var found = state([.character("T")])
    var orders: [TraceSort] = []
    for _ in TraceSort.allCases {
      orders.append(found.traceSort)
      #expect(update(&found, .key(.character("s"))).contains(.queryChanged))
    }
    #expect(orders == [.time, .duration, .cost, .errors] && found.sort == .cost)
    #expect(update(&found, .key(.character("S"))).contains(.queryChanged))
    #expect(found.traceQuery(at: SampleFleet.now)?.reversed == true)
  }

  @Test func `Enter folds what stands below a span, and shows it again`() {
    var found = state([.character("T"), .enter, .character("g"), .character("j"), .character("j")])
    #expect(found.selectedStep?.name == "Refunds")
    _ = update(&found, .key(.enter))
    #expect(found.shownSteps == [0, 1, 2, 7, 8, 9, 10, 11])
    #expect(text(found).contains("Refunds +4"))
    _ = update(&found, .key(.enter))
    #expect(found.shownSteps.count == 12)
  }

  @Test func `the next failed span is found where it is folded away`() {
    var found = state([.character("T"), .enter, .character("g"), .enter])
    #expect(found.shownSteps == [0])
    _ = update(&found, .key(.character("e")))
    #expect(found.selectedStep?.name == "Refunds")
    _ = update(&found, .key(.character("e")))
    #expect(found.selectedStep?.name == "lookup_order")
    _ = update(&found, .key(.character("e")))
    #expect(found.selectedStep?.name == "Refunds")
  }

  @Test func `a trace without its root, and one that is gone, say so`() {
    let rootless = state([.character("T")] + Array(repeating: .character("j"), count: 9) + [.enter])
    #expect(text(rootless).contains("its root has not come") && text(rootless).contains("? not come"))
    let gone = state([.character("T")] + Array(repeating: .character("j"), count: 8) + [.enter])
    #expect(text(gone).contains("this trace is not held any more"))
  }

  @Test func `bars begin where their spans begin, and the shortest shows`() {
    let rows = Picture.text(render(state([.character("T"), .enter])), roles: false)
    func bar(_ name: String) -> (first: Int, last: Int)? {
      guard let row = rows.first(where: { $0.contains(name) }) else { return nil }
      let cells = Array(row)
      let filled = cells.indices.filter { "▏▎▍▌▋▊▉█▐▕".contains(cells[$0]) || cells[$0] == "┃" }
      return filled.first.flatMap { first in filled.last.map { (first, $0) } }
    }
    let team = bar("Support Team ") ?? bar("◈ Support Team")
    let tool = bar("lookup_order")
    #expect(team != nil && tool != nil)
    if let team, let tool {
      let width = Double(team.last - team.first + 1)
      #expect(abs(Double(tool.first - team.first) / width - 1.62 / 4.21) < 2 / width)
      #expect(abs(Double(tool.last - team.first + 1) / width - 3.02 / 4.21) < 2 / width)
    }
    #expect(bar("evil") != nil)
  }
}
