/// What a container's runtime or a log collector put around a line of the application.
struct WrappedLine {
  /// Where the application's line stands.
  enum Text {
    /// A part of the line itself.
    case part(UnsafeBufferPointer<UInt8>)
    /// A JSON string that holds it.
    case string(JSONNode)
    /// A JSON list of its bytes as numbers.
    case bytes(JSONNode)
  }

  /// Whether more of the line is to come.
  enum End {
    case whole
    case piece
    /// The wrapper does not say, but a whole line brings its newline along.
    case newline
  }

  var text: Text
  var end = End.whole
  /// Tells the writers apart whose pieces stand between each other in one stream.
  var writer = RecordKey.none
}

/// A wrapper that is text in front of the application's line. A new one is one type, and a line in `EnvelopeRegistry`.
protocol TextEnvelope: Sendable {
  /// What is inside a line; nil where it is not wrapped like this.
  static func unwrap(_ line: UnsafeBufferPointer<UInt8>) -> WrappedLine?
}

/// A wrapper that is a JSON object with the application's line as one of its values.
protocol ObjectEnvelope: Sendable {
  /// What is inside an object; nil where it is not wrapped like this.
  /// - Throws: `Rejection` where it is, and holds nothing that could be read.
  static func unwrap(_ root: JSONNode) throws(Rejection) -> WrappedLine?
}

/// The wrappers there are, in the order in which a line is tried.
enum EnvelopeRegistry {
  static let texts: [any TextEnvelope.Type] = [
    CRIEnvelope.self, TimestampEnvelope.self, KubectlEnvelope.self, ComposeEnvelope.self,
  ]
  static let objects: [any ObjectEnvelope.Type] = [DockerEnvelope.self, JournalEnvelope.self]
  /// Wrappers inside wrappers, such as a time behind a pod's name; nobody writes more.
  static let depth = 4

  /// What is inside a line that is no JSON.
  static func unwrap(_ line: UnsafeBufferPointer<UInt8>) -> WrappedLine? {
    for envelope in texts {
      if let wrapped = envelope.unwrap(line) { return wrapped }
    }
    return nil
  }

  /// What is inside an object.
  static func unwrap(_ root: JSONNode) throws(Rejection) -> WrappedLine? {
    for envelope in objects {
      if let wrapped = try envelope.unwrap(root) { return wrapped }
    }
    return nil
  }

  /// Whether an object's first field is one that wrappers begin with, and no format does: lines that are not wrapped
  /// pay for this look alone. A wrapper with its fields in another order is found when no format takes the line.
  static func mayWrap(_ root: JSONNode) -> Bool {
    var fields = root.children
    guard let key = fields.next()?.key, key.count > 0 else { return false }
    switch key.start[0] {
    case UInt8(ascii: "l"): return key == "log"
    case UInt8(ascii: "_"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
    default: return false
    }
  }
}

/// Names the writers of pieces.
enum EnvelopeWriter {
  /// - Parameter wrapper: tells the writers apart that different wrappers name alike.
  static func key(_ wrapper: StaticString, _ names: ByteRange?...) -> RecordKey {
    var hasher = KeyHasher(domain: .writer)
    hasher.combine(UnsafeBufferPointer(start: wrapper.utf8Start, count: wrapper.utf8CodeUnitCount))
    for name in names {
      if let name { hasher.combine(name.buffer) } else { hasher.combine(0) }
    }
    return hasher.finish()
  }

  /// A writer inside another's wrapper.
  static func joined(_ outer: RecordKey, _ inner: RecordKey) -> RecordKey {
    if outer.isNone { return inner }
    var hasher = KeyHasher(domain: .writer)
    for part in [outer.high, outer.low, inner.high, inner.low] { hasher.combine(part) }
    return hasher.finish()
  }
}
