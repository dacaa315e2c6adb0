/// The prefix of `kubectl logs --prefix`: `[pod/NAME/CONTAINER] LINE`.
enum KubectlEnvelope: TextEnvelope {
  static func unwrap(_ line: UnsafeBufferPointer<UInt8>) -> WrappedLine? {
    guard line.count > 8, let base = line.baseAddress, ByteRange(start: base, count: 5) == "[pod/",
      // Names of Kubernetes have 253 characters at most.
      let end = line[..<min(line.count, 600)].firstIndex(of: UInt8(ascii: "]")), end + 1 < line.count,
      line[end + 1] == UInt8(ascii: " "),
      line[5..<end].contains(UInt8(ascii: "/")), !line[..<end].contains(UInt8(ascii: " "))
    else { return nil }
    return WrappedLine(
      text: .part(UnsafeBufferPointer(rebasing: line[(end + 2)...])),
      writer: EnvelopeWriter.key("kubectl", ByteRange(start: base, count: end)))
  }
}
