/// Writes Protocol Buffers' wire format: as much of it as one message needs that is written and never read here, a fixed
/// one. Generated code would bring a library of a hundred thousand lines for these forty.
struct ProtobufWriter {
  private(set) var bytes: [UInt8] = []

  /// A varint field; 0 is the default and not written.
  mutating func field(_ number: Int, _ value: Int64) {
    guard value != 0 else { return }
    tag(number, wireType: 0)
    varint(UInt64(bitPattern: value))
  }

  /// A string, or bytes.
  mutating func field(_ number: Int, _ text: String) {
    tag(number, wireType: 2)
    varint(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// A repeated number, packed.
  mutating func field(_ number: Int, packed values: [Int64]) {
    var inner = ProtobufWriter()
    for value in values { inner.varint(UInt64(bitPattern: value)) }
    append(number, inner)
  }

  /// A message inside.
  mutating func message(_ number: Int, _ body: (inout ProtobufWriter) -> Void) {
    var inner = ProtobufWriter()
    body(&inner)
    append(number, inner)
  }

  private mutating func append(_ number: Int, _ inner: ProtobufWriter) {
    tag(number, wireType: 2)
    varint(UInt64(inner.bytes.count))
    bytes += inner.bytes
  }

  private mutating func tag(_ number: Int, wireType: UInt64) { varint(UInt64(number) << 3 | wireType) }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
