/// Follows text that is passed over, to compare it with what was read elsewhere.
struct TextCheck {
  let expected: Fingerprint
  private var seen = Fingerprint()
  private var offset: Int64 = 0
  private var tail: [UInt8] = []

  init(_ expected: Fingerprint) { self.expected = expected }

  /// Whether the text so far is what was expected.
  var holds: Bool { seen == expected }

  mutating func absorb(_ text: UnsafeRawBufferPointer) {
    guard !text.isEmpty else { return }
    let joined = tail + text
    joined.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      seen.absorb(text.count, endingAt: start + bytes.count, offset: offset)
    }
    offset += Int64(text.count)
    tail = Array(joined.suffix(Fingerprint.tailLimit))
  }
}
