import Alerting
import Costs
import Events
import Meter

@testable import Dashboard

/// A fleet with something of everything, at 2026-11-24T12:31:07Z.
enum SampleFleet {
  static let now = Timestamp(seconds: 1_795_523_467)

  static func money(_ cents: Int) -> Money { Money(picodollars: Int128(cents) * 10_000_000_000) }

  static func tokens(_ input: Int, _ output: Int) -> Tokens {
    Tokens(input: input * 42 / 100, cacheRead: input * 58 / 100, output: output, reasoning: output / 5)
  }

  static func quantiles(_ values: [Double]) -> Quantiles {
    Quantiles(
      count: 148_000, mean: values[0] * 1.3, p50: values[0], p90: values[1], p95: values[2], p99: values[3],
      p999: values[4], max: values[4] * 1.7)
  }

  static let latency: [Quantiles?] = [
    quantiles([0.41, 1.12, 1.64, 3.9, 9.2]), quantiles([0.38, 0.92, 1.31, 2.8, 7.7]),
    quantiles([0.21, 0.48, 0.61, 1.1, 2.4]), quantiles([0.012, 0.088, 0.14, 1.02, 5]),
  ]

  /// A calm hour with a hump of slowness and load near its end.
  static func chart(_ count: Int = 60) -> [ChartPoint] {
    (0..<count).map { at in
      let x = Double(at) / Double(count)
      let wave = wobble(at) + (x < 0.3 ? 1.6 - 2 * x : 0.9 + x / 2)
      let hump = max(0, 1 - abs(x - 0.84) * 14)
      let requests = Int(1500 * wave * (1 + hump))
      let slow = 0.02 + hump * 0.5
      let heat = [0.55 - slow / 2, 0.28, 0.12 - slow / 8, 0.04 + slow / 4, slow * (0.3 + 3 * wobble(at * 7))]
      return ChartPoint(
        requests: requests, errors: requests / 120 + Int(hump * 90), cost: money(Int(33 * wave * (1 + hump))),
        p95: [
          0.9 + hump * 2.9 + wobble(at) / 2, 0.8 + hump + wobble(at * 3), 0.5 + wobble(at * 5) / 4,
          0.13 + wobble(at * 2) / 9,
        ],
        heat: heat.map { max(0, Int($0 * Double(requests))) })
    }
  }

  /// A number between 0 and 0.3 that looks random and is not.
  static func wobble(_ at: Int) -> Double { Double((at &* 7919 &+ at &* at &* 31) % 97) / 97 * 0.3 }

  static func totals(_ requests: Int, _ errors: Int, cents: Int, input: Int, output: Int) -> Totals {
    var totals = Totals()
    totals.requests = requests
    totals.errors = errors
    totals.cancelled = requests / 1000
    totals.modelCalls = requests * 2
    totals.modelCallErrors = errors / 2
    totals.toolCalls = requests * 3 / 2
    totals.toolCallErrors = errors * 2
    totals.tokens = tokens(input, output)
    totals.cost = CostSplit(computed: money(cents))
    return totals
  }

  static let agentRows: [BreakdownRow] = [
    ("Refunds", 3812, 152, 812, 210, 1_200_000, 184_000),
    ("Support Team", 2210, 12, 502, 144, 810_000, 120_000),
    ("Triage", 41_230, 80, 441, 102, 2_100_000, 260_000), ("Researcher", 310, 4, 120, 31, 240_000, 61_000),
    ("Summarizer", 9120, 33, 64, 12, 910_000, 88_000), ("billing_agent", 812, 0, 38, 9, 88_000, 20_000),
    ("dunning_agent", 204, 1, 12, 2, 31_000, 9000), ("audit_agent", 71, 0, 4, 1, 12_000, 2000),
    ("退款助手 №7", 12, 0, 3, 0, 9000, 1200), ("evil\u{1B}[31m\u{202E}agent\u{200B}", 3, 1, 2, 0, 800, 100),
    ("(unattributed)", 0, 0, 2, 0, 4000, 0),
  ].map { name, requests, errors, cents, rate, input, output in
    BreakdownRow(
      name: name, totals: totals(requests, errors, cents: cents, input: input, output: output),
      ratePerHour: money(rate), latency: requests == 0 ? nil : latency[0], activeDays: 12)
  }

  static func fleet(_ query: FleetQuery) -> FleetAnswer {
    let rows = Array(agentRows.dropFirst(query.firstRow).prefix(query.rowLimit))
    var fleet = FleetAnswer(
      at: query.at, window: query.window, start: query.at.adding(seconds: -3600),
      breakdown: Breakdown(dimension: query.dimension, rows: rows, rowCount: agentRows.count))
    fleet.newest = query.at
    fleet.totals = totals(148_000, 1186, cents: 1995, input: 5_400_000, output: 744_000)
    fleet.before = totals(132_100, 980, cents: 1800, input: 5_000_000, output: 700_000)
    fleet.latency = latency
    fleet.requestsPerSecond = 41.2
    fleet.costPerHour = money(511)
    fleet.agentCount = 14
    fleet.userCount = 1204
    fleet.chart = chart()
    fleet.pending = money(7)
    fleet.streams = streams
    fleet.services = ["production-support"]
    return fleet
  }

