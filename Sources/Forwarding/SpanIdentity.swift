import Events

/// The ids of a span: those of the stream where it has any that OTLP could carry, else made from what the record is known
/// by, the same ones each time the same stream is read.
struct SpanIdentity: Sendable {
  /// 32 digits of lower-case hexadecimal.
  var trace: String
  /// 16 digits.
  var span: String
  /// 16 digits; empty where there is no parent.
  var parent: String

  /// - Parameter serial: tells records apart that are known by nothing.
  init(_ event: Event, _ batch: EventBatch, serial: UInt64) {
    trace = Self.trace(event, batch)
    let own = batch.string(event.spanID)
    if let id = Self.hex(own, digits: 16) {
      span = id
    } else if event.kind == .run, event.spanID.isEmpty, !event.alias.isNone {
      // What is inside names the run by what other formats know it by.
      span = Self.digits(event.alias.low)
    } else {
      span = Self.digits(event.key.isNone ? Self.mixed(serial &+ 1) : event.key.low)
    }
    if let id = Self.hex(batch.string(event.parentID), digits: 16) {
      parent = id
    } else {
      parent = event.parent.isNone ? "" : Self.digits(event.parent.low)
    }
  }

  private static func trace(_ event: Event, _ batch: EventBatch) -> String {
    let text = batch.string(event.trace.isEmpty ? event.session : event.trace)
    if let id = hex(text, digits: 32) { return id }
    if !text.isEmpty {
      var (a, b): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9AE1_6A3B_2F90_404F)
      for byte in text.utf8 {
        a = (a ^ UInt64(byte)) &* 0x100_0000_01B3
        b = mixed(b ^ UInt64(byte))
      }
      return digits(mixed(a)) + digits(b)
    }
    let key = event.parent.isNone ? event.key : event.parent
    return digits(key.high) + digits(key.isNone ? 1 : key.low)
  }

  /// An id as it stands, where it is one: all digits hexadecimal, and not all zero.
  private static func hex(_ text: String, digits: Int) -> String? {
    guard text.utf8.count == digits, text.utf8.contains(where: { $0 != UInt8(ascii: "0") }),
      text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0 | 32) })
    else { return nil }
    return text.lowercased()
  }

  private static func digits(_ value: UInt64) -> String {
    let text = String(value == 0 ? 1 : value, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
