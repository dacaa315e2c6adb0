import Alerting
import Costs
import Events

/// Alerts and rules in the shapes of Prometheus' HTTP API.
public enum PrometheusAPI {
  /// What `GET /api/v1/alerts` answers: what is pending or fires, with what fleetmeter knows more beside it.
  public static func alerts(_ alerts: [AlertStatus]) -> String {
    success { out in
      out.array("alerts") { out in
        for alert in alerts where alert.isActive { write(alert, &out) }
      }
    }
  }

  /// What `GET /api/v1/rules` answers, in one group.
  /// - Parameters:
  ///   - rules: all rules, also those that say nothing now.
  ///   - interval: seconds between two evaluations.
  public static func rules(
    _ rules: [(rule: AlertRule, query: String)], alerts: [AlertStatus], interval: Int64, evaluated: Timestamp?
  ) -> String {
    success { out in
      out.array("groups") { out in
        out.object { out in
          out.field("name", "fleetmeter")
          out.field("file", "built-in")
          out.field("interval", Int(interval))
          out.array("rules") { out in
            for (rule, query) in rules { write(rule, query, alerts, evaluated, &out) }
          }
        }
      }
    }
  }

  /// What went wrong, in Prometheus' shape.
  public static func failure(_ message: String, type: String = "bad_data") -> String {
    var out = JSONWriter()
    out.object { out in
      out.field("status", "error")
      out.field("errorType", type)
      out.field("error", message)
    }
    return out.text
  }

  private static func success(_ data: (inout JSONWriter) -> Void) -> String {
    var out = JSONWriter()
    out.object { out in
      out.field("status", "success")
      out.object("data", data)
    }
    return out.text
  }

  private static func write(
    _ rule: AlertRule, _ query: String, _ alerts: [AlertStatus], _ evaluated: Timestamp?,
    _ out: inout JSONWriter
  ) {
    let own = alerts.filter { $0.name == rule.name && $0.isActive }
    out.object { out in
      out.field("type", "alerting")
      out.field("name", rule.name)
      out.field("query", query)
      out.field("duration", rule.holdSeconds)
      out.field("keepFiringFor", rule.keepFiringSeconds)
      out.object("labels") { $0.field("severity", rule.severity.rawValue) }
      out.object("annotations") { out in fields(rule.annotations, &out) }
      out.array("alerts") { out in for alert in own { write(alert, &out) } }
      out.field("health", evaluated == nil ? "unknown" : "ok")
      out.field("lastEvaluation", evaluated.map { CalendarZone.utc.text($0) })
      out.field("state", own.contains(where: \.fires) ? "firing" : own.isEmpty ? "inactive" : "pending")
    }
  }

  private static func write(_ alert: AlertStatus, _ out: inout JSONWriter) {
    out.object { out in
      out.object("labels") { out in
        fields(
          alert.labels.merging(["alertname": alert.name, "severity": alert.severity.rawValue]) { $1 }, &out)
      }
      out.object("annotations") { out in
        fields(alert.annotations.isEmpty ? ["summary": alert.valueText] : alert.annotations, &out)
      }
      out.field("state", alert.fires ? "firing" : "pending")
      out.field("activeAt", CalendarZone.utc.text(alert.activeAt))
      out.field("value", "\(alert.value)")
      out.object("fleetmeter") { out in
        out.field("id", alert.id)
        out.field("state", alert.state.rawValue)
        out.field("firedAt", alert.firedAt.map { CalendarZone.utc.text($0) })
        out.field("acknowledgedBy", alert.acknowledgedBy)
        out.field("note", alert.note)
        out.array("suppressedBy") { out in for reason in alert.suppressedBy { out.string(reason) } }
      }
    }
  }

  private static func fields(_ values: [String: String], _ out: inout JSONWriter) {
    for (name, value) in values.sorted(by: { $0.key < $1.key }) { out.field(name, value) }
  }
}

extension AlertStatus {
  /// Whether Prometheus would list it.
  fileprivate var isActive: Bool { state != .resolved && resolvedAt == nil }

  /// Whether it fires for Prometheus, which knows no acknowledgement.
  fileprivate var fires: Bool { firedAt != nil && state != .pending }
}