  static let streams: [StreamStatus] = {
    var native = StreamStatus(path: "/var/log/fleet/support.ndjson", format: "native")
    native.bytes = 812_400_000
    native.lines = 1_804_211
    native.rejected = 7
    native.records = 1_804_204
    native.events = 1_804_192
    native.duplicates = 12
    var spans = StreamStatus(path: "/var/log/otel/traces.jsonl", format: "otlp")
    spans.bytes = 91_200_000
    spans.lines = 40_112
    spans.notJSON = 3
    spans.records = 210_040
    spans.events = 190_020
    spans.ignored = ["span http.client": 18_020, "span db.query": 2000]
    return [native, spans, StreamStatus(path: "-")]
  }()

  static let budgets: [BudgetStatus] = {
    func budget(
      _ name: String, _ period: String, _ limit: Int, _ spent: Int, _ forecast: (Int, Int)?,
      _ crossed: [Double],
      ends: Int64, exhausts: Int64?
    ) -> BudgetStatus {
      BudgetStatus(
        name: name, period: period, limit: money(limit), spent: money(spent), thresholds: [0.5, 0.8, 0.9, 1],
        crossed: crossed, start: now.adding(seconds: -86_400), end: now.adding(seconds: ends),
        forecast: forecast.map { .init(amount: money($0.0), margin: money($0.1)) },
        exhaustedAt: exhausts.map { now.adding(seconds: $0) }, burnPerHour: money(511),
        sustainablePerHour: money(311))
    }
    return [
      budget("day", "daily", 10_000, 6420, (12_100, 900), [0.5], ends: 41_000, exhausts: 25_733),
      budget("week", "weekly", 50_000, 21_240, (44_700, 6100), [], ends: 400_000, exhausts: nil),
      budget(
        "month", "monthly", 200_000, 149_000, (206_000, 14_000), [0.5], ends: 600_000, exhausts: 345_600),
    ]
  }()

  static let alerts: [AlertStatus] = {
    func alert(
      _ name: String, _ state: DisplayState, _ severity: Severity, _ place: String, _ value: String,
      age: Int64,
      labels: [String: String] = [:]
    ) -> AlertStatus {
      AlertStatus(
        id: "\(name){\(place)}", name: name, state: state, severity: severity, labels: labels, place: place,
        value: 1, valueText: value, activeAt: now.adding(seconds: -age),
        firedAt: state == .pending ? nil : now.adding(seconds: -age), holdSeconds: state == .pending ? 600 : 0
      )
    }
    var acked = alert("day budget 50 %", .acknowledged, .warning, "fleet", "$64.20 of $100", age: 2300)
    acked.acknowledgedBy = "ana"
    acked.note = "launch day"
    var muted = alert("throughput", .suppressed, .info, "Summarizer", "1 240 > 1 000 / min", age: 740)
    muted.suppressedBy = ["maintenance"]
    var done = alert("tool failures", .resolved, .warning, "lookup_order", "0.4 %", age: 990)
    done.resolvedAt = now.adding(seconds: -320)
    return [
      done, muted, acked,
      alert(
        "cost anomaly", .pending, .warning, "Triage", "+$0.12 / request", age: 130,
        labels: ["agent": "Triage"]),
      alert(
        "latency SLO", .firing, .warning, "Refunds", "p95 3.9s > 2s", age: 560,
        labels: ["agent_name": "Refunds", "service": "production-support"]),
      alert(
        "availability SLO", .firing, .critical, "production-support", "99.71 % < 99.9 %", age: 250,
        labels: ["service": "production-support"]),
    ]
  }()

  static let moments: [AlertMoment] = [
    (3500, DisplayState.firing, Severity.warning), (2300, .firing, .warning), (2240, .acknowledged, .warning),
    (990, .firing, .warning), (740, .suppressed, .info), (560, .firing, .warning), (320, .resolved, .warning),
    (250, .firing, .critical), (130, .pending, .warning),
  ].map { AlertMoment(at: now.adding(seconds: -Int64($0.0)), state: $0.1, severity: $0.2) }

