import Costs
import Events
import Meter
import Series
import Testing

/// The families that rules and exporters are about.
@Suite struct FleetSeriesTests {
  /// What the mission says its metrics are called, and what it labels them with.
  private static let mission: [(name: String, type: MetricType, labels: Set<String>)] = [
    ("agno_agent_requests_total", .counter, ["agent_name", "agent_type", "status", "model"]),
    ("agno_agent_request_duration_seconds", .histogram, ["agent_name", "agent_type", "model"]),
    ("agno_agent_memory_usage_bytes", .gauge, ["agent_name", "agent_type"]),
    ("agno_team_execution_duration_seconds", .histogram, ["team_name", "workflow_type"]),
    ("agno_agent_collaboration_count", .counter, ["initiating_agent", "collaborating_agent", "task_type"]),
    ("agno_tool_calls_total", .counter, ["agent_name", "tool_name", "status"]),
    ("agno_tool_call_duration_seconds", .histogram, ["tool_name"]),
    ("agno_model_tokens_consumed", .counter, ["model_name", "agent_name", "token_type"]),
    ("agno_cost_per_request_dollars", .gauge, ["agent_name", "model_name"]),
    ("agno_user_satisfaction_score", .gauge, ["agent_name", "interaction_type"]),
    ("agno_cache_hit_ratio", .gauge, ["cache_type", "agent_name"]),
  ]

  private static let lines = [
    """
    {"time":T,"type":"request","agent_name":"A","agent_type":"t","model_name":"m","service":"s","user_id":"u",
    "status":"success","duration_seconds":1,"total_cost":0.25,"input_tokens":10,"output_tokens":5,"team_name":"T"}
    """,
    #"{"time":T,"type":"team_run","team_name":"T","workflow_type":"w","service":"s","duration_seconds":4}"#,
    #"{"time":T,"type":"tool_call","agent_name":"A","tool_name":"x","service":"s","duration_seconds":2}"#,
    #"{"time":T,"type":"collaboration","initiating_agent":"A","collaborating_agent":"B","task_type":"t"}"#,
    #"{"time":T,"type":"feedback","agent_name":"A","interaction_type":"chat","score":4}"#,
    #"{"time":T,"type":"cache_lookup","agent_name":"A","cache_type":"c","hit":true}"#,
    #"{"time":T,"type":"memory","agent_name":"A","memory_bytes":5}"#,
    #"{"time":T,"type":"health","service":"s","up":true}"#,
  ]

  private static func facts() throws -> FleetFacts {
    var options = MeterOptions()
    options.keepsSeries = true
    let meter = Meter(options: options)
    guard var decoder = LineDecoder(forcing: "native") else { throw CancellationError() }
    var batch = EventBatch()
    for line in lines {
      let text = line.replacing("T,", with: "1790000000,", maxReplacements: 1).replacing("\n", with: "")
      let bytes = Array(text.utf8) + Array(repeating: 0, count: LineDecoder.padding)
      bytes.withUnsafeBufferPointer {
        let outcome = decoder.decode(UnsafeBufferPointer(rebasing: $0[..<text.utf8.count]), into: &batch)
        guard case .decoded = outcome else {
          Issue.record("\(text): \(outcome)")
          return
        }
      }
    }
    let now = Timestamp(seconds: 1_790_000_010)
    meter.fold(batch, source: 0, now: now)
    let budget = BudgetStatus(
      name: "day", period: "daily", limit: Money(picodollars: 100_000_000_000_000), spent: .zero,
      thresholds: [], crossed: [], start: now, end: now)
    var stream = StreamStatus(path: "a.ndjson")
    stream.lines = 10
    stream.rejected = 2
    return FleetFacts(
      meter: meter.seriesSnapshot(at: now), budgets: [budget, budget],
      alerts: [.init(name: "slo", severity: "critical", state: "firing", count: 2)],
      streams: [stream, stream])
  }

  @Test func `the mission's metrics have its names, types and labels, and each a service`() throws {
    let families = FleetSeries.families(of: try Self.facts())
    for metric in Self.mission {
      let family = try #require(families.first { $0.name == metric.name }, "\(metric.name)")
      #expect(family.type == metric.type, "\(metric.name)")
      let point = try #require(family.points.first, "\(metric.name) has no series")
      #expect(Set(point.labels.map(\.name)) == metric.labels.union(["service"]), "\(metric.name)")
    }
  }

  @Test func `labels are sorted by name and no two samples have the same`() throws {
    for family in FleetSeries.families(of: try Self.facts()) {
      var seen: Set<[MetricLabel]> = []
      for sample in family.samples {
        let names = sample.labels.map(\.name)
        #expect(names == names.sorted() && Set(names).count == names.count, "\(sample)")
        let key = [MetricLabel("", sample.name)] + sample.labels
        #expect(seen.insert(key).inserted, "\(sample) stands twice")
      }
      #expect(family.samples.count == family.sampleCount)
    }
  }

  @Test func `a histogram is its buckets, their sum and their count`() throws {
    let families = FleetSeries.families(of: try Self.facts())
    let family = try #require(families.first { $0.name == "agno_agent_request_duration_seconds" })
    let own = family.samples.filter { $0.labels.contains(MetricLabel("agent_type", "t")) }
    let buckets = own.filter { $0.name.hasSuffix("_bucket") }
    #expect(
      buckets.compactMap { $0.labels.first { $0.name == "le" }?.value } == [
        "0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "10.0", "30.0", "+Inf",
      ])
    #expect(buckets.map(\.value) == [0, 0, 0, 1, 1, 1, 1, 1, 1])
    #expect(own.first { $0.name.hasSuffix("_sum") }?.value == 1)
    #expect(own.first { $0.name.hasSuffix("_count") }?.value == 1)
  }

  @Test func `a status that did not occur is told as 0`() throws {
    let families = FleetSeries.families(of: try Self.facts())
    let family = try #require(families.first { $0.name == "agno_agent_requests_total" })
    let own = family.points.filter { $0.labels.contains(MetricLabel("agent_name", "A")) }
    #expect(own.compactMap { $0.labels.last?.value } == ["success", "error", "timeout", "cancelled"])
  }

  @Test func `lines of a stream by what became of them`() throws {
    let families = FleetSeries.families(of: try Self.facts())
    let lines = try #require(families.first { $0.name == "fleetmeter_stream_lines_total" })
    #expect(lines.samples.map(\.value) == [16, 4, 0])
  }

  @Test func `without a meter the families are there and empty`() {
    let families = FleetSeries.families(of: FleetFacts(meter: nil))
    #expect(!families.isEmpty && families.map(\.points.count).max() == 0)
  }
}
