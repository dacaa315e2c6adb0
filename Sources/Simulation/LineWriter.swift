import Events

/// One flat JSON object on its way into bytes.
struct LineWriter {
  private(set) var bytes: [UInt8] = []

  /// Begins with when it happened (microseconds since 1970) and what it is.
  init(time: Int64, type: String) {
    bytes.reserveCapacity(480)
    bytes.append(contentsOf: "{\"time\":\"".utf8)
    Calendar.append(time, to: &bytes)
    bytes.append(contentsOf: "\",\"type\":\"".utf8)
    bytes.append(contentsOf: type.utf8)
    bytes.append(0x22)
  }

  /// The line, without a line feed.
  consuming func finished() -> [UInt8] {
    bytes.append(0x7D)
    return bytes
  }

  /// A string; nil adds nothing.
  mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    bytes.append(0x22)
    for byte in value.utf8 {
      if byte == 0x22 || byte == 0x5C { bytes.append(0x5C) }
      bytes.append(byte < 0x20 ? 0x20 : byte)
    }
    bytes.append(0x22)
  }

  /// A whole number; nil adds nothing.
  mutating func add(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    digits(value)
  }

  mutating func add(_ name: String, _ value: Bool) {
    key(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Microseconds, written as seconds; nil adds nothing.
  mutating func add(_ name: String, microseconds: Int64?) {
    guard let microseconds else { return }
    decimal(name, Int(microseconds), places: 6)
  }

  /// Picodollars, written as dollars; nil adds nothing.
  mutating func add(_ name: String, picodollars: Int?) {
    guard let picodollars else { return }
    decimal(name, picodollars, places: 12)
  }

  /// An identifier in lower-case hexadecimal, 16 digits for each number.
  mutating func add(_ name: String, hex: UInt64..., prefix: String = "") {
    key(name)
    bytes.append(0x22)
    bytes.append(contentsOf: prefix.utf8)
    for number in hex {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: number >> UInt64(shift)) & 15
        bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
    bytes.append(0x22)
  }

  private mutating func key(_ name: String) {
    bytes.append(0x2C)
    bytes.append(0x22)
    bytes.append(contentsOf: name.utf8)
    bytes.append(0x22)
    bytes.append(0x3A)
  }

  private mutating func digits(_ value: Int) {
    if value < 0 { bytes.append(0x2D) }
    var (rest, divisor) = (value.magnitude, UInt(1))
    while rest / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// A fixed-point number without zeros at its end.
  private mutating func decimal(_ name: String, _ value: Int, places: Int) {
    key(name)
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    digits(value / scale)
    var rest = abs(value % scale)
    if rest != 0 { bytes.append(0x2E) }
    while rest != 0 {
      scale /= 10
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest / scale))
      rest %= scale
    }
  }
}

/// Moments as the stream writes them.
enum Calendar {
  static let day: Int64 = 86_400_000_000

  /// Appends RFC 3339 in UTC with microseconds.
  static func append(_ microseconds: Int64, to bytes: inout [UInt8]) {
    let days = microseconds >= 0 ? microseconds / day : (microseconds - day + 1) / day
    let rest = microseconds - days * day
    let date = CivilDate(day: Int(days))
    let seconds = rest / 1_000_000
    number(Int64(date.year), 4, 0x2D, &bytes)
    number(Int64(date.month), 2, 0x2D, &bytes)
    number(Int64(date.day), 2, 0x54, &bytes)
    number(seconds / 3_600, 2, 0x3A, &bytes)
    number(seconds / 60 % 60, 2, 0x3A, &bytes)
    number(seconds % 60, 2, 0x2E, &bytes)
    number(rest % 1_000_000, 6, 0x5A, &bytes)
  }

  private static func number(_ value: Int64, _ width: Int, _ after: UInt8, _ bytes: inout [UInt8]) {
    var divisor: Int64 = 1
    for _ in 1..<width { divisor *= 10 }
    while divisor > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
    bytes.append(after)
  }
}
