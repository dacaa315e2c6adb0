/// The prefix of `docker compose logs`: `SERVICE-1  | LINE`. A container that was given a name of its own is not told
/// from a text with a bar in it.
enum ComposeEnvelope: TextEnvelope {
  static func unwrap(_ line: UnsafeBufferPointer<UInt8>) -> WrappedLine? {
    guard let base = line.baseAddress, isWord(line[0]),
      let bar = line[..<min(line.count, 200)].firstIndex(of: UInt8(ascii: "|")), bar + 2 < line.count,
      line[bar + 1] == UInt8(ascii: " "), line[bar - 1] == UInt8(ascii: " ")
    else { return nil }
    var end = bar
    while end > 0, line[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard line[..<end].allSatisfy({ isWord($0) || [45, 46, 95].contains($0) }) else { return nil }
    var digits = end
    while digits > 0, line[digits - 1] &- UInt8(ascii: "0") < 10 { digits -= 1 }
    guard digits < end, digits > 1,
      line[digits - 1] == UInt8(ascii: "-") || line[digits - 1] == UInt8(ascii: "_")
    else { return nil }
    return WrappedLine(
      text: .part(UnsafeBufferPointer(rebasing: line[(bar + 2)...])),
      writer: EnvelopeWriter.key("compose", ByteRange(start: base, count: end)))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 32) &- UInt8(ascii: "a") < 26
  }
}
