import Canvas
import Costs
import Meter

extension ChangeMeasure {
  /// What a person calls it.
  var words: String {
    switch self {
    case .latency: "latency"
    case .errors: "error rate"
    case .cost: "cost"
    case .requests: "requests"
    }
  }
}

extension ChangeReference {
  /// What a window is compared with, in words.
  func words(_ window: Window) -> String {
    switch self {
    case .before: window == .m5 ? "the 5 min before" : "the \(window.rawValue) before"
    case .earlier: window == .m5 ? "an hour ago" : "a day ago"
    }
  }
}

/// Changes as words and numbers.
enum ChangeText {
  /// A value of a measure; a dash where there is none.
  static func value(_ value: Double?, _ measure: ChangeMeasure) -> String {
    guard let value, value.isFinite else { return Format.nothing }
    switch measure {
    case .latency: return Format.duration(value)
    case .errors: return Format.finePercent(value)
    case .cost: return Format.money(money(value))
    case .requests: return Format.middle(Int(max(-1e15, min(1e15, value)).rounded()))
    }
  }

  /// A difference with its sign.
  static func signed(_ value: Double, _ measure: ChangeMeasure) -> String {
    guard value.isFinite else { return Format.nothing }
    let text = self.value(abs(value), measure)
    return (value > 0 ? "+" : value < 0 ? "-" : "") + text
  }

  /// Dollars for the screen; never for sums.
  private static func money(_ dollars: Double) -> Money {
    Money(picodollars: Int128(max(-1e25, min(1e25, dollars)) * 1e12))
  }

  /// A cause's names: `agent Refunds × model gpt-4o`.
  static func name(_ cause: ChangeCause) -> [Piece] {
    var pieces = cause.partOf == nil ? [] : [Piece("└ ", .faint)]
    for (at, name) in cause.names.enumerated() {
      if at > 0 { pieces.append(Piece(" × ", .faint)) }
      pieces += [Piece(name.dimension.rawValue + " ", .faint), Piece(name.name, .name(name.name))]
    }
    return pieces
  }

  /// `0.81s → 1.40s  ▲ 73 %`.
  static func steps(_ before: ChangeFigures, _ now: ChangeFigures, _ measure: ChangeMeasure) -> [Piece] {
    steps(before.value, now.value, measure)
  }

  static func steps(_ before: Double?, _ now: Double?, _ measure: ChangeMeasure) -> [Piece] {
    let change =
      measure == .requests
      ? Change.neutral(now ?? 0, before) : before == nil ? [] : Change.lowIsGood(now, before)
    return [
      Piece(value(before, measure), .faint), Piece(" → ", .faint), Piece(value(now, measure), .strong),
      Piece("  "),
    ] + change
  }

  /// More of what should be low is bad; requests are neither.
  static func role(_ effect: Double, _ measure: ChangeMeasure) -> Role {
    if measure == .requests { return .data }
    return effect > 0 ? .near : .good
  }

  /// What happened to it, in a word or two.
  static func way(_ cause: ChangeCause, _ measure: ChangeMeasure) -> String {
    if cause.before.count == 0 { return "new" }
    if cause.now.count == 0 { return "gone" }
    let rose = cause.effect > 0
    if measure == .requests { return rose ? "▲ more" : "▼ fewer" }
    if abs(cause.mix) > abs(cause.effect - cause.mix) {
      return cause.now.count >= cause.before.count ? "more of it" : "less of it"
    }
    switch measure {
    case .latency: return rose ? "▲ slower" : "▼ faster"
    case .errors: return rose ? "▲ fails more" : "▼ fails less"
    default: return rose ? "▲ dearer" : "▼ cheaper"
    }
  }

  /// What a cause says in full.
  static func facts(_ cause: ChangeCause, _ answer: ChangeAnswer) -> [String] {
    let measure = answer.measure
    let own = cause.effect - cause.mix
    let whole = measure == .latency ? "the mean request" : measure == .errors ? "the error rate" : "the fleet"
    var facts = [
      "adds \(signed(cause.effect, measure)) to \(whole)"
        + (cause.share.map { ": \(Format.percent($0)) of the change" } ?? "")
    ]
    if measure != .requests, cause.before.count > 0 {
      facts.append(
        "\(signed(own, measure)) because it is otherwise, \(signed(cause.mix, measure)) because there is more or less of it"
          + " (\(Format.middle(cause.before.count)) before, \(Format.middle(cause.now.count)) now)")
    }
    if let without = cause.p95Without, let now = cause.p95OfKind {
      facts.append(
        "had it stayed as it was, p95 of its kind would be \(Format.duration(without)) instead of \(Format.duration(now))"
      )
    }
    facts.append(
      "\(Format.decimal(min(999, cause.certainty), places: 1)) σ beyond what varies by itself"
        + (cause.partOf == nil ? "" : " · another side of, or part of, a cause above"))
    return facts
  }
}
