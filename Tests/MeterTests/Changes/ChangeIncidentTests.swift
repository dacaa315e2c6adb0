import Events
import Meter
import Simulation
import Testing

/// Whether what is wrong with a simulated fleet comes first among what changed.
@Suite struct ChangeIncidentTests {
  /// Wednesday, 2026-11-18T12:00:00Z.
  private static let noon = Timestamp(seconds: 1_795_003_200)

  /// A fleet that has been well for five minutes and then had an incident for five.
  private func meter(_ kind: Incident.Kind, seed: UInt64, rate: Double) throws -> Meter {
    var options = SimulationOptions(start: Self.noon)
    options.seed = seed
    options.rate = rate
    options.history = 660
    options.historyEvents = 100_000
    options.rhythm = false
    options.incidents = [Incident(kind, offset: -300, duration: 600)]
    var simulator = Simulator(options: options)
    let bench = Bench()
    let feeder = try #require(LineFeeder())
    var lines: [Line] = []
    while simulator.nextTime <= Self.noon { lines.append(simulator.next().bytes) }
    for start in stride(from: 0, to: lines.count, by: 512) {
      feeder.feed(lines[start..<min(lines.count, start + 512)], into: bench.meter, source: 0, now: Self.noon)
    }
    return bench.meter
  }

  private func first(_ meter: Meter, _ measure: ChangeMeasure) -> ChangeCause? {
    meter.changes(measure, at: Self.noon.adding(seconds: -1), window: .m5).causes.first
  }

  @Test func `a model that is slow for one team comes first in 95 of 100 seeds`() throws {
    var missed: [String] = []
    for seed in UInt64(1)...100 {
      let cause = first(try meter(.team, seed: seed, rate: 4), .latency)
      let names = Set((cause?.names ?? []).map(\.name))
      if names != ["Support Team", "gpt-4o"] { missed.append("seed \(seed): \(names.sorted())") }
    }
    print(missed.joined(separator: "\n"), missed.count)
    #expect(missed.count <= 5, "\(missed)")
  }
}
