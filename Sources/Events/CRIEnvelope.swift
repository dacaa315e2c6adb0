/// The logs of Kubernetes' container runtimes: `TIME stdout F LINE`. A line that the runtime cut has `P` on all pieces
/// but the last.
enum CRIEnvelope: TextEnvelope {
  static func unwrap(_ line: UnsafeBufferPointer<UInt8>) -> WrappedLine? {
    guard let stream = TimestampEnvelope.start(behindTimeOf: line), let base = line.baseAddress,
      stream + 8 <= line.count
    else { return nil }
    let name = ByteRange(start: base + stream, count: 6)
    guard name == "stdout" || name == "stderr", line[stream + 6] == UInt8(ascii: " ") else { return nil }
    // The tag may say more behind a colon. An empty line has lost the blank behind it.
    let tag = stream + 7
    let end = line[tag...].firstIndex(of: UInt8(ascii: " ")) ?? line.count
    let isPiece = line[tag] == UInt8(ascii: "P")
    guard isPiece || line[tag] == UInt8(ascii: "F"), end == tag + 1 || line[tag + 1] == UInt8(ascii: ":")
    else { return nil }
    let text = UnsafeBufferPointer(rebasing: line[min(end + 1, line.count)...])
    return WrappedLine(
      text: .part(text), end: isPiece ? .piece : .whole, writer: EnvelopeWriter.key("cri", name))
  }
}
