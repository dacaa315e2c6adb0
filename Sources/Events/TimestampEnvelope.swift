/// A time in front of the line, as `kubectl logs --timestamps` and `docker logs --timestamps` write it. Only where JSON
/// follows: a text that begins with a time is a text.
enum TimestampEnvelope: TextEnvelope {
  static func unwrap(_ line: UnsafeBufferPointer<UInt8>) -> WrappedLine? {
    guard let start = start(behindTimeOf: line), start < line.count, line[start] == UInt8(ascii: "{") else {
      return nil
    }
    return WrappedLine(text: .part(UnsafeBufferPointer(rebasing: line[start...])))
  }

  /// Where the text begins behind a time with its date and the blank behind it; nil where there is no time.
  static func start(behindTimeOf line: UnsafeBufferPointer<UInt8>) -> Int? {
    guard line.count > 20, line[0] &- UInt8(ascii: "0") < 10, line[4] == UInt8(ascii: "-"),
      let blank = line[19..<min(line.count, 40)].firstIndex(of: UInt8(ascii: " ")),
      TimeText.parse(UnsafeBufferPointer(rebasing: line[..<blank])) != nil
    else { return nil }
    return blank + 1
  }
}
