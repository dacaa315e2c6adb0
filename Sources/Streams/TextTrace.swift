/// Follows a text that is made block by block, so that it can be compared with what was read elsewhere.
struct TextTrace {
  private(set) var fingerprint = Fingerprint()
  private var offset: Int64 = 0
  private var tail: [UInt8] = []

  var lastByte: UInt8? { tail.last }

  /// Takes the text that follows.
  mutating func absorb(_ text: UnsafeRawBufferPointer) {
    guard let start = text.baseAddress, !text.isEmpty else { return }
    if text.count >= Fingerprint.tailLimit {
      fingerprint.absorb(text.count, endingAt: start + text.count, offset: offset)
      tail = Array(text.suffix(Fingerprint.tailLimit))
    } else {
      let joined = tail + text
      joined.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        fingerprint.absorb(text.count, endingAt: start + bytes.count, offset: offset)
      }
      tail = joined.suffix(Fingerprint.tailLimit)
    }
    offset += Int64(text.count)
  }
}
