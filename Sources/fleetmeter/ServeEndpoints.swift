import Alerting
import Events
import Exporter
import Foundation
import Meter
import Series
import Service
import Streams

/// What `serve` answers.
struct ServeEndpoints: Sendable {
  let setup: Setup
  let clock: ClockSetting
  let meter: Meter
  let ingest: Ingest
  let desk: DeskThread
  let feed: LineFeed
  let samples: SampleKeeper

  /// A query as Prometheus' API asks it; times as they are written.
  struct PrometheusQuery: Sendable {
    var expression: String
    var time: String?
    /// Of a query over a range: its start, end and step.
    var range: (start: String, end: String, step: String)?
  }

  var all: [Endpoint] {
    [
      Endpoint(.get, path: "/metrics") { request in metrics(request) },
      Endpoint(.get, path: "/health") { _ in .text("ok") },
      Endpoint(.get, path: "/ready") { _ in ready() },
      Endpoint(.get, path: "/api/v1/dashboard") { request in dashboard(request) },
      Endpoint(.get, path: "/api/v1/rules") { _ in rules() },
      Endpoint(.get, path: "/api/v1/alerts") { _ in .json(PrometheusAPI.alerts(desk.view.alerts)) },
      Endpoint(.post, path: "/api/v1/alerts/acknowledge") { request in await acknowledge(request) },
      Endpoint(.get, path: "/api/v1/events") { _ in events() },
      Endpoint(.get, .post, path: "/api/v1/query") { request in ask(request, isRange: false) },
      Endpoint(.get, .post, path: "/api/v1/query_range") { request in ask(request, isRange: true) },
    ]
  }

  private var now: Timestamp { clock.at(newest: meter.newest) }

  // MARK: - Looking

  private func metrics(_ request: ServiceRequest) -> ServiceAnswer {
    let format = MetricsFormat(accept: request.accept)
    return ServiceAnswer(
      contentType: format.contentType,
      body: .bytes(Exposition(FleetSeries.families(of: facts()), as: format).bytes))
  }

  /// What series are made of now.
  func facts() -> FleetFacts {
    let view = desk.view
    var counts: [FleetFacts.AlertCount] = []
    for alert in view.alerts {
      let place = counts.firstIndex {
        $0.name == alert.name && $0.severity == alert.severity.rawValue && $0.state == alert.state.rawValue
      }
      if let place { counts[place].count += 1 } else { counts.append(alert.count) }
    }
    return FleetFacts(
      meter: meter.seriesSnapshot(at: now), budgets: view.budgets, alerts: counts,
      streams: ingest.look().streams)
  }

  private func ready() -> ServiceAnswer {
    let seen = ingest.look()
    guard seen.caughtUp else {
      let progress = seen.progress
      return .text(
        "reading what is there: \(progress.filesDone) of \(progress.files) files", status: 503)
    }
    return desk.view.evaluated == nil
      ? .text("evaluating rules over the last hour", status: 503) : .text("ready")
  }

  private func dashboard(_ request: ServiceRequest) -> ServiceAnswer {
    guard let stretch = Stretch(label: request["window"] ?? Window.all.rawValue) else {
      let known = Window.allCases.map(\.rawValue).joined(separator: ", ")
      return .json(
        PrometheusAPI.failure("window is one of \(known), today, week, month"), status: 400)
    }
    let (seen, view) = (ingest.look(), desk.view)
    do throws(StretchError) {
      let report = try Report(
        of: meter, at: now, over: stretch, generatedAt: SystemClock.now(), streams: seen.streams,
        budgets: view.budgets, alerts: view.alerts, rejections: seen.rejections)
      return .json(report.json + "\n")
    } catch {
      return .json(PrometheusAPI.failure(error.text(setup.options.zone)), status: 422)
    }
  }

  private func rules() -> ServiceAnswer {
    let view = desk.view
    return .json(
      PrometheusAPI.rules(
        view.rules, alerts: view.alerts, interval: AlertDesk.interval, evaluated: view.evaluated))
  }

  private func events() -> ServiceAnswer {
    guard let body = feed.subscribe(missed: { NativeEventLines.missed($0) }) else {
      return .text("too many read events already", status: 503)
    }
    return ServiceAnswer(contentType: "application/x-ndjson", body: body)
  }

  private func ask(_ request: ServiceRequest, isRange: Bool) -> ServiceAnswer {
    guard let expression = request["query"] else {
      return .json(PrometheusAPI.failure("query is missing"), status: 400)
    }
    var asked = PrometheusQuery(expression: expression, time: request["time"])
    if isRange {
      guard let start = request["start"], let end = request["end"], let step = request["step"] else {
        return .json(PrometheusAPI.failure("start, end and step are needed"), status: 400)
      }
      asked.range = (start, end, step)
    }
    return samples.answer(asked, now: now)
  }

  // MARK: - Acknowledging

  private struct Acknowledgement: Decodable {
    var id: String?
    /// The alert's name and labels, in place of its id.
    var labels: [String: String]?
    var note: String?
    var by: String?
    var undo: Bool?
  }

  private func acknowledge(_ request: ServiceRequest) async -> ServiceAnswer {
    guard let asked = try? JSONDecoder().decode(Acknowledgement.self, from: Data(request.body)),
      asked.id != nil || asked.labels != nil, (asked.note ?? "").utf8.count <= 1000,
      (asked.by ?? "").utf8.count <= 200
    else {
      let shape = #"{"id": "…"} or {"labels": {"alertname": "…", …}}, with "note", "by" and "undo" beside it"#
      return .json(PrometheusAPI.failure("expected is \(shape)"), status: 400)
    }
    let known = desk.view.alerts
    guard let id = asked.id ?? known.first(where: { $0.matches(asked.labels ?? [:]) })?.id,
      let alert = await desk.handle(
        .init(id: id, note: asked.note ?? "", by: request.user ?? asked.by, isUndone: asked.undo ?? false))
    else { return .json(PrometheusAPI.failure("no such alert is active", type: "not_found"), status: 404) }
    if let problem = desk.view.journalProblem {
      return .json(PrometheusAPI.failure("not written down: \(problem)", type: "internal"), status: 500)
    }
    return .json(PrometheusAPI.alerts([alert]))
  }
}

extension AlertStatus {
  fileprivate var count: FleetFacts.AlertCount {
    FleetFacts.AlertCount(name: name, severity: severity.rawValue, state: state.rawValue, count: 1)
  }

  fileprivate func matches(_ labels: [String: String]) -> Bool {
    labels["alertname"] == name
      && labels.allSatisfy { ["alertname", "severity"].contains($0.key) || self.labels[$0.key] == $0.value }
  }
}
