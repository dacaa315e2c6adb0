/// An entry of systemd's journal as `journalctl -o json` writes it, with the line in `MESSAGE`: text, or a list of bytes
/// where it is not printable UTF-8.
enum JournalEnvelope: ObjectEnvelope {
  static func unwrap(_ root: JSONNode) throws(Rejection) -> WrappedLine? {
    guard root.field("__CURSOR") != nil || root.field("__REALTIME_TIMESTAMP") != nil,
      let message = root.field("MESSAGE")
    else { return nil }
    return WrappedLine(text: try text(message), end: end(root), writer: writer(root))
  }

  private static func text(_ message: JSONNode) throws(Rejection) -> WrappedLine.Text {
    if message.isString { return .string(message) }
    if message.isNull {
      throw Rejection(reason: "MESSAGE is left out: journalctl writes long ones with --all")
    }
    guard message.isArray else { throw Rejection(reason: "MESSAGE is neither text nor bytes") }
    var items = message.children
    // A field that an entry has several times is a list of its values.
    if let first = items.next(), first.isString || first.isArray { return try text(first) }
    return .bytes(message)
  }

  /// The journal cuts lines of its own accord at 48 KiB, and so does Docker's driver for it at 16 KiB.
  private static func end(_ root: JSONNode) -> WrappedLine.End {
    if root.says("CONTAINER_PARTIAL_LAST", "true") { return .whole }
    return root.says("CONTAINER_PARTIAL_MESSAGE", "true") || root.says("_LINE_BREAK", "line-max")
      ? .piece : .whole
  }

  private static func writer(_ root: JSONNode) -> RecordKey {
    let stream = root.field("_STREAM_ID") ?? root.field("CONTAINER_ID_FULL") ?? root.field("CONTAINER_ID")
    // The priority tells a container's standard error from its standard output.
    return EnvelopeWriter.key(
      "journal",
      (stream ?? root.field("_PID"))?.text, stream == nil ? nil : root.field("PRIORITY")?.text)
  }
}
