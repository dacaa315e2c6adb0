import Events
import Testing

struct NoParser: Error {}

/// Lines read by one decoder, with all that came out of them.
struct Decoded {
  var batch = EventBatch()
  var outcomes: [LineOutcome] = []
  var formats: [String?] = []
  var records = 0
  var ignored: [String: Int] = [:]

  init(_ lines: [String], forcing format: String? = nil) throws {
    try self.init(lines.map { Array($0.utf8) }, forcing: format)
  }

  init(_ lines: [[UInt8]], forcing format: String? = nil) throws {
    guard var decoder = LineDecoder(forcing: format) else { throw NoParser() }
    for line in lines {
      let padded = line + Array(repeating: UInt8(ascii: "x"), count: LineDecoder.padding)
      padded.withUnsafeBufferPointer {
        outcomes.append(decoder.decode(UnsafeBufferPointer(rebasing: $0[..<line.count]), into: &batch))
      }
      formats.append(decoder.format)
    }
    records = decoder.records
    ignored = decoder.ignored
  }

  func events(_ kind: EventKind) -> [Event] { batch.events.filter { $0.kind == kind } }

  func text(_ range: TextRange?) -> String { range.map { batch.string($0) } ?? "" }

  var decodedCount: Int {
    outcomes.count { if case .decoded = $0 { true } else { false } }
  }

  var rejections: [String] {
    outcomes.compactMap { if case .rejected(let reason) = $0 { reason } else { nil } }
  }
}
