import Events
import Series
import Service
import Testing

@testable import fleetmeter

/// Queries over the samples that `serve` keeps.
@Suite struct SampleKeeperTests {
  private static let start: Int64 = 1_790_000_000

  /// A counter that grows by 10 a sample, for so many samples.
  private func keeper(samples: Int) -> SampleKeeper {
    let keeper = SampleKeeper()
    for place in 0..<samples {
      keeper.sample(at: Timestamp(seconds: Self.start + Int64(place) * 5)) {
        FleetSeries.families(
          of: FleetFacts(
            meter: nil, alerts: [.init(name: "a", severity: "s", state: "t", count: place * 10)]))
      }
    }
    return keeper
  }

  private func text(_ answer: ServiceAnswer) -> String {
    guard case .bytes(let bytes) = answer.body else { return "" }
    return "\(answer.status) " + String(decoding: bytes, as: UTF8.self)
  }

  private func ask(
    _ keeper: SampleKeeper, _ expression: String, time: String? = nil,
    range: (start: String, end: String, step: String)? = nil, now: Int64 = start + 60
  ) -> String {
    text(
      keeper.answer(
        .init(expression: expression, time: time, range: range), now: Timestamp(seconds: now)))
  }

  @Test func `an instant query answers in Prometheus' shape`() {
    let answer = ask(keeper(samples: 13), "fleetmeter_alerts")
    #expect(
      answer
        == #"200 {"status":"success","data":{"resultType":"vector","result":[{"metric":{"__name__":"fleetmeter_alerts","#
        + #""alertname":"a","severity":"s","state":"t"},"value":[1790000060,"120"]}]}}"#)
    #expect(
      ask(keeper(samples: 13), "max_over_time(fleetmeter_alerts[1m])").contains(
        #""value":[1790000060,"120"]"#))
    #expect(ask(keeper(samples: 1), "1 + 1", time: "5").hasSuffix(#""result":[5,"2"]}}"#))
    #expect(ask(keeper(samples: 3), "fleetmeter_alerts", time: "2026-09-21T14:13:30Z").contains("success"))
  }

  @Test func `a range query answers with the values of each step`() {
    let answer = ask(
      keeper(samples: 13), "fleetmeter_alerts",
      range: (start: "\(Self.start)", end: "\(Self.start + 20)", step: "10s"))
    #expect(answer.contains(#""values":[[1790000000,"0"],[1790000010,"20"],[1790000020,"40"]]"#))
  }

  @Test func `what is not told any more is gone at once`() {
    let keeper = keeper(samples: 13)
    keeper.sample(at: Timestamp(seconds: Self.start + 65)) { [] }
    #expect(ask(keeper, "fleetmeter_alerts", now: Self.start + 66).contains(#""result":[]"#))
    #expect(ask(keeper, "fleetmeter_alerts", now: Self.start + 64).contains(#""120""#))
  }

  @Test func `a second look within the interval takes no second sample`() {
    let keeper = keeper(samples: 1)
    keeper.sample(at: Timestamp(seconds: Self.start + 4)) {
      Issue.record("looked again")
      return []
    }
    #expect(ask(keeper, "count_over_time(fleetmeter_alerts[1m])", now: Self.start + 4).contains(#""1""#))
  }

  @Test(arguments: [
    ("sum(", "400"), ("fleetmeter_alerts{", "400"), ("", "400"),
    ("fleetmeter_alerts + on() fleetmeter_alerts[1m]", "400"),
  ])
  func `what is no expression is refused`(expression: String, status: String) {
    #expect(ask(keeper(samples: 1), expression).hasPrefix(status))
  }

  @Test func `ranges that are none, or too fine, are refused`() {
    for range in [("0", "1000000", "1"), ("5", "1", "1"), ("a", "1", "1"), ("0", "1", "0"), ("0", "1", "-1")]
    {
      let answer = ask(keeper(samples: 1), "1", range: (start: range.0, end: range.1, step: range.2))
      #expect(answer.hasPrefix("400"), "\(range)")
    }
  }
}
