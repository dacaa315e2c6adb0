import Events
import Forwarding
import Meter
import Streams
import Synchronization

/// What the ingest thread shows of itself.
struct IngestView: Sendable {
  /// The streams so far, without what the meter counts.
  var streams: [StreamStatus] = []
  /// Why lines were rejected, with how often.
  var reasons: [String: Int] = [:]
  /// The newest rejected lines, newest last.
  var rejected: [RejectedLine] = []
  /// How far the first reading has come.
  var progress = TailerProgress()
  /// Whether all that stood there at the start has been read.
  var caughtUp = false
  /// What named nothing, or could not be read, in words.
  var problems: [String] = []
  /// Lines over the limit that were counted, by stream.
  var dropped: [Int: Int] = [:]
  /// Streams that are another name of one that is read.
  var otherNames: Set<Int> = []

  /// Why lines were rejected, most first.
  var rejections: [(reason: String, count: Int)] {
    reasons.map { (reason: $0.key, count: $0.value) }.sorted { ($0.count, $1.reason) > ($1.count, $0.reason) }
  }
}

/// Reads streams, decodes their lines and folds the events into the meter, on the thread that runs it.
final class Ingest: Sendable {
  let meter: Meter
  let clock: ClockSetting
  let streams: [ConfiguredStream]
  let format: String?
  let changed: @Sendable () -> Void
  let parallel: ParallelReading
  private let listeners: IngestListeners
  private let from: ReadFrom
  private let view = Mutex(IngestView())
  private let waker = Waker()
  private let lineLimit: Int
  private static let keptRejections = 64

  /// - Parameters:
  ///   - from: how far back the streams are read.
  ///   - listeners: who hears of each block beside the meter.
  ///   - changed: called on the ingest thread when there is something new to see.
  init(
    meter: Meter, streams: [ConfiguredStream], format: String?, lineLimit: Int, clock: ClockSetting,
    from: ReadFrom = .all, parallel: ParallelReading = ParallelReading(),
    listeners: IngestListeners = IngestListeners(),
    changed: @escaping @Sendable () -> Void = {}
  ) {
    self.parallel = parallel
    self.listeners = listeners
    self.from = from
    self.meter = meter
    self.streams = streams
    self.format = format
    self.lineLimit = lineLimit
    self.clock = clock
    self.changed = changed
  }

  /// Ends `run` soon.
  func stop() { waker.stop() }

  var isStopped: Bool { waker.isStopped }

  func tailerOptions(follow: Bool) -> TailerOptions {
    var options = TailerOptions(follow: follow, from: from == .end ? .end : .start)
    options.lineLimit = lineLimit
    return options
  }

  /// What there is to see, with the meter's own counts beside each stream.
  func look() -> IngestView {
    var seen = view.withLock { $0 }
    let counts = meter.sourceCounts
    for index in seen.streams.indices where index < counts.count {
      seen.streams[index].duplicates = counts[index].duplicates
      seen.streams[index].future = counts[index].future
      if counts[index].earlier > 0 { seen.streams[index].ignored["before --from"] = counts[index].earlier }
      if counts[index].later > 0 { seen.streams[index].ignored["after --at"] = counts[index].later }
      if counts[index].links > 0 { seen.streams[index].ignored["span", default: 0] += counts[index].links }
    }
    for index in seen.streams.indices {
      let stream = seen.streams[index]
      seen.streams[index].events = stream.records - stream.duplicates - stream.ignored.values.reduce(0, +)
    }
    if !seen.otherNames.isEmpty {
      let shown = seen.streams.indices.filter { !seen.otherNames.contains($0) || seen.streams[$0].bytes > 0 }
      seen.streams = shown.map { seen.streams[$0] }
    }
    return seen
  }

  /// Reads until everything is read, or, following, until `stop`.
  func run(follow: Bool) {
    let tailer = Tailer(
      specs: streams.map { StreamSpec($0.path) }, options: tailerOptions(follow: follow), waker: waker,
      now: SystemClock.monotonic)
    var batch = EventBatch()
    note(tailer)
    if let horizon = clock.horizon { meter.promise(horizon: horizon) }
    var readers = readers(after: backfill(tailer), tailer)
    note(tailer)
    while !waker.isStopped {
      let step = tailer.next { take($0, tailer, &readers, &batch) }
      if case .read = step { continue }
      catchUp(tailer)
      if case .finished = step { break }
      _ = tailer.waitForChange(timeout: 1_000_000_000)
    }
  }

  /// A file that a source has been.
  struct SourceKey: Hashable {
    var source: Int
    var generation: Int
  }

  private func take(
    _ block: LineBlock, _ tailer: Tailer, _ readers: inout [SourceKey: SourceReader],
    _ batch: inout EventBatch
  ) {
    let key = SourceKey(source: block.source, generation: block.generation)
    let status = tailer.sources[block.source]
    let earlier = readers[SourceKey(source: key.source, generation: key.generation - 1)]
    guard let reader = readers[key] ?? makeReader(stream: status.spec, after: earlier) else { return }
    readers[key] = reader
    // A file that was replaced twice has nothing more to say.
    readers[SourceKey(source: key.source, generation: key.generation - 2)] = nil
    batch.removeAll()
    let work = reader.decode(block, into: &batch)
    fold(batch, source: block.source, into: meter)
    publish(work, block)
    listeners.tap?(batch)
    changed()
  }