  static func agent(_ name: String, window: Window) -> AgentAnswer {
    var agent = AgentAnswer(name: name, at: now, window: window)
    agent.service = "production-support"
    agent.totals = totals(3812, 152, cents: 812, input: 1_200_000, output: 184_000)
    agent.before = totals(3410, 60, cents: 700, input: 1_000_000, output: 150_000)
    agent.latency = latency
    agent.latencyBefore = [
      quantiles([0.3, 0.6, 0.89, 2, 5]), quantiles([0.3, 0.6, 0.81, 2, 5]), latency[2],
      quantiles([0.01, 0.08, 0.131, 1, 5]),
    ]
    agent.requestsPerSecond = 1.06
    agent.chart = chart()
    func row(_ name: String, _ cents: Int, _ calls: Int, _ failed: Int = 0) -> BreakdownRow {
      var all = totals(calls, failed, cents: cents, input: 1000, output: 100)
      all.toolCalls = calls
      all.toolCallErrors = failed
      return BreakdownRow(name: name, totals: all, latency: latency[3])
    }
    agent.models = [row("gpt-4-turbo", 755, 3100), row("gpt-4o", 57, 712)]
    agent.tools = [
      row("lookup_order", 0, 1204, 168), row("search_docs", 0, 311), row("refund_payment", 0, 96, 1),
    ]
    agent.users = [
      row("dave@example.com", 330, 1604), row("alice@example.com", 211, 900),
      row("bob@example.com", 164, 801),
      row("carol@example.com", 107, 507),
    ]
    agent.errors = [
      .init(type: "RateLimitError", count: 98), .init(type: "ToolTimeout", count: 41),
      .init(type: "", count: 13),
    ]
    agent.newest = (0..<20).map(request)
    return agent
  }

  static func request(_ at: Int) -> RequestRecord {
    let status: RequestStatus = at % 4 == 2 ? .error : at == 7 ? .timeout : .success
    let duration: Double? = at == 5 ? nil : 0.44 + Double(at * 37 % 11) / 2
    return RequestRecord(
      time: now.adding(seconds: Int64(-8 - at * 6)), status: status, duration: duration, model: "gpt-4-turbo",
      tokens: Tokens(input: 618 - at * 23, output: 110 + at * 7),
      cost: Money(picodollars: Int128(9_500_000_000 - at * 400_000_000)), user: "dave@example.com",
      tools: [.init(name: "lookup_order", count: 2), .init(name: "search_docs", count: 1)],
      trace: "8862188a0b1c4d5e\(10 + at)", errorType: status == .error ? "RateLimitError" : "")
  }

  /// What a face would hand over for what a state asks.
  static func snapshot(for state: DashboardState) -> DashboardData {
    var data = DashboardData(now: now)
    let query = state.fleetQuery(at: now)
    data.fleetQuery = query
    data.fleet = fleet(query)
    data.agent = state.agentQuery(at: now).map { agent($0.name, window: $0.window) }
    data.budgets = budgets
    data.alerts = alerts
    data.moments = moments
    data.eventsPerSecond = 1234
    data.latencyTarget = 2
    data.rejections = [
      ReasonCount(reason: "not JSON", count: 5), ReasonCount(reason: "unknown type", count: 2),
    ]
    data.rejected = (0..<7).map { at in
      RejectedLine(
        path: "/var/log/fleet/support.ndjson", offset: 81_240 + at * 311,
        reason: at < 5 ? "invalid JSON at column 14" : "unknown type \"ping\"",
        excerpt: "{\"time\":\"2026-11-24T12:0\(at):00Z\",\"type\":\"req\u{1B}[2J")
    }
    data.advice = advice
    data.changes = changes(state)
    data.business = business(window: state.window)
    data.profile = state.pageAgent.map { profile($0, window: state.window) }
    data.processes = processes
    SampleTraces.fill(&data, for: state)
    data.found = state.searchText.map(found) ?? []
    return data
  }

  private static let advice = [
    Advice(
      kind: .cheaperSibling, agent: "Refunds", model: "gpt-4o",
      suggestion: "Let gpt-4o-mini answer the 412 calls of Refunds that have under 1 000 input tokens.",
      savings: Money(picodollars: 6_120_000_000_000), confidence: 0.7,
      evidence: [
        "412 of 506 calls had fewer than 1 000 input tokens", "they cost $6.51; at gpt-4o-mini's price $0.39",
      ]),
    Advice(
      kind: .paidErrors, agent: "Triage", suggestion: "Find out why Triage fails with RateLimitError.",
      savings: Money(picodollars: 310_000_000_000), confidence: 0.9,
      evidence: ["31 of 380 requests failed, most with RateLimitError", "they cost $0.31"]),
    Advice(
      kind: .cachingOptimization, agent: "Researcher",
      suggestion: "Keep the answers of Researcher that repeat.",
      savings: nil, confidence: 0.8, evidence: ["14 of its 31 newest requests had been asked before"]),
  ]

  private static func found(_ text: String) -> [FoundName] {
    [(Dimension.agent, "Refunds"), (.agent, "Triage"), (.tool, "issue_refund"), (.user, "ana@example.com")]
      .filter { Fuzzy.score(text, in: $0.1) != nil }
      .map { FoundName(dimension: $0.0, name: $0.1) }
  }

  /// A dashboard of a size on this fleet, after some keys; like a face, it asks again after each.
  static func state(
    _ width: Int, _ height: Int, keys: [Key] = [], ascii: Bool = false, colour: Bool = true
  ) -> DashboardState {
    var state = DashboardState(width: width, height: height, now: now, ascii: ascii, colour: colour)
    state.receive(snapshot(for: state))
    for key in keys {
      _ = update(&state, .key(key))
      state.receive(snapshot(for: state))
    }
    state.hits = render(state).hits
    return state
  }
}
