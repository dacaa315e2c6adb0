import Events

/// What differs from record to record.
enum TemplateField: String {
  /// Ids: 32 and 16 hexadecimal digits, and UUIDs; the letter tells several of one record apart.
  case trace, spanA = "span-a", spanB = "span-b", spanT = "span-t", spanR = "span-r"
  case uuid, uuidB = "uuid-b", uuidC = "uuid-c", uuidD = "uuid-d"
  /// The record's number.
  case n
  /// A number that grows with it, of four digits at least.
  case total
  /// Names out of a fleet's.
  case agent, user, model
  /// Tokens.
  case tokensIn = "in", tokensOut = "out"
  /// When: whole seconds, nanoseconds, RFC 3339; a `+` is a second later.
  case seconds = "s", nanoseconds = "ns", nanosecondsLater = "ns+"
  case iso, isoLater = "iso+", isoLater2 = "iso++", isoLater3 = "iso+++"
}

/// A record's text, cut where something differs.
struct Template {
  private enum Piece {
    case text([UInt8])
    case field(TemplateField)
  }

  private var pieces: [Piece] = []

  init(_ text: String) {
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "<") {
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      let name = rest[rest.index(after: open)..<close]
      if let field = TemplateField(rawValue: String(name)) {
        pieces.append(.text(Array(rest[..<open].utf8)))
        pieces.append(.field(field))
        rest = rest[rest.index(after: close)...]
      } else {
        pieces.append(.text(Array(rest[...open].utf8)))
        rest = rest[rest.index(after: open)...]
      }
    }
    pieces.append(.text(Array(rest.utf8) + [10]))
  }

  /// Appends the `number`th record, with a line feed behind it.
  func append(_ number: Int, to bytes: inout [UInt8]) {
    for piece in pieces {
      switch piece {
      case .text(let text): bytes.append(contentsOf: text)
      case .field(let field): append(field, number, to: &bytes)
      }
    }
  }

  private func append(_ field: TemplateField, _ number: Int, to bytes: inout [UInt8]) {
    // A day before the end of November 24, 2026: a record every 20 ms.
    let nanoseconds = 1_795_478_400_000_000_000 + number * 20_000_000
    switch field {
    case .trace: hex([0, 1], number, &bytes)
    case .spanA: hex([2], number, &bytes)
    case .spanB: hex([3], number, &bytes)
    case .spanT: hex([4], number, &bytes)
    case .spanR: hex([5], number, &bytes)
    case .uuid: uuid(6, number, &bytes)
    case .uuidB: uuid(8, number, &bytes)
    case .uuidC: uuid(10, number / 200, &bytes)
    case .uuidD: uuid(12, number, &bytes)
    case .n: text("\(number)", &bytes)
    case .total: text("\(1000 + number)", &bytes)
    case .agent: text("agent-\(mix(number, 20) % 200)", &bytes)
    case .user: text("user-\(mix(number, 21) % 5000)@example.com", &bytes)
    case .model: text(Self.models[Int(mix(number, 22) % 6)], &bytes)
    case .tokensIn: text("\(100 + mix(number, 23) % 1900)", &bytes)
    case .tokensOut: text("\(10 + mix(number, 24) % 490)", &bytes)
    case .seconds: text("\(nanoseconds / 1_000_000_000)", &bytes)
    case .nanoseconds: text("\(nanoseconds)", &bytes)
    case .nanosecondsLater: text("\(nanoseconds + 1_000_000_000)", &bytes)
    case .iso: iso(nanoseconds, &bytes)
    case .isoLater: iso(nanoseconds + 1_000_000_000, &bytes)
    case .isoLater2: iso(nanoseconds + 2_000_000_000, &bytes)
    case .isoLater3: iso(nanoseconds + 3_000_000_000, &bytes)
    }
  }

  private static let models = [
    "gpt-4o", "gpt-4o-mini", "gpt-4-turbo", "claude-sonnet-4-5", "gemini-2.5-pro", "mistral-large",
  ]

  private func mix(_ number: Int, _ slot: UInt64) -> UInt64 {
    var z = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ slot &* 0xD1B5_4A32_D192_ED03
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private func text(_ text: String, _ bytes: inout [UInt8]) { bytes.append(contentsOf: text.utf8) }

  private func hex(_ slots: [UInt64], _ number: Int, _ bytes: inout [UInt8]) {
    for slot in slots { digits(mix(number, slot), 16, &bytes) }
  }

  private func uuid(_ slot: UInt64, _ number: Int, _ bytes: inout [UInt8]) {
    let (high, low) = (mix(number, slot), mix(number, slot + 1))
    for (value, count) in [(high >> 32, 8), (high >> 16, 4), (high & 0xFFF | 0x4000, 4), (low >> 48, 4)] {
      digits(value, count, &bytes)
      bytes.append(UInt8(ascii: "-"))
    }
    digits(low, 12, &bytes)
  }

  private func digits(_ value: UInt64, _ count: Int, _ bytes: inout [UInt8]) {
    for place in (0..<count).reversed() {
      let digit = UInt8(truncatingIfNeeded: value >> UInt64(place * 4)) & 15
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

  private func iso(_ nanoseconds: Int, _ bytes: inout [UInt8]) {
    let milliseconds = nanoseconds / 1_000_000
    let date = CivilDate(day: milliseconds / 86_400_000)
    let time = milliseconds % 86_400_000
    let parts = [
      (date.year, 4, "-"), (date.month, 2, "-"), (date.day, 2, "T"), (time / 3_600_000, 2, ":"),
      (time / 60_000 % 60, 2, ":"), (time / 1000 % 60, 2, "."), (time % 1000, 3, "Z"),
    ]
    for (value, width, behind) in parts {
      let digits = String(value)
      text(String(repeating: "0", count: width - digits.count) + digits + behind, &bytes)
    }
  }
}