  /// Folds what is to be read.
  func fold(_ batch: EventBatch, source: Int, into meter: Meter) {
    let now = clock.limit()
    listeners.forward?.offer(batch)
    listeners.processes?.note(batch)
    meter.fold(batch, source: source, now: now, since: from.start(now), until: clock.end)
  }

  /// Readers that go on where the first reading ended.
  private func readers(after memories: [SourceKey: LineMemory], _ tailer: Tailer) -> [SourceKey: SourceReader]
  {
    var readers: [SourceKey: SourceReader] = [:]
    for (key, memory) in memories {
      guard let reader = makeReader(stream: tailer.sources[key.source].spec, after: nil) else { continue }
      reader.memory = memory
      readers[key] = reader
    }
    return readers
  }

  func makeReader(stream: Int, after earlier: SourceReader?) -> SourceReader? {
    let reader = SourceReader(
      defaults: streams[stream], format: streams[stream].format ?? format, lineLimit: lineLimit)
    if let earlier { reader?.goOn(from: earlier) }
    return reader
  }

  /// Shows that files are about to be read.
  func beginProgress(_ slices: [FileSlice]) {
    view.withLock {
      $0.progress = TailerProgress(files: slices.count, bytesTotal: slices.reduce(0) { $0 + $1.count })
    }
  }

  func addProgress(files: Int = 0, bytes: Int64 = 0) {
    view.withLock {
      $0.progress.filesDone += files
      $0.progress.bytesDone += bytes
    }
  }

  func publish(_ work: BlockWork, _ block: LineBlock) {
    view.withLock { view in
      while view.streams.count <= block.source { view.streams.append(StreamStatus(path: "")) }
      var stream = view.streams[block.source]
      stream.path = block.path
      stream.format = work.format ?? stream.format
      stream.bytes += block.bytes.count
      stream.lines += work.lines
      stream.rejected += work.rejected.count
      stream.notJSON += work.notJSON
      stream.records += work.records
      stream.ignored.merge(work.ignored, uniquingKeysWith: +)
      view.streams[block.source] = stream
      for rejected in work.rejected + work.refused {
        let reason =
          view.reasons[rejected.reason] != nil || view.reasons.count < 64 ? rejected.reason : "other"
        view.reasons[reason, default: 0] += 1
        view.rejected.append(rejected)
      }
      if view.rejected.count > Self.keptRejections {
        view.rejected.removeFirst(view.rejected.count - Self.keptRejections)
      }
    }
  }

  /// Shows how far the first reading has come, and what could not be read.
  private func note(_ tailer: Tailer) {
    let sources = tailer.sources
    let found = Set(sources.map(\.path)).union(tailer.unreadableDirectories.keys)
    let unmatched = tailer.unmatched.map { streams[$0].path }.filter { !found.contains($0) }
      .map { "\($0): nothing is there" }
    let problems = sources.compactMap { source -> String? in
      switch source.state {
      case .missing: "\(source.path): nothing is there"
      case .unreadable(let error): "\(source.path): \(error.text)"
      default: nil
      }
    }
    let folders = tailer.unreadableDirectories.map { "\($0.key): \($0.value.text)" }
    let dropped = tailer.newestDropped
    view.withLock { view in
      view.progress = tailer.progress
      view.problems = Array(Set(unmatched + problems + folders)).sorted()
      for (index, source) in sources.enumerated() {
        if index >= view.streams.count { view.streams.append(StreamStatus(path: source.path)) }
        view.streams[index].path = source.path
        if case .sameAs = source.state {
          view.otherNames.insert(index)
        } else {
          view.otherNames.remove(index)
        }
        count(source, index, dropped, &view)
      }
    }
  }

  /// Lines over the limit are rejected lines too, although nobody held them.
  private func count(_ source: SourceStatus, _ index: Int, _ dropped: [DroppedLine], _ view: inout IngestView)
  {
    let reason = "longer than \(lineLimit) bytes"
    let known = view.dropped[index, default: 0]
    guard source.droppedLines > known else { return }
    view.dropped[index] = source.droppedLines
    view.streams[index].rejected += source.droppedLines - known
    view.streams[index].lines += source.droppedLines - known
    view.reasons[reason, default: 0] += source.droppedLines - known
    for line in dropped where line.source == index {
      view.rejected.append(
        RejectedLine(path: source.path, offset: Int(line.offset), reason: reason, excerpt: ""))
    }
  }

  private func catchUp(_ tailer: Tailer) {
    note(tailer)
    let isNew = view.withLock { view in
      defer { view.caughtUp = true }
      return !view.caughtUp
    }
    if isNew { changed() }
  }
}
