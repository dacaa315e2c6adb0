import CSimdjson

/// One line of JSON, read: a flat list of nodes over the line's own bytes. Valid while both live; never kept.
struct JSONLine {
  let nodes: UnsafePointer<fj_node>
  let bytes: UnsafePointer<UInt8>
  /// Where the batch's text holds the line's bytes, so that names are pieces of it at no cost; −1 where it does not.
  var textStart = -1

  /// The object that the line is.
  var root: JSONNode { JSONNode(line: self, index: 0) }
}

/// A value inside a line.
struct JSONNode {
  let line: JSONLine
  let index: Int

  private var raw: fj_node { line.nodes[index] }

  var isObject: Bool { raw.kind == UInt8(FJ_OBJECT) }
  var isArray: Bool { raw.kind == UInt8(FJ_ARRAY) }
  var isString: Bool { raw.kind == UInt8(FJ_STRING) }
  var isNumber: Bool { raw.kind == UInt8(FJ_NUMBER) }
  var isNull: Bool { raw.kind == UInt8(FJ_NULL) }

  /// The field's name as it is written (an escaped name does not match any we know).
  var key: ByteRange {
    ByteRange(start: line.bytes + Int(raw.key), count: Int(raw.key_length))
  }

  /// A string between its quotes, or a number, as it is written.
  var text: ByteRange {
    ByteRange(start: line.bytes + Int(raw.text), count: Int(raw.text_length))
  }

  /// Whether the string must be unescaped to be read.
  var isEscaped: Bool { raw.escaped != 0 }

  var bool: Bool? {
    switch Int32(raw.kind) {
    case Int32(FJ_TRUE): true
    case Int32(FJ_FALSE): false
    default: nil
    }
  }

  /// The values inside an object or array; nothing inside a scalar.
  var children: JSONChildren { JSONChildren(line: line, index: index + 1, end: Int(raw.next)) }

  /// The value of a field, by a name without escapes; the first of that name.
  func field(_ name: StaticString) -> JSONNode? {
    guard isObject else { return nil }
    for child in children where child.key == name { return child }
    return nil
  }

  /// The value of the first of two spellings (`traceId`, `trace_id`).
  func field(_ name: StaticString, or other: StaticString) -> JSONNode? { field(name) ?? field(other) }
}

/// The values inside an object or array, in order.
struct JSONChildren: Sequence, IteratorProtocol {
  let line: JSONLine
  var index: Int
  let end: Int

  mutating func next() -> JSONNode? {
    guard index < end else { return nil }
    defer { index = Int(line.nodes[index].next) }
    return JSONNode(line: line, index: index)
  }
}

/// Bytes that somebody else owns; valid while their line is.
struct ByteRange {
  let start: UnsafePointer<UInt8>
  let count: Int

  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  static func == (a: ByteRange, b: StaticString) -> Bool {
    guard a.count == b.utf8CodeUnitCount else { return false }
    for i in 0..<a.count where a.start[i] != b.utf8Start[i] { return false }
    return true
  }

  var string: String { String(decoding: buffer, as: UTF8.self) }
}
