/// Why a line or a record cannot be used: a few words that name the field.
struct Rejection: Error {
  let reason: String
}

/// Typed readings of a JSON value. A null reads as if the field were not there.
extension JSONNode {
  /// No real count, and no real length of time in seconds, is larger.
  private static let countLimit: Int128 = 1_000_000_000_000_000

  /// A count: a whole number from 0, as a number or as text.
  func count(_ name: StaticString) throws(Rejection) -> Int {
    if isNull { return 0 }
    if let short = shortInteger { return short }
    guard let number = number else { throw Rejection(reason: "\(name) is not a number") }
    guard number.coefficient >= 0 else { throw Rejection(reason: "\(name) is negative") }
    guard let whole = number.truncated(atMost: Self.countLimit) else {
      throw Rejection(reason: "\(name) is too large")
    }
    guard number.isWhole else { throw Rejection(reason: "\(name) is not a whole number") }
    return Int(whole)
  }

  /// A length of time in seconds, as nanoseconds; −1 for null.
  func nanoseconds(_ name: StaticString) throws(Rejection) -> Int64 {
    if isNull { return -1 }
    if isNumber, let short = PlainDecimal(text)?.billionths(below: 1_000_000_000) { return short }
    guard var number = number else { throw Rejection(reason: "\(name) is not a number") }
    guard number.coefficient >= 0 else { throw Rejection(reason: "\(name) is negative") }
    number.exponent += 9
    guard let whole = number.truncated(atMost: Int128(Int64.max) / 4) else {
      throw Rejection(reason: "\(name) is too large")
    }
    return Int64(whole)
  }

  /// A moment: RFC 3339, or a number of s, ms, µs or ns since the epoch.
  func moment(_ name: StaticString) throws(Rejection) -> Int64 {
    guard let time = isString ? TimeText.parse(text.buffer) ?? epoch : seconds ?? epoch else {
      throw Rejection(reason: "\(name) cannot be read as a time")
    }
    guard Timestamp.bounds.contains(time) else {
      throw Rejection(reason: "\(name) is before 1970 or after 2199")
    }
    return time
  }

  private var epoch: Int64? { number.flatMap { TimeText.epoch($0) } }

  /// A number that can only be seconds since the epoch, within the bounds.
  private var seconds: Int64? {
    guard isNumber, let plain = PlainDecimal(text), plain.whole >= 31_536_000 else { return nil }
    return plain.billionths(below: 7_258_118_400)
  }

  /// An amount of money that is not negative, as it is written; nil for null.
  func amount(_ name: StaticString) throws(Rejection) -> DecimalNumber? {
    if isNull { return nil }
    if isNumber, let plain = PlainDecimal(text), plain.whole < 1_000_000_000_000 { return plain.number }
    guard let number else { throw Rejection(reason: "\(name) is not a number") }
    guard number.coefficient >= 0 else { throw Rejection(reason: "\(name) is negative") }
    // Money holds up to 10¹⁸ USD a record; nothing real costs a millionth of that.
    guard number.truncated(atMost: 1_000_000_000_000) != nil else {
      throw Rejection(reason: "\(name) is too large")
    }
    return number
  }

  /// Any finite number, for what is only ever charted.
  func plainNumber(_ name: StaticString) throws(Rejection) -> Double {
    guard let number else { throw Rejection(reason: "\(name) is not a number") }
    guard let value = Double(text.string), value.isFinite, number.coefficient != 0 || value == 0 else {
      throw Rejection(reason: "\(name) is too large")
    }
    return value
  }

  /// A name: a string, or a number as it is written. Nothing for null.
  @inline(__always)
  func name(_ field: StaticString, into batch: inout EventBatch) throws(Rejection) -> TextRange {
    if let piece { return piece }
    if isString { return copiedText(in: &batch) }
    if isNumber { return batch.keep(text.buffer) }
    if isNull { return TextRange() }
    throw Rejection(reason: "\(field) is not a string")
  }

  /// A string without its escapes; nothing for anything else. Longer names than 1 KiB are cut.
  func keptText(in batch: inout EventBatch) -> TextRange {
    guard isString else { return TextRange() }
    return piece ?? copiedText(in: &batch)
  }

  /// The string as a piece of the text that the batch holds already: the usual case.
  @inline(__always)
  private var piece: TextRange? {
    guard isString, !isEscaped, line.textStart >= 0, text.count <= Self.nameLimit else { return nil }
    return TextRange(start: line.textStart &+ (text.start - line.bytes), count: text.count)
  }

  private static var nameLimit: Int { 1024 }

  @inline(never)
  private func copiedText(in batch: inout EventBatch) -> TextRange {
    if isEscaped { return batch.appendUnescaped(text, atMost: Self.nameLimit) }
    let count = text.count <= Self.nameLimit ? text.count : wholeCharacters(Self.nameLimit)
    return batch.keep(UnsafeBufferPointer(start: text.start, count: count))
  }

  private func wholeCharacters(_ limit: Int) -> Int {
    var end = limit
    while end > 0, text.start[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// A number, or a string that is one.
  var number: DecimalNumber? {
    guard isNumber || isString else { return nil }
    if let plain = PlainDecimal(text) { return plain.number }
    return DecimalNumber(parsing: UnsafeRawBufferPointer(text.buffer))
  }

  /// The usual case: up to 15 digits and nothing else.
  private var shortInteger: Int? {
    guard isNumber, text.count <= 15, text.count > 0 else { return nil }
    if text.count > 1, text.start[0] == UInt8(ascii: "0") { return nil }
    return Digits.number(text).map { Int(truncatingIfNeeded: $0) }
  }
}

extension Timestamp {
  /// The moments that records may have, in nanoseconds: within them, sums and buckets of time cannot overflow.
  static let bounds: Range<Int64> = 0..<7_258_118_400_000_000_000
}

extension DecimalNumber {
  /// Whether nothing stands behind the point. For numbers that are not too large.
  var isWhole: Bool {
    var value = coefficient
    var power = exponent
    while power < 0, value != 0 {
      guard value % 10 == 0 else { return false }
      value /= 10
      power += 1
    }
    return true
  }

  /// The whole part of a number that is not negative; nil above a bound.
  func truncated(atMost limit: Int128) -> Int128? {
    var value = coefficient
    var power = exponent
    while power > 0, value != 0 {
      guard value <= limit else { return nil }
      value *= 10
      power -= 1
    }
    while power < 0, value != 0 {
      value /= 10
      power += 1
    }
    return value <= limit ? value : nil
  }
}
