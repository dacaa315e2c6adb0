import PromQL

extension TemplateFunctions {
  /// Functions that print numbers for people.
  static let numbers: [String: Function] = [
    "humanize": number { Humanized.decimal($0) },
    "humanize1024": number { Humanized.binary($0) },
    "humanizeDuration": number { Humanized.duration($0) },
    "humanizePercentage": number { GoFormat.general($0 * 100, precision: 4) + "%" },
    "humanizeTimestamp": Function(1...1) { (values, _) throws(TemplateError) in
      .text(try Humanized.timestamp(try values[0].asNumber()))
    },
    "now": Function(0...0) { _, context in .number(context.now) },
    "parseDuration": Function(1...1) { (values, _) throws(TemplateError) in
      let text = try values[0].asText()
      let isNegative = text.hasPrefix("-")
      guard let milliseconds = DurationText.milliseconds(isNegative ? String(text.dropFirst()) : text) else {
        throw TemplateError("not a valid duration string: \"\(text)\"")
      }
      return .number(Double(isNegative ? -milliseconds : milliseconds) / 1000)
    },
  ]

  private static func number(_ print: @escaping @Sendable (Double) -> String) -> Function {
    Function(1...1) { (values, _) throws(TemplateError) in .text(print(try values[0].asNumber())) }
  }
}

/// Numbers as people read them.
enum Humanized {
  private static let large = ["k", "M", "G", "T", "P", "E", "Z", "Y"]
  private static let small = ["m", "u", "n", "p", "f", "a", "z", "y"]
  private static let binaryPrefixes = ["ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"]

  static func decimal(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return GoFormat.general(value, precision: 4) }
    var (rest, prefix) = (value, "")
    if value.magnitude >= 1 {
      for next in large where rest.magnitude >= 1000 { (rest, prefix) = (rest / 1000, next) }
    } else {
      for next in small where rest.magnitude < 1 { (rest, prefix) = (rest * 1000, next) }
    }
    return GoFormat.general(rest, precision: 4) + prefix
  }

  static func binary(_ value: Double) -> String {
    guard value.magnitude > 1, value.isFinite else { return GoFormat.general(value, precision: 4) }
    var (rest, prefix) = (value, "")
    for next in binaryPrefixes where rest.magnitude >= 1024 { (rest, prefix) = (rest / 1024, next) }
    return GoFormat.general(rest, precision: 4) + prefix
  }

  static func duration(_ value: Double) -> String {
    guard value.isFinite else { return GoFormat.general(value, precision: 4) }
    if value == 0 { return GoFormat.general(value, precision: 4) + "s" }
    if value.magnitude < 1 {
      var (rest, prefix) = (value, "")
      for next in small where rest.magnitude < 1 { (rest, prefix) = (rest * 1000, next) }
      return GoFormat.general(rest, precision: 4) + prefix + "s"
    }
    guard value.magnitude >= 60, value.magnitude < 9e15 else {
      return GoFormat.general(value, precision: 4) + "s"
    }
    let sign = value < 0 ? "-" : ""
    let seconds = Int64(value.magnitude)
    let (minutes, hours, days) = (seconds / 60 % 60, seconds / 3600 % 24, seconds / 86_400)
    if days > 0 { return "\(sign)\(days)d \(hours)h \(minutes)m \(seconds % 60)s" }
    if hours > 0 { return "\(sign)\(hours)h \(minutes)m \(seconds % 60)s" }
    return "\(sign)\(minutes)m \(seconds % 60)s"
  }

  static func timestamp(_ value: Double) throws(TemplateError) -> String {
    guard value.isFinite else { return GoFormat.general(value, precision: 4) }
    guard (value * 1e9).magnitude <= 9.223372036854775e18 else {
      throw TemplateError(
        "\(GoFormat.general(value)) cannot be represented as a nanoseconds timestamp since it overflows int64"
      )
    }
    return MomentText.text(seconds: value)
  }
}
