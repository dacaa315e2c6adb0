import CSimdjson

/// What became of one line.
public enum LineOutcome: Sendable {
  /// Its records became events, or were passed over.
  case decoded
  /// It cannot be used, for this reason.
  case rejected(String)
  /// It is no JSON at all.
  case notJSON
  /// It is empty.
  case empty
}

/// What is known of a stream's lines so far: what later ones lean on, and those that have begun. Whoever goes on reading the
/// stream, with a decoder of their own, has to be given it.
public struct LineMemory: Sendable {
  var pieces: LinePieces
  var formats: [any LineFormat]

  init(lineLimit: Int) {
    pieces = LinePieces(limit: lineLimit)
    formats = FormatRegistry.all.map { $0.init() }
  }
}

/// Turns the lines of one stream into events. Each stream has its own: some formats' lines lean on earlier lines.
public struct LineDecoder: ~Copyable {
  /// Records found so far, whether or not they became events.
  public private(set) var records = 0
  /// Records passed over so far, by type.
  public private(set) var ignored: [String: Int] = [:]
  /// The format of the last line that was decoded; nil before the first.
  public private(set) var format: String?
  /// Why records of good lines could not be used, newest last; taken by whoever reports them.
  public private(set) var refused: [String] = []

  /// What it knows of the lines so far.
  public var memory: LineMemory
  var pieces: LinePieces {
    get { memory.pieces }
    _modify { yield &memory.pieces }
  }
  private let parser: OpaquePointer
  private let forced: Int?
  private var formats: [any LineFormat] {
    get { memory.formats }
    _modify { yield &memory.formats }
  }

  /// Up to this many bytes a line is copied once, whole, to the batch's text: that costs less than its names one by one.
  private static let wholeLimit = 16 << 10

  /// How many bytes behind a line must be readable.
  public static var padding: Int { fj_padding() }

  /// A decoder of one stream.
  /// - Parameters:
  ///   - name: the name of the only format to try; nil tells it from each line.
  ///   - lineLimit: the most bytes that a line has which a container's runtime cut into pieces.
  public init?(forcing name: String? = nil, lineLimit: Int = 64 << 20) {
    guard let parser = fj_create() else { return nil }
    self.parser = parser
    memory = LineMemory(lineLimit: lineLimit)
    forced = name.flatMap { wanted in FormatRegistry.all.firstIndex { $0.name == wanted } }
  }

  deinit { fj_destroy(parser) }

  /// Whether lines like this one are read without knowing what stood before them, so that a stream of them may be read from
  /// its middle on.
  /// - Parameter line: as `decode` takes it.
  public static func standsAlone(_ line: UnsafeBufferPointer<UInt8>, forcing name: String? = nil) -> Bool {
    guard let decoder = LineDecoder(forcing: name), let body = body(of: line), let start = body.baseAddress,
      start[0] == UInt8(ascii: "{")
    else { return false }
    var nodes: UnsafePointer<fj_node>?
    var count = 0
    let error = start.withMemoryRebound(to: CChar.self, capacity: body.count) {
      fj_parse(decoder.parser, $0, body.count, &nodes, &count)
    }
    guard error == 0, let nodes, count > 0 else { return false }
    let root = JSONLine(nodes: nodes, bytes: start).root
    return !EnvelopeRegistry.mayWrap(root)
      && decoder.formatIndex(root).map { FormatRegistry.all[$0].standsAlone(root) } ?? false
  }

  /// Gives back what the parser holds: to be called after each block, since thousands of files may be followed, each by
  /// a decoder of its own. Taking it again costs a block next to nothing.
  public mutating func rest() {
    pieces.rest()
    fj_rest(parser)
  }

  /// Takes over the lines that an earlier decoder of the same stream has begun: logs are also rotated between the pieces
  /// of a line.
  public mutating func goOn(from earlier: inout LineDecoder) {
    pieces = earlier.pieces
    earlier.pieces = LinePieces(limit: pieces.limit)
  }

  /// Reads one line, without its newline, and appends what it holds to the batch.
  /// - Parameter line: followed by `padding` readable bytes, shorter than 4 GiB.
  public mutating func decode(_ line: UnsafeBufferPointer<UInt8>, into batch: inout EventBatch) -> LineOutcome
  {
    decode(line, LineNesting(), into: &batch)
  }

