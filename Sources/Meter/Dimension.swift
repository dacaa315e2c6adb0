/// What spend and requests are broken down by.
public enum Dimension: String, CaseIterable, Sendable {
  case agent, model, user, team, service, operation, tool

  /// Its name in reports and JSON (`operation_type`, else as it is).
  public var reportName: String { self == .operation ? "operation_type" : rawValue }

  /// Whether every cost stands under one of its names (tools carry no cost of their own).
  public var carriesCost: Bool { self != .tool }
}

/// What a duration measures.
public enum Measure: Int, CaseIterable, Sendable {
  case requests, modelCalls, firstToken, toolCalls

  /// Its name in reports and JSON.
  public var reportName: String {
    switch self {
    case .requests: "requests"
    case .modelCalls: "model_calls"
    case .firstToken: "time_to_first_token"
    case .toolCalls: "tool_calls"
    }
  }

  /// Its name on the screen.
  public var title: String {
    switch self {
    case .requests: "requests"
    case .modelCalls: "model calls"
    case .firstToken: "first token"
    case .toolCalls: "tool calls"
    }
  }
}

/// How far back a question looks. Windows are made of whole buckets that end with the bucket holding `at`.
public enum Window: String, CaseIterable, Sendable {
  case m5 = "5m"
  case h1 = "1h"
  case h24 = "24h"
  case d7 = "7d"
  case d30 = "30d"
  case all = "all"

  /// Its length in seconds; nil for everything there is.
  public var seconds: Int64? {
    switch self {
    case .m5: 300
    case .h1: 3600
    case .h24: 86_400
    case .d7: 604_800
    case .d30: 2_592_000
    case .all: nil
    }
  }

  /// The length of its buckets in seconds (for `all`, an hour: only its charts use it).
  public var bucketSeconds: Int64 {
    switch self {
    case .m5: 5
    case .h1: 60
    case .h24: 900
    case .d7, .d30, .all: 3600
    }
  }

  /// Whether latency percentiles are kept for it.
  public var hasQuantiles: Bool { self != .d7 && self != .d30 }
}

/// What stands where a record has no name of a dimension, and where its name is not (yet) known.
public enum SpecialName {
  /// The record has none.
  public static let none = "(none)"
  /// It is known once the run that encloses the record arrives.
  public static let pending = "(pending)"
  /// The run that would have told never came.
  public static let unattributed = "(unattributed)"
  /// More names than `limits.series`.
  public static let other = "(other)"
}
