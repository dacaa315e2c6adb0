import CSimdjson
import Glibc

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
    let wanted = FieldName(name)
    var at = index + 1
    let end = Int(line.nodes[index].next)
    while at < end {
      let node = line.nodes[at]
      if Int(node.key_length) == wanted.count, wanted.stands(at: line.bytes + Int(node.key)) {
        return JSONNode(line: line, index: at)
      }
      at = Int(node.next)
    }
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

/// A name that is looked for: its first eight bytes tell nearly always whether it is the one.
private struct FieldName {
  let count: Int
  private let name: UnsafePointer<UInt8>
  private let head: UInt64
  private let mask: UInt64

  @inline(__always)
  init(_ text: StaticString) {
    count = text.utf8CodeUnitCount
    name = text.utf8Start
    if count >= 8 {
      mask = .max
      head = ByteRange(start: name, count: count).word(0)
    } else {
      mask = ByteRange.mask(count)
      head = (0..<count).reversed().reduce(0) { $0 << 8 | UInt64(text.utf8Start[$1]) }
    }
  }

  /// Whether as many bytes of a line are the name's.
  @inline(__always)
  func stands(at start: UnsafePointer<UInt8>) -> Bool {
    guard ByteRange(start: start, count: count).word(0) & mask == head else { return false }
    return count <= 8 || memcmp(start + 8, name + 8, count - 8) == 0
  }
}

/// Bytes that somebody else owns; valid while their line is.
struct ByteRange {
  let start: UnsafePointer<UInt8>
  let count: Int

  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  static func == (a: ByteRange, b: StaticString) -> Bool {
    a.count == b.utf8CodeUnitCount && memcmp(a.start, b.utf8Start, a.count) == 0
  }

  /// Whether a word stands in it, whatever the case of its letters is. The word is ASCII, in lower case.
  func contains(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard count >= length else { return false }
    return (0...count - length).contains { at in
      for i in 0..<length where Self.lowered(start[at + i]) != word.utf8Start[i] { return false }
      return true
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }

  var string: String { String(decoding: buffer, as: UTF8.self) }
}
