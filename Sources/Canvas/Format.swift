/// Numbers as the screen and the report write them: each with its unit, and no wider as it changes.
public enum Format {
  /// What stands where there is no number.
  public static let nothing = "–"

  /// A number with a fixed count of decimals.
  public static func decimal(_ value: Double, places: Int) -> String {
    guard value.isFinite else { return nothing }
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = Int(max(-9e15, min(9e15, (value * Double(scale)).rounded())))
    let whole = scaled.magnitude / UInt(scale)
    let sign = scaled < 0 ? "-" : ""
    guard places > 0 else { return sign + String(whole) }
    let part = String(scaled.magnitude % UInt(scale))
    return "\(sign)\(whole).\(String(repeating: "0", count: places - part.count))\(part)"
  }

  /// A count in full, in groups of three: `1 186`.
  public static func count(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (at, digit) in digits.enumerated() {
      if at > 0, (digits.count - at) % 3 == 0 { text += " " }
      text.append(digit)
    }
    return text
  }

  /// A count in at most four characters: `999`, `1.2k`, `148k`, `2.1M`.
  public static func short(_ value: Int) -> String {
    let size = Double(value.magnitude)
    let sign = value < 0 ? "-" : ""
    for (unit, suffix) in [(1.0, ""), (1e3, "k"), (1e6, "M"), (1e9, "G"), (1e12, "T"), (1e15, "P")] {
      let scaled = size / unit
      guard scaled < 999.5 else { continue }
      let places = unit > 1 && scaled < 9.95 ? 1 : 0
      return sign + decimal(scaled, places: places) + suffix
    }
    return sign + decimal(size / 1e18, places: 0) + "E"
  }

  /// A count in full while it has at most four digits, else in short: `1 186`, `148k`.
  public static func middle(_ value: Int) -> String { abs(value) < 10_000 ? count(value) : short(value) }

  /// A number of things a second: `0.05`, `1.1`, `41.2`, `1.2k`.
  public static func perSecond(_ value: Double) -> String {
    guard value.isFinite, value < 1e15 else { return nothing }
    if value >= 1000 { return short(Int(value)) }
    if value > 0, value < 0.95 { return decimal(value, places: 2) }
    return decimal(value, places: 1)
  }

  /// A share: `41 %`, `<1 %` for the least above 0.
  public static func percent(_ fraction: Double?) -> String {
    guard let fraction, fraction.isFinite else { return nothing }
    if fraction > 0, fraction < 0.005 { return "<1 %" }
    return decimal(min(fraction, 99.99) * 100, places: 0) + " %"
  }

  /// A share that is small as a rule: `0.8 %`, `14 %`.
  public static func finePercent(_ fraction: Double?) -> String {
    guard let fraction, fraction.isFinite else { return nothing }
    if fraction > 0, fraction < 0.0005 { return "<0.1 %" }
    return fraction < 0.0995 ? decimal(fraction * 100, places: 1) + " %" : percent(fraction)
  }

  /// A duration in seconds, in at most six characters: `410ms`, `1.12s`, `12.3s`, `2m 10s`, `12m05s`, `4d
  /// 02h`.
  public static func duration(_ seconds: Double?) -> String {
    guard let seconds, seconds.isFinite, seconds >= 0 else { return nothing }
    switch seconds {
    case 0: return "0ms"
    case ..<0.00095: return "<1ms"
    case ..<0.00995: return decimal(seconds * 1000, places: 1) + "ms"
    case ..<0.9995: return decimal(seconds * 1000, places: 0) + "ms"
    case ..<9.995: return decimal(seconds, places: 2) + "s"
    case ..<59.95: return decimal(seconds, places: 1) + "s"
    case ..<3599.5: return pair(Int(seconds.rounded()), 60, "m", "s")
    case ..<359_970: return pair(Int((seconds / 60).rounded()), 60, "h", "m")
    default: return pair(Int(min(1e12, seconds / 3600).rounded()), 24, "d", "h")
    }
  }

  private static func pair(_ value: Int, _ base: Int, _ big: String, _ small: String) -> String {
    let whole = value / base
    let rest = value % base
    if whole >= 100 { return short(whole) + big }
    return "\(whole)\(big)\(whole < 10 ? " " : "")\(rest < 10 ? "0" : "")\(rest)\(small)"
  }

  /// A bound of a duration, as short as it can be said: `2s`, `0.5s`.
  public static func bound(_ seconds: Double) -> String {
    if seconds >= 60 || seconds < 0.1 { return duration(seconds) }
    return decimal(seconds, places: seconds == seconds.rounded() ? 0 : 1) + "s"
  }

  /// Bytes: `12 MB`.
  public static func bytes(_ value: Int) -> String {
    let text = short(value)
    guard let unit = text.last, unit.isLetter else { return text + " B" }
    return "\(text.dropLast()) \(unit)B"
  }
}
