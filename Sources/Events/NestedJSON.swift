import CSimdjson

extension JSONText {
  /// Reads JSON that stands inside a JSON string, and hands it to `body`; nil where it is none. The node is valid
  /// within `body` alone. It costs a parser of its own, which only lines that hold such strings pay for.
  static func withParsed<Result>(_ node: JSONNode, _ body: (JSONNode?) -> Result) -> Result {
    // The parser takes objects alone: a list is made the only field of one.
    let isList = node.text.count > 0 && node.text.start[0] == UInt8(ascii: "[")
    var text = isList ? Array("{\"a\":".utf8) : []
    unescape(node.text.buffer, into: &text, atMost: .max / 2)
    if isList { text.append(UInt8(ascii: "}")) }
    let count = text.count
    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: Int(fj_padding())))
    guard count > 0, let parser = fj_create() else { return body(nil) }
    defer { fj_destroy(parser) }
    return text.withUnsafeBufferPointer { bytes in
      var nodes: UnsafePointer<fj_node>?
      var found = 0
      guard let start = bytes.baseAddress else { return body(nil) }
      let error = start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        fj_parse(parser, $0, count, &nodes, &found)
      }
      guard error == 0, let nodes, found > 0 else { return body(nil) }
      let root = JSONLine(nodes: nodes, bytes: start).root
      return body(isList ? root.field("a") : root)
    }
  }
}
