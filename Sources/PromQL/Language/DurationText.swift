/// Durations as Prometheus writes them: `1h30m`, units from years to milliseconds, each once, the largest first.
public enum DurationText {
  private static let units: [(name: String, milliseconds: Int64)] = [
    ("y", 365 * 86_400_000), ("w", 7 * 86_400_000), ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000),
    ("s", 1_000), ("ms", 1),
  ]

  /// Milliseconds of a duration; nil where the text is none. `0` needs no unit.
  public static func milliseconds(_ text: String) -> Int64? {
    if text == "0" { return 0 }
    var rest = Array(text.utf8)[...]
    var total: Int64 = 0
    var next = 0
    while !rest.isEmpty {
      let digits = rest.prefix(while: Quoting.isDigit)
      rest = rest.dropFirst(digits.count)
      let letters = rest.prefix { !Quoting.isDigit($0) }
      rest = rest.dropFirst(letters.count)
      let unit = String(decoding: letters, as: UTF8.self)
      guard let number = Int64(String(decoding: digits, as: UTF8.self)),
        let place = units[next...].firstIndex(where: { $0.name == unit })
      else { return nil }
      next = place + 1
      let (product, overflow) = number.multipliedReportingOverflow(by: units[place].milliseconds)
      let (sum, overflowToo) = total.addingReportingOverflow(product)
      guard !overflow, !overflowToo, sum <= longest else { return nil }
      total = sum
    }
    return text.isEmpty ? nil : total
  }

  /// What 64 bits of nanoseconds hold, as Prometheus keeps durations.
  static let longest: Int64 = Int64.max / 1_000_000

  /// A duration as it is written.
  public static func text(_ milliseconds: Int64) -> String {
    if milliseconds == 0 { return "0s" }
    var rest = milliseconds.magnitude
    var result = milliseconds < 0 ? "-" : ""
    for (name, unit) in units {
      let unit = UInt64(unit)
      // Days, weeks and years only where nothing is left over: nobody reads 1w3d6h5m.
      if ["y", "w", "d"].contains(name), rest % unit != 0 { continue }
      if rest >= unit { result += "\(rest / unit)\(name)" }
      rest %= unit
    }
    return result
  }
}
