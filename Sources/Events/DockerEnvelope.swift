/// Docker's json-file log: `{"log":"LINE\n","stream":"stdout","time":"…"}`. A line longer than 16 KiB stands in several,
/// of which all but the last have no newline.
enum DockerEnvelope: ObjectEnvelope {
  /// What Docker reads of a line at once. A shorter text without its newline is the whole of what there was.
  static let pieceSize = 16 << 10

  static func unwrap(_ root: JSONNode) -> WrappedLine? {
    guard let log = root.field("log"), log.isString, let stream = root.field("stream"), stream.isString,
      stream.text == "stdout" || stream.text == "stderr"
    else { return nil }
    return WrappedLine(
      text: .string(log), end: .newline, writer: EnvelopeWriter.key("docker", stream.text))
  }
}
