// What must hold of any bytes. libFuzzer's build compiles this file together with the sources that it is about; the test
// target imports them as modules.
import COnDemand
import CSimdjson

#if canImport(Events)
  @testable import Events
  @testable import Streams
#endif

/// Something that a fuzzer throws bytes at.
enum FuzzTarget: Hashable, Sendable {
  /// The nodes that a line becomes, held against simdjson's on-demand parser.
  case nodes
  /// Bytes read in pieces and cut into lines, held against splitting them whole.
  case cutter
  /// Lines decoded, by the format of that name or by the one that each line tells.
  case decoder(String?)

  static var all: [(name: String, target: FuzzTarget)] {
    [("nodes", .nodes), ("cutter", .cutter), ("auto", .decoder(nil))] + formatNames.map { ($0, .decoder($0)) }
  }

  /// What does not hold of these bytes, in words; nil where all is well.
  func complaint(_ bytes: UnsafeRawBufferPointer) -> String? {
    switch self {
    case .nodes: NodesProperty.complaint(bytes)
    case .cutter: CutterProperty.complaint(bytes)
    case .decoder(let format): DecoderProperty.complaint(bytes, format)
    }
  }
}

/// Bytes with padding behind them, in memory of their own: whoever reads further is caught by the sanitiser.
private func padded<Result>(
  _ line: UnsafeRawBufferPointer, with filler: UInt8,
  _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
) rethrows -> Result {
  let memory = UnsafeMutableRawBufferPointer.allocate(
    byteCount: line.count + LineDecoder.padding, alignment: 1)
  defer { memory.deallocate() }
  memory.copyMemory(from: line)
  for at in line.count..<memory.count { memory[at] = filler }
  let bytes = UnsafeRawBufferPointer(memory).assumingMemoryBound(to: UInt8.self)
  return try body(UnsafeBufferPointer(rebasing: bytes[..<line.count]))
}

private func lines(of bytes: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer] {
  bytes.split(separator: 10, omittingEmptySubsequences: true).map { UnsafeRawBufferPointer(rebasing: $0) }
}

private enum NodesProperty {
  static func complaint(_ bytes: UnsafeRawBufferPointer) -> String? {
    guard let parser = fj_create(), let oracle = od_create() else { return "out of memory" }
    defer {
      fj_destroy(parser)
      od_destroy(oracle)
    }
    for line in lines(of: bytes) where [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(line[0]) {
      if let complaint = padded(line, with: 10, { compare($0, parser, oracle) }) { return complaint }
    }
    return nil
  }

  private static func compare(
    _ line: UnsafeBufferPointer<UInt8>, _ parser: OpaquePointer, _ oracle: OpaquePointer
  ) -> String? {
    let start = UnsafeRawPointer(line.baseAddress)?.assumingMemoryBound(to: CChar.self)
    var (ours, count): (UnsafePointer<fj_node>?, Int) = (nil, 0)
    var (theirs, theirCount): (UnsafePointer<fj_node>?, Int) = (nil, 0)
    let reason = String(cString: fj_message(fj_parse(parser, start, line.count, &ours, &count)))
    let theirReason = String(cString: fj_message(od_parse(oracle, start, line.count, &theirs, &theirCount)))
    guard reason == theirReason else { return "\(reason), not \(theirReason)" }
    let same = UnsafeBufferPointer(start: ours, count: count).elementsEqual(
      UnsafeBufferPointer(start: theirs, count: theirCount)
    ) { a, b in
      (a.kind, a.escaped, a.next, a.key_length) == (b.kind, b.escaped, b.next, b.key_length)
        && (a.text, a.text_length, a.key) == (b.text, b.text_length, b.key)
    }
    return same ? nil : "other nodes"
  }
}

/// The first two bytes say how long a piece is and how long a line may be.
private enum CutterProperty {
  static func complaint(_ bytes: UnsafeRawBufferPointer) -> String? {
    guard bytes.count > 2 else { return nil }
    let (piece, limit) = (Int(bytes[0] & 63) + 1, Int(bytes[1]) + 1)
    let text = UnsafeRawBufferPointer(rebasing: bytes[2...])
    var cutter = LineCutter()
    var shared = LineBuffer(capacity: 16)
    var (found, dropped): ([Line], [Int64]) = ([], [])
    var at = 0
    while at < text.count {
      let buffer = cutter.begin(shared)
      let fresh = buffer.count
      let end = min(text.count, at + piece)
      buffer.append(UnsafeRawBufferPointer(rebasing: text[at..<end]))
      let (base, cut) = cutter.cut(buffer, fresh: fresh, limit: limit)
      for range in cut.lines { found += Line.all(buffer.bytes(range), at: base + Int64(range.lowerBound)) }
      dropped += cut.dropped
      if cutter.holds(shared) { shared = LineBuffer(capacity: 16) }
      at = end
    }
    return compare(found, dropped, Line.all(text, at: 0), limit, hasBegun: cutter.hasBegunLine)
  }

  private struct Line: Equatable {
    var offset: Int64
    var bytes: [UInt8]
    /// The newline is there.
    var isWhole: Bool

