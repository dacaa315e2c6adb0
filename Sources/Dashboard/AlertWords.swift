import Alerting
import Canvas
import Events

extension DisplayState {
  /// The sign beside the word.
  var sign: String {
    switch self {
    case .firing: "●"
    case .recovering: "◑"
    case .pending: "◐"
    case .acknowledged: "✓"
    case .suppressed: "–"
    case .resolved: "○"
    }
  }

  /// The word where there is little room: at most 8 columns.
  var shortWord: String {
    switch self {
    case .recovering: "recovers"
    case .acknowledged: "acked"
    case .suppressed: "muted"
    case .firing, .pending, .resolved: rawValue
    }
  }

  /// The sign on the time line, where firing is a moment.
  var momentSign: String { self == .firing ? "▲" : sign }
}

extension Severity {
  fileprivate var role: Role {
    switch self {
    case .critical: .over
    case .warning: .near
    case .info: .data
    }
  }
}

extension AlertMoment {
  var role: Role {
    switch state {
    case .firing, .pending: severity.role
    case .resolved, .acknowledged, .recovering: .good
    case .suppressed: .faint
    }
  }
}

extension AlertStatus {
  /// What it is and where.
  var title: String { place.isEmpty ? name : "\(name) · \(place)" }

  /// Whether it still wants a hand.
  var isLive: Bool { state == .firing || state == .pending || state == .recovering }

  var role: Role { isLive ? severity.role : .faint }

  /// How long it has been so: `4m`, `2m of 10m`, `5m ago`.
  func ageText(now: Timestamp) -> String {
    switch state {
    case .pending:
      let so = Format.age(from: activeAt, to: now)
      return holdSeconds > 0 ? "\(so) of \(Format.age(Int64(holdSeconds)))" : so
    case .resolved: return Format.age(from: resolvedAt ?? activeAt, to: now) + " ago"
    case .firing, .recovering, .acknowledged, .suppressed:
      return Format.age(from: firedAt ?? activeAt, to: now)
    }
  }

  /// Who or what handled it.
  var handledText: String {
    var parts: [String] = []
    if let by = acknowledgedBy {
      parts.append(note.map { $0.isEmpty ? by : "\(by): \($0)" } ?? by)
    }
    if !suppressedBy.isEmpty { parts.append(suppressedBy.joined(separator: ", ")) }
    if state == .resolved, let end = resolvedAt {
      parts.append("was " + Format.age(from: firedAt ?? activeAt, to: end))
    }
    return parts.joined(separator: " · ")
  }
}
