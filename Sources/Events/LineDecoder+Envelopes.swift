/// Which wrappers a line stands in.
struct LineNesting {
  var depth = 0
  /// Who wrote the line, of all the writers whose pieces stand between each other.
  var writer = RecordKey.none

  /// What is inside a line that is no JSON; nil where it is not wrapped.
  func unwrap(_ line: UnsafeBufferPointer<UInt8>) -> WrappedLine? {
    depth < EnvelopeRegistry.depth ? EnvelopeRegistry.unwrap(line) : nil
  }
}

extension LineDecoder {
  /// Reads the line inside an object that wraps it; nil where it wraps none.
  mutating func open(_ root: JSONNode, _ nesting: LineNesting, into batch: inout EventBatch) -> LineOutcome? {
    guard nesting.depth < EnvelopeRegistry.depth else { return nil }
    do throws(Rejection) {
      guard let wrapped = try EnvelopeRegistry.unwrap(root) else { return nil }
      return decode(wrapped, nesting, into: &batch)
    } catch {
      return .rejected(error.reason)
    }
  }

  /// Reads the line inside a wrapper, once its last piece has come.
  mutating func decode(_ wrapped: WrappedLine, _ nesting: LineNesting, into batch: inout EventBatch)
    -> LineOutcome
  {
    let inner = LineNesting(
      depth: nesting.depth + 1, writer: EnvelopeWriter.joined(nesting.writer, wrapped.writer))
    if case .part(let text) = wrapped.text, wrapped.end == .whole, !pieces.hasBegun(inner.writer) {
      return decode(text, inner, into: &batch)
    }
    var begun = pieces.take(inner.writer)
    let before = begun.text.count
    let isReadable = add(wrapped.text, to: &begun.text)
    let isWhole = isWhole(&begun, since: before, wrapped.end)
    if begun.isSkipped || begun.text.count > pieces.limit {
      let isNew = !begun.isSkipped
      if !isWhole { pieces.skip(inner.writer) }
      return isNew ? .rejected("longer than \(pieces.limit) bytes") : notePiece()
    }
    guard isReadable else {
      if !isWhole { pieces.skip(inner.writer) }
      return .rejected("a byte is none")
    }
    guard isWhole else {
      pieces.keep(begun, inner.writer)
      return notePiece()
    }
    return decode(begun.text, inner, into: &batch)
  }

  /// A piece counts as a decoded line with a record that says nothing; the last one, as the line that it ends.
  private mutating func notePiece() -> LineOutcome {
    var tally = LineTally()
    tally.ignore("piece of a line")
    note(tally)
    return .decoded
  }

  private mutating func decode(
    _ text: consuming [UInt8], _ nesting: LineNesting, into batch: inout EventBatch
  ) -> LineOutcome {
    let count = text.count
    Self.pad(&text)
    let outcome = text.withUnsafeBufferPointer {
      decode(UnsafeBufferPointer(rebasing: $0[..<count]), nesting, into: &batch)
    }
    pieces.recycle(text)
    return outcome
  }

  private static func pad(_ text: inout [UInt8]) {
    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: padding))
  }

  /// Adds what a wrapper holds; false for a list of something else than bytes.
  private func add(_ part: WrappedLine.Text, to text: inout [UInt8]) -> Bool {
    switch part {
    case .part(let bytes): text.append(contentsOf: bytes)
    case .string(let node):
      if node.isEscaped {
        JSONText.unescape(node.text.buffer, into: &text, atMost: .max / 2)
      } else {
        text.append(contentsOf: node.text.buffer)
      }
    case .bytes(let list):
      for item in list.children {
        guard let byte = try? item.count("byte"), byte < 256 else { return false }
        text.append(UInt8(byte))
      }
    }
    return true
  }

  /// Whether a line has come to its end. Some who pass Docker's records on take the newline off.
  private mutating func isWhole(_ begun: inout LinePieces.Begun, since before: Int, _ end: WrappedLine.End)
    -> Bool
  {
    guard end == .newline else { return end == .whole }
    if begun.text.last == UInt8(ascii: "\n") {
      begun.text.removeLast()
      return true
    }
    if begun.text.count - before >= DockerEnvelope.pieceSize { return false }
    guard begun.text.first == UInt8(ascii: "{") else { return true }
    begun.looks += 1
    // Each look costs as much as the text is long.
    guard begun.looks <= 64 else { return false }
    let count = begun.text.count
    Self.pad(&begun.text)
    defer { begun.text.removeLast(begun.text.count - count) }
    return begun.text.withUnsafeBufferPointer { isObject(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }
}
