import Events
import Foundation
import TestSupport
import Testing

/// A stream on a test's bench: lines go in, outcomes and events come out.
final class Lines {
  private var decoder: LineDecoder
  var batch = EventBatch()

  init(forcing format: String? = nil, lineLimit: Int = 64 << 20) throws {
    guard let decoder = LineDecoder(forcing: format, lineLimit: lineLimit) else { throw OutOfMemory() }
    self.decoder = decoder
  }

  struct OutOfMemory: Error {}

  /// Reads a line. What stands behind it in memory is nothing that JSON could go on with.
  @discardableResult
  func read(_ line: [UInt8], padding: UInt8 = UInt8(ascii: "x")) -> LineOutcome {
    let padded = line + Array(repeating: padding, count: LineDecoder.padding)
    return padded.withUnsafeBufferPointer {
      decoder.decode(UnsafeBufferPointer(rebasing: $0[..<line.count]), into: &batch)
    }
  }

  @discardableResult
  func read(_ line: String) -> LineOutcome { read(Array(line.utf8)) }

  /// Takes over the lines that another has begun.
  func goOn(from other: Lines) { decoder.goOn(from: &other.decoder) }

  /// Forgets the events so far.
  func dropEvents() { batch.removeAll() }

  var events: [Event] { batch.events }
  var records: Int { decoder.records }
  var ignored: [String: Int] { decoder.ignored }
  var refused: [String] { decoder.refused }
  var format: String? { decoder.format }

  /// The only event of a line that must be good.
  static func event(_ line: String, at location: SourceLocation = #_sourceLocation) throws -> (Event, Lines) {
    let lines = try Lines()
    let outcome = lines.read(line)
    #expect(outcome.word == "decoded", "\(outcome.word): \(line.prefix(300))", sourceLocation: location)
    return (try #require(lines.events.first, sourceLocation: location), lines)
  }

  /// Why a line is rejected; nil where it is not.
  static func reason(_ line: String) throws -> String? {
    let outcome = try Lines().read(line)
    if case .rejected(let reason) = outcome { return reason }
    return nil
  }
}

extension LineOutcome {
  /// The outcome in words.
  var word: String {
    switch self {
    case .decoded: "decoded"
    case .rejected(let reason): "rejected: \(reason)"
    case .notJSON: "not JSON"
    case .empty: "empty"
    }
  }
}

extension String {
  /// Safe to stand in a golden: printable ASCII, the rest as `·`.
  var plain: String { String(unicodeScalars.map { (32..<127).contains($0.value) ? Character($0) : "·" }) }
}

enum Project {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static func lines(_ name: String) throws -> [[UInt8]] {
    var lines = try bytes(name).split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Compares text with a file that people read; writes it anew where UPDATE_GOLDEN is set.
  static func expectGolden(_ text: String, _ name: String) throws {
    let lines = Golden.lines(text)
    let kept = try Golden(name, beside: #filePath).expected(for: lines)
    #expect(lines == kept, "golden \(name)")
  }
}
