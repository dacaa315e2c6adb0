import Alerting
import Meter
import Testing

@testable import Dashboard

@Suite struct CommandTests {
  @Test func `no key means two things on one page`() {
    for keys: [Key] in [[], [.enter], [.character("i")]] {
      let state = SampleFleet.state(120, 40, keys: keys)
      let taken = Command.all.filter { $0.applies(state) }.flatMap(\.keys)
      #expect(Set(taken).count == taken.count, "on \(state.page)")
    }
  }

  @Test func `every command has words of its own, and the command line reaches it by them`() {
    let state = SampleFleet.state(120, 40)
    for command in Command.all where command.applies(state) {
      var chooser = Chooser(.command)
      for letter in command.words { _ = chooser.line.take(.character(letter)) }
      #expect(state.choices(chooser).first?.name == command.words)
    }
  }

  @Test func `the command line does what the key does`() {
    let typed = SampleFleet.state(
      120, 40, keys: [.character(":")] + "7days".map { .character($0) } + [.enter])
    #expect(typed.window == .d7)
    #expect(typed.prompt == nil)
    let byKey = SampleFleet.state(120, 40, keys: [.character("w"), .character("w")])
    #expect(byKey.window == .d7)
  }

  @Test func `one pane has the page to itself, and gives it back`() {
    let only = SampleFleet.state(120, 40, keys: [.character("5"), .character("o")])
    #expect(Layout(only).places.map(\.pane) == [.alerts])
    let next = SampleFleet.state(120, 40, keys: [.character("5"), .character("o"), .tab])
    #expect(Layout(next).places.map(\.pane) == [.requests])
    let all = SampleFleet.state(120, 40, keys: [.character("o"), .character("o")])
    #expect(Layout(all).places.count == 5)
  }

  @Test func `themes go round, the person's own first`() {
    var state = DashboardState(width: 120, height: 40, now: SampleFleet.now)
    for expected in Theme.all.dropFirst() + Theme.all.prefix(1) {
      #expect(update(&state, .key(.character("t"))) == [.wear(expected)])
    }
    var mine = Theme.day
    mine.name = "mine"
    state = DashboardState(width: 120, height: 40, now: SampleFleet.now, theme: mine)
    #expect(state.themes == [mine] + Theme.all)
  }

  @Test func `an export is asked for by its kind`() {
    for kind in ExportKind.allCases {
      var state = SampleFleet.state(120, 40, keys: [.character("x")])
      #expect(update(&state, .key(.character(kind.key))) == [.export(kind)])
      #expect(state.prompt == nil)
    }
    #expect(Set(ExportKind.allCases.map(\.key)).count == ExportKind.allCases.count)
  }

  @Test func `an alert is put off for as long as a key says`() throws {
    var state = SampleFleet.state(120, 40, keys: [.character("5"), .character("z")])
    let id = try #require(state.targetAlert?.id)
    #expect(update(&state, .key(.character("2"))) == [.snooze(alertID: id, seconds: 3600)])
    #expect(state.prompt == nil)
    state = SampleFleet.state(120, 40, keys: [.character("5"), .character("z"), .escape])
    #expect(state.prompt == nil)
  }

  @Test func `Tab widens an acknowledgement to all critical and to all alerts`() {
    var state = SampleFleet.state(120, 40, keys: [.character("5"), .character("a"), .tab])
    let critical = state.data.alerts.filter { $0.isLive && $0.severity == .critical }.map(\.id)
    #expect(!critical.isEmpty)
    #expect(update(&state, .key(.enter)) == [.acknowledge(alertIDs: critical, note: "")])
    state = SampleFleet.state(120, 40, keys: [.character("5"), .character("a"), .tab, .tab, .character("x")])
    let all = state.data.alerts.filter(\.isLive).map(\.id)
    #expect(all.count > critical.count)
    #expect(update(&state, .key(.enter)) == [.acknowledge(alertIDs: all, note: "x")])
  }
}
