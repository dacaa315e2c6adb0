import COnDemand
import CSimdjson
import Events
import Glibc
import Streams

/// A stream to measure with: a file, and the same bytes in memory.
final class BenchStream {
  let format: String
  let path: String
  let bytes: UnsafeRawBufferPointer
  private static let block = 256 << 10

  /// Writes a stream of a format and reads it back.
  init(format: String, megabytes: Int, in folder: String, binary: String) throws {
    self.format = format
    path = folder + "/" + format + ".ndjson"
    if let template = Templates.all.first(where: { $0.format == format }) {
      var made: [UInt8] = []
      let whole = Template(template.text)
      var number = 0
      while made.count < megabytes * 1_000_000 {
        whole.append(number, to: &made)
        number += 1
      }
      try Self.write(made, to: path)
    } else {
      // About 457 bytes an event, and as many memory and health events between as the simulator likes.
      let events = megabytes * 1_000_000 / 430
      _ = try Program.run(
        binary,
        [
          "simulate", "--seed", "1", "--start", "2026-11-24T12:00:00Z", "--history", "24h",
          "--history-events",
          "\(events)", "--rate", "40", "--duration", "0s", "--agents", "200", "--users", "5000",
        ], output: path)
    }
    bytes = try Self.read(path)
  }

  init(path: String) throws {
    self.path = path
    format = "file"
    bytes = try Self.read(path)
  }

  deinit { bytes.deallocate() }

  /// How often the newline stands in it, found block by block by memchr: the least that cutting lines can cost.
  func countNewlines() -> Int {
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: Self.block, alignment: 64)
    defer { buffer.deallocate() }
    let file = open(path, O_RDONLY)
    defer { close(file) }
    var lines = 0
    while true {
      let got = Glibc.read(file, buffer, Self.block)
      if got <= 0 { return lines }
      var at = buffer
      while let hit = memchr(at, 10, buffer + got - at) {
        lines += 1
        at = hit + 1
      }
    }
  }

  /// How many lines the tailer hands over.
  func countCutLines() -> Int {
    let tailer = Tailer(
      specs: [StreamSpec(path)], options: TailerOptions(follow: false), waker: Waker(), now: { 0 })
    var lines = 0
    while true {
      let step = tailer.next { block in block.forEachLine { _, _ in lines += 1 } }
      if case .finished = step { return lines }
    }
  }

  /// How many lines simdjson's own on-demand parser walks: the least that decoding can cost without leaving something out.
  func countParsedLines() throws -> Int {
    guard let parser = od_create() else { throw Program.Failure(description: "out of memory") }
    defer { od_destroy(parser) }
    var lines = 0
    forEachLine { line in
      var nodes: UnsafePointer<fj_node>?
      var count = 0
      let start = line.baseAddress?.assumingMemoryBound(to: CChar.self)
      if od_parse(parser, start, line.count, &nodes, &count) == 0 { lines += 1 }
    }
    return lines
  }

  /// Lines decoded, and the events that they became.
  func decode() throws -> (lines: Int, events: Int, rejected: Int) {
    guard var decoder = LineDecoder() else { throw Program.Failure(description: "out of memory") }
    var batch = EventBatch()
    var (lines, events, rejected, done) = (0, 0, 0, 0)
    forEachLine { line in
      lines += 1
      if case .decoded = decoder.decode(line.assumingMemoryBound(to: UInt8.self), into: &batch) {
      } else {
        rejected += 1
      }
      done += line.count
      guard done >= Self.block else { return }
      events += batch.events.count
      batch.removeAll()
      decoder.rest()
      done = 0
    }
    return (lines, events + batch.events.count, rejected)
  }

  private func forEachLine(_ body: (UnsafeRawBufferPointer) -> Void) {
    guard var at = bytes.baseAddress else { return }
    let end = at + bytes.count
    while at < end, let hit = memchr(at, 10, end - at) {
      body(UnsafeRawBufferPointer(start: at, count: UnsafeRawPointer(hit) - at))
      at = UnsafeRawPointer(hit) + 1
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw Program.Failure(description: "\(path) cannot be written") }
    let wrote = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, wrote == bytes.count else {
      throw Program.Failure(description: "\(path) cannot be written")
    }
  }

  /// The file's bytes, with the padding that a parser may read behind them.
  private static func read(_ path: String) throws -> UnsafeRawBufferPointer {
    guard let file = fopen(path, "r") else { throw Program.Failure(description: "\(path) cannot be read") }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size + LineDecoder.padding, alignment: 64)
    memset(memory + size, 10, LineDecoder.padding)
    guard fread(memory, 1, size, file) == size else {
      throw Program.Failure(description: "\(path) cannot be read")
    }
    return UnsafeRawBufferPointer(start: memory, count: size)
  }
}