  mutating func decode(
    _ line: UnsafeBufferPointer<UInt8>, _ nesting: LineNesting, into batch: inout EventBatch
  ) -> LineOutcome {
    guard let body = Self.body(of: line), let start = body.baseAddress else { return .empty }
    let isObject = start[0] == UInt8(ascii: "{")
    if !isObject, let wrapped = nesting.unwrap(Self.untrimmed(body, line)) {
      return decode(wrapped, nesting, into: &batch)
    }
    if Self.isLoneScalar(body) { return .rejected(String(cString: fj_message(fj_other_json()))) }
    guard isObject || start[0] == UInt8(ascii: "[") || start[0] == UInt8(ascii: "\"") else { return .notJSON }
    var nodes: UnsafePointer<fj_node>?
    var count = 0
    let error = start.withMemoryRebound(to: CChar.self, capacity: body.count) {
      fj_parse(parser, $0, body.count, &nodes, &count)
    }
    if !isObject, error != fj_other_json() { return .notJSON }
    guard error == 0, let nodes, count > 0 else { return .rejected(String(cString: fj_message(error))) }
    var line = JSONLine(nodes: nodes, bytes: start)
    if body.count <= Self.wholeLimit { line.textStart = Int(batch.keep(body).start) }
    return decode(line.root, nesting, into: &batch)
  }

  private mutating func decode(_ root: JSONNode, _ nesting: LineNesting, into batch: inout EventBatch)
    -> LineOutcome
  {
    if EnvelopeRegistry.mayWrap(root), let outcome = open(root, nesting, into: &batch) { return outcome }
    guard let index = formatIndex(root) else {
      return open(root, nesting, into: &batch) ?? .rejected("no format that fleetmeter knows")
    }
    var tally = LineTally()
    let events = batch.events.count
    do throws(Rejection) {
      try formats[index].decode(root, into: &batch, tally: &tally)
    } catch {
      batch.events.removeSubrange(events...)
      return open(root, nesting, into: &batch) ?? .rejected(error.reason)
    }
    if format == nil || forced == nil { format = type(of: formats[index]).name }
    note(tally)
    if !tally.refused.isEmpty {
      refused.append(contentsOf: tally.refused.prefix(max(0, 16 - refused.count)))
    }
    return .decoded
  }

  mutating func note(_ tally: LineTally) {
    records += tally.records
    // Asked for first: going through what is nearly always empty costs more than all else here.
    if tally.ignored.isEmpty { return }
    for (type, count) in tally.ignored { ignored[boundedType(type), default: 0] += count }
  }

  /// Whether text is one whole JSON object.
  /// - Parameter text: followed by `padding` readable bytes.
  mutating func isObject(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.baseAddress, text.first == UInt8(ascii: "{"), text.last == UInt8(ascii: "}") else {
      return false
    }
    var nodes: UnsafePointer<fj_node>?
    var count = 0
    return start.withMemoryRebound(to: CChar.self, capacity: text.count) {
      fj_parse(parser, $0, text.count, &nodes, &count)
    } == 0
  }

  /// The reasons that were kept since the last call.
  public mutating func takeRefused() -> [String] {
    defer { refused.removeAll() }
    return refused
  }

  private func formatIndex(_ root: JSONNode) -> Int? { forced ?? FormatRegistry.index(of: root) }

  /// Types come from the stream: a hostile one could invent them without end.
  private func boundedType(_ type: String) -> String {
    ignored[type] != nil || ignored.count < 64 ? type : "other"
  }

  /// Whether a line is a number or a word of JSON and nothing else.
  private static func isLoneScalar(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
    switch body[0] {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      DecimalNumber(parsing: UnsafeRawBufferPointer(body)) != nil
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      ["true", "false", "null"].contains { $0.utf8.elementsEqual(body) }
    default: false
    }
  }

  /// The line without a byte order mark, without blanks around it and without the `data: ` of server-sent events; nil
  /// where nothing is left.
  private static func body(of line: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    var slice = line[...]
    if line.count >= 3, line[0] == 0xEF, line[1] == 0xBB, line[2] == 0xBF { slice = line[3...] }
    slice = trimmed(slice)
    if slice.count >= 5, slice.first == UInt8(ascii: "d"), slice.starts(with: Array("data:".utf8)) {
      slice = trimmed(slice.dropFirst(5))
    }
    return slice.isEmpty ? nil : UnsafeBufferPointer(rebasing: slice)
  }

  /// The body with the blanks behind it: where a line was cut in pieces, they stand in its midst.
  private static func untrimmed(_ body: UnsafeBufferPointer<UInt8>, _ line: UnsafeBufferPointer<UInt8>)
    -> UnsafeBufferPointer<UInt8>
  {
    guard let start = body.baseAddress, let all = line.baseAddress else { return body }
    return UnsafeBufferPointer(start: start, count: all + line.count - start)
  }

  private static func trimmed(_ slice: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>>
  {
    var slice = slice
    while let first = slice.first, first == 32 || first == 9 || first == 13 { slice.removeFirst() }
    while let last = slice.last, last == 32 || last == 9 || last == 13 { slice.removeLast() }
    return slice
  }
}
