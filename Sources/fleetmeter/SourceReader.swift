import Events
import Meter
import Streams

/// What one block of lines held.
struct BlockWork {
  var lines = 0
  var notJSON = 0
  var records = 0
  var ignored: [String: Int] = [:]
  var format: String?
  /// Lines that could not be used.
  var rejected: [RejectedLine] = []
  /// Records of good lines that could not be used.
  var refused: [RejectedLine] = []
}

/// Decodes the lines of one stream, and fills in what its configuration knows better.
final class SourceReader {
  private var decoder: LineDecoder
  private let defaults: ConfiguredStream
  private var renamer: Renamer

  /// Nil where the JSON parser cannot be made (out of memory).
  init?(defaults: ConfiguredStream, format: String?, lineLimit: Int = Config().lineLimit) {
    guard let decoder = LineDecoder(forcing: format, lineLimit: lineLimit) else { return nil }
    self.decoder = decoder
    self.defaults = defaults
    renamer = Renamer(defaults.rename)
  }

  /// What it knows of the lines so far, to go on from elsewhere.
  var memory: LineMemory {
    get { decoder.memory }
    set { decoder.memory = newValue }
  }

  /// Takes over the lines that the reader of the file in whose place this one's stands has begun.
  func goOn(from earlier: SourceReader) { decoder.goOn(from: &earlier.decoder) }

  func decode(_ block: LineBlock, into batch: inout EventBatch) -> BlockWork {
    var work = BlockWork()
    let before = (records: decoder.records, ignored: decoder.ignored)
    block.forEachLine { line, offset in
      take(line, offset, block.path, into: &batch, &work)
    }
    work.records = decoder.records - before.records
    work.ignored = decoder.ignored.merging(before.ignored) { $0 - $1 }.filter { $0.value > 0 }
    work.format = decoder.format
    decoder.rest()
    renamer.rename(&batch)
    fillIn(&batch)
    return work
  }

  private func take(
    _ line: UnsafeRawBufferPointer, _ offset: Int64, _ path: String, into batch: inout EventBatch,
    _ work: inout BlockWork
  ) {
    let bytes = line.assumingMemoryBound(to: UInt8.self)
    switch decoder.decode(bytes, into: &batch) {
    case .empty: return
    case .decoded: break
    case .notJSON: work.notJSON += 1
    case .rejected(let reason): work.rejected.append(Self.rejection(path, offset, reason, bytes))
    }
    work.lines += 1
    for reason in decoder.takeRefused() { work.refused.append(Self.rejection(path, offset, reason, bytes)) }
  }

  private static func rejection(
    _ path: String, _ offset: Int64, _ reason: String, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> RejectedLine {
    // Four bytes a character at most.
    let excerpt = String(decoding: bytes.prefix(800), as: UTF8.self).prefix(200)
    return RejectedLine(path: path, offset: Int(offset), reason: reason, excerpt: String(excerpt))
  }

  private func fillIn(_ batch: inout EventBatch) {
    if !defaults.service.isEmpty {
      let service = batch.keep(defaults.service)
      for index in batch.events.indices where batch.events[index].service.isEmpty {
        batch.events[index].service = service
      }
    }
    if !defaults.team.isEmpty {
      let team = batch.keep(defaults.team)
      for index in batch.events.indices where batch.events[index].team.isEmpty {
        batch.events[index].team = team
      }
    }
    if !defaults.user.isEmpty {
      let user = batch.keep(defaults.user)
      for index in batch.events.indices
      where batch.events[index].kind == .run && batch.events[index].user.isEmpty {
        batch.events[index].user = user
      }
    }
  }
}