    static func all(_ text: UnsafeRawBufferPointer, at offset: Int64) -> [Line] {
      var lines: [Line] = []
      var start = 0
      while start < text.count {
        let end = text[start...].firstIndex(of: 10) ?? text.count
        lines.append(
          Line(
            offset: offset + Int64(start), bytes: Array(text[start..<end]), isWhole: end < text.count))
        start = end + 1
      }
      return lines
    }
  }

  private static func compare(
    _ found: [Line], _ dropped: [Int64], _ all: [Line], _ limit: Int, hasBegun: Bool
  ) -> String? {
    let tooLong = all.filter { $0.bytes.count > limit }
    guard found == all.filter({ $0.isWhole && $0.bytes.count <= limit }) else { return "other lines" }
    guard dropped == tooLong.map(\.offset) else { return "dropped \(dropped)" }
    let begun = all.last.map { !$0.isWhole && $0.bytes.count <= limit } ?? false
    return hasBegun == begun ? nil : "a begun line \(hasBegun ? "that is none" : "is lost")"
  }
}

private enum DecoderProperty {
  static func complaint(_ bytes: UnsafeRawBufferPointer, _ format: String?) -> String? {
    guard var first = LineDecoder(forcing: format), var second = LineDecoder(forcing: format) else {
      return "out of memory"
    }
    for line in lines(of: bytes) {
      // What stands behind a line is none of its business.
      let one = padded(line, with: 10) { decode($0, &first) }
      let other = padded(line, with: UInt8(ascii: "}")) { decode($0, &second) }
      if let complaint = one.complaint { return complaint }
      guard one.word == other.word, one.events.count == other.events.count else {
        return "\(one.word), or \(other.word)"
      }
      for (a, b) in zip(one.events, other.events) where !same(a, b) { return "two readings of a line" }
    }
    return nil
  }

  private struct Reading {
    var word = ""
    var events: [Event] = []
    var complaint: String?
  }

  private static func decode(_ line: UnsafeBufferPointer<UInt8>, _ decoder: inout LineDecoder) -> Reading {
    var batch = EventBatch()
    let before = decoder.records - decoder.ignored.values.reduce(0, +)
    let outcome = decoder.decode(line, into: &batch)
    let records = decoder.records - decoder.ignored.values.reduce(0, +) - before
    var reading = Reading(events: batch.events)
    switch outcome {
    case .decoded: reading.word = "decoded"
    case .rejected(let reason):
      reading.word = "rejected"
      if reason.isEmpty || reason.utf8.count > 200 { reading.complaint = "rejected: \(reason)" }
      if !batch.events.isEmpty { reading.complaint = "a rejected line left events" }
    case .notJSON: reading.word = "not JSON"
    case .empty: reading.word = "empty"
    }
    if records != batch.events.count(where: { !$0.isDerived }) {
      reading.complaint = "\(records) records, \(batch.events.count) events"
    }
    if decoder.takeRefused().count > 16 { reading.complaint = "too many reasons" }
    for event in batch.events { reading.complaint = reading.complaint ?? complaint(event, batch) }
    return reading
  }

  private static func complaint(_ event: Event, _ batch: EventBatch) -> String? {
    for name in [
      event.service, event.agent, event.agentType, event.team, event.model, event.user, event.session,
      event.operation, event.tool, event.errorType, event.trace, event.prompt,
    ] {
      guard Int(name.start) + Int(name.count) <= batch.text.count else { return "a name outside the text" }
      guard batch.string(name).utf8.count == Int(name.count) else { return "a name that is no UTF-8" }
      guard name.count <= 4096 else { return "a name of \(name.count) bytes" }
    }
    guard Timestamp.bounds.contains(event.time) else { return "a time of \(event.time)" }
    guard event.duration >= -1, event.firstToken >= -1 else { return "a time that runs backwards" }
    guard (0...batch.usages.count).contains(event.usages.upperBound) else {
      return "usages that are not there"
    }
    for tokens in [event.tokens] + batch.usages[event.usages].map(\.tokens) {
      let parts = [
        tokens.input, tokens.cacheRead, tokens.cacheWrite5m, tokens.cacheWrite1h, tokens.output,
        tokens.reasoning,
      ]
      guard parts.allSatisfy({ (0...4_000_000_000_000_000).contains($0) }) else { return "\(tokens)" }
    }
    if let cost = event.reportedCost, cost.coefficient < 0 { return "a cost below 0" }
    return event.value.isFinite ? nil : "a value that is no number"
  }

  private static func same(_ a: Event, _ b: Event) -> Bool {
    (a.kind, a.status, a.time, a.start, a.duration) == (b.kind, b.status, b.time, b.start, b.duration)
      && (a.key, a.parent, a.alias, a.tokens, a.reportedCost) == (
        b.key, b.parent, b.alias, b.tokens, b.reportedCost
      )
      && (a.agent, a.model, a.user, a.session, a.tool) == (b.agent, b.model, b.user, b.session, b.tool)
  }
}
