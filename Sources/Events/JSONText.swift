/// JSON's escapes taken off.
enum JSONText {
  /// Appends what the text between a string's quotes stands for. An escape that stands for nothing (half a surrogate
  /// pair, an unknown letter) becomes U+FFFD. What is longer than `limit` bytes is cut behind a whole character.
  static func unescape(_ source: UnsafeBufferPointer<UInt8>, into out: inout [UInt8], atMost limit: Int) {
    var at = 0
    let end = out.count + limit
    while at < source.count, out.count <= end {
      let byte = source[at]
      if byte != UInt8(ascii: "\\") {
        out.append(byte)
        at += 1
      } else {
        at = escape(source, at + 1, into: &out)
      }
    }
    guard out.count > end else { return }
    var cut = end
    while cut > 0, out[cut] & 0xC0 == 0x80 { cut -= 1 }
    out.removeSubrange(cut...)
  }

  private static func escape(_ source: UnsafeBufferPointer<UInt8>, _ at: Int, into out: inout [UInt8]) -> Int
  {
    guard at < source.count else { return replacement(at, into: &out) }
    switch source[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(source[at])
    case UInt8(ascii: "b"): out.append(8)
    case UInt8(ascii: "f"): out.append(12)
    case UInt8(ascii: "n"): out.append(10)
    case UInt8(ascii: "r"): out.append(13)
    case UInt8(ascii: "t"): out.append(9)
    case UInt8(ascii: "u"): return unicode(source, at + 1, into: &out)
    default:
      var next = at + 1
      while next < source.count, source[next] & 0xC0 == 0x80 { next += 1 }
      return replacement(next, into: &out)
    }
    return at + 1
  }

  private static func unicode(_ source: UnsafeBufferPointer<UInt8>, _ at: Int, into out: inout [UInt8]) -> Int
  {
    guard let first = hex4(source, at) else { return replacement(at, into: &out) }
    var code = UInt32(first)
    var end = at + 4
    if first & 0xFC00 == 0xD800, end + 1 < source.count, source[end] == UInt8(ascii: "\\"),
      source[end + 1] == UInt8(ascii: "u"), let second = hex4(source, end + 2), second & 0xFC00 == 0xDC00
    {
      code = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
      end += 6
    }
    guard let scalar = Unicode.Scalar(code) else { return replacement(end, into: &out) }
    if let bytes = UTF8.encode(scalar) { out.append(contentsOf: bytes) }
    return end
  }

  private static func replacement(_ next: Int, into out: inout [UInt8]) -> Int {
    out.append(contentsOf: [0xEF, 0xBF, 0xBD])
    return next
  }

  private static func hex4(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt16? {
    guard at + 4 <= source.count else { return nil }
    var value: UInt16 = 0
    for i in at..<at + 4 {
      guard let digit = Hex.digit(source[i]) else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}

/// Hexadecimal and base64 digits: how streams write ids.
enum Hex {
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The eight bytes that 16 hexadecimal digits stand for, as a word whose lowest byte is the first; nil where one is no
  /// digit.
  @inline(__always)
  static func word(_ start: UnsafePointer<UInt8>) -> UInt64? {
    let bytes = UnsafeRawPointer(start)
    guard let first = half(bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
      let last = half(bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    else { return nil }
    return first | last &<< 32
  }

  /// The four bytes of eight digits.
  @inline(__always)
  private static func half(_ raw: UInt64) -> UInt64? {
    let text = UInt64(littleEndian: raw)
    let high: UInt64 = 0x8080_8080_8080_8080
    // Each byte's highest bit tells whether it is a digit, or a letter from a to f.
    let lower = text | 0x2020_2020_2020_2020
    let isDigit = (text &+ 0x5050_5050_5050_5050) & ~(text &+ 0x4646_4646_4646_4646)
    let isLetter = (lower &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(lower &+ 0x1919_1919_1919_1919) & high
    guard text & high == 0, (isDigit | isLetter) & high == high else { return nil }
    let values = (text & 0x0F0F_0F0F_0F0F_0F0F) &+ (isLetter &>> 7) &* 9
    // Neighbours become one byte, and every other byte is taken.
    let pairs = (values &<< 4 | values &>> 8) & 0x00FF_00FF_00FF_00FF
    let quads = (pairs | pairs &>> 8) & 0x0000_FFFF_0000_FFFF
    return (quads | quads &>> 16) & 0xFFFF_FFFF
  }

  /// The bytes that an OTLP id stands for: hexadecimal (OTLP/JSON) or base64 (protobuf's JSON); nil for neither.
  static func id(_ text: UnsafeBufferPointer<UInt8>, bytes: Int) -> [UInt8]? {
    if text.count == bytes * 2 { return hexadecimal(text) }
    guard text.count == (bytes + 2) / 3 * 4, let out = base64(text), out.count == bytes else { return nil }
    return out
  }

  private static func hexadecimal(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(text.count / 2)
    for i in stride(from: 0, to: text.count, by: 2) {
      guard let high = digit(text[i]), let low = digit(text[i + 1]) else { return nil }
      out.append(high << 4 | low)
    }
    return out
  }

  private static func base64(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    var bits: UInt32 = 0
    var have = 0
    for byte in text where byte != UInt8(ascii: "=") {
      guard let value = sextet(byte) else { return nil }
      bits = bits << 6 | UInt32(value)
      have += 6
      guard have >= 8 else { continue }
      have -= 8
      out.append(UInt8(truncatingIfNeeded: bits >> UInt32(have)))
    }
    return out
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
