import Dispatch
import Events
import Foundation
import Meter
import Streams
import Synchronization

/// How the first reading is shared among cores.
struct ParallelReading: Sendable {
  /// How many meters are filled at once, to be merged. Below four cores it is one: a second one costs more than it saves, and
  /// the other core decodes ahead of the one that folds.
  var meters =
    ProcessInfo.processInfo.activeProcessorCount < 4 ? 1 : ProcessInfo.processInfo.activeProcessorCount
  /// Below so many bytes in all, one thread is as quick.
  var minimum: Int64 = 4 << 20
}

extension Ingest {
  /// Reads what stands in files at the start on every core.
  /// - Returns: what is known of each file's lines so far, to follow it from there.
  func backfill(_ tailer: Tailer) -> [SourceKey: LineMemory] {
    let slices = tailer.takeBacklog(minimum: parallel.minimum)
    guard !slices.isEmpty else { return [:] }
    beginProgress(slices)
    let horizon = clock.horizon ?? newest(of: slices)
    let parts = share(slices, among: parallel.meters)
    let results = parts.count > 1 ? readApart(parts, horizon) : [readAhead(slices, horizon)]
    var memories: [SourceKey: LineMemory] = [:]
    for part in results {
      for outcome in part.outcomes { tailer.finished(outcome) }
      memories.merge(part.memories) { $1 }
    }
    changed()
    return memories
  }

  /// One thread decodes, the other folds: in the order of the lines, so that all is as if one had done both.
  private func readAhead(_ slices: [FileSlice], _ horizon: Timestamp?) -> PartResult {
    if let horizon { meter.promise(horizon: horizon) }
    let full = Handover<DecodedBlock>(capacity: 6)
    let empty = Handover<EventBatch>(capacity: 16)
    let result = Mutex(PartResult())
    Thread {
      let all = self.read(slices) { batch, source in
        full.put(DecodedBlock(batch: consume batch, source: source))
        return empty.takeIfAny() ?? EventBatch()
      }
      result.withLock { $0 = all }
      full.close()
    }.start()
    while var block = full.take() {
      // Held by one at a time, a batch's memory is used again.
      var batch = EventBatch()
      swap(&batch, &block.batch)
      fold(batch, source: block.source, into: meter)
      changed()
      empty.put(consume batch)
    }
    return result.withLock { $0 }
  }

  private struct DecodedBlock: Sendable {
    var batch: EventBatch
    var source: Int
  }

  /// Each core decodes and folds its part into a meter of its own; the meters are merged in the parts' order.
  private func readApart(_ parts: [[FileSlice]], _ horizon: Timestamp?) -> [PartResult] {
    let meters = parts.indices.map { $0 == 0 ? meter : Meter(options: partOptions) }
    for (part, repeated) in zip(meters, repeatedKeys(in: parts)) { part.leave(repeated) }
    if let horizon { for part in meters { part.promise(horizon: horizon) } }
    let results = Mutex(parts.map { _ in PartResult() })
    DispatchQueue.concurrentPerform(iterations: parts.count) { part in
      let result = read(parts[part], into: meters[part])
      results.withLock { $0[part] = result }
    }
    for index in parts.indices.dropFirst() { join(meters[index], parts[index]) }
    return results.withLock { $0 }
  }

  /// Adds what a core has read. Where that repeats what was read before it, and the census did not know (a run that spans and
  /// run events tell of, say), it is read again, so that what comes twice is known.
  private func join(_ part: Meter, _ slices: [FileSlice]) {
    if meter.repeats(in: part) {
      _ = read(slices, into: meter, isSecond: true)
    } else {
      meter.merge(part, sharesStreams: true)
    }
  }

  private struct PartResult: Sendable {
    var outcomes: [SliceOutcome] = []
    var memories: [SourceKey: LineMemory] = [:]
  }

  private var partOptions: MeterOptions {
    var options = meter.options
    options.isPart = true
    return options
  }

  private func read(_ slices: [FileSlice], into meter: Meter, isSecond: Bool = false) -> PartResult {
    read(slices, isSecond: isSecond) { batch, source in
      self.fold(batch, source: source, into: meter)
      changed()
      return batch
    }
  }

  /// Decodes slices.
  /// - Parameters:
  ///   - isSecond: whether their lines are shown already.
  ///   - fold: takes a block's events, and gives an empty batch, or one that may be emptied, for the next.
  private func read(
    _ slices: [FileSlice], isSecond: Bool = false, fold: (consuming EventBatch, Int) -> EventBatch
  ) -> PartResult {
    var result = PartResult()
    var readers: [SourceKey: SourceReader] = [:]
    var batch = EventBatch()
    let reader = SliceReader(options: tailerOptions(follow: false), isCancelled: { self.isStopped })
    for slice in slices {
      let key = SourceKey(source: slice.source, generation: slice.generation)
      guard let stream = readers[key] ?? makeReader(stream: slice.spec, after: nil) else { continue }
      readers[key] = stream
      let outcome = reader.read(slice) { block in
        var full = EventBatch()
        swap(&full, &batch)
        full.removeAll()
        let work = stream.decode(block, into: &full)
        if !isSecond { publish(work, block) }
        batch = fold(consume full, block.source)
        if !isSecond, !slice.isCompressed { addProgress(bytes: Int64(block.bytes.count)) }
      }
      if slice.isCompressed, !isSecond { addProgress(bytes: slice.count) }
      if slice.isLast, !isSecond { addProgress(files: 1) }
      result.outcomes.append(outcome)
      if slice.isLast { result.memories[key] = readers.removeValue(forKey: key)?.memory }
    }
    return result
  }

  // MARK: - Who reads what

  /// Slices in order, cut where a core has its share; as one part each file whose lines lean on earlier lines.
  func share(_ slices: [FileSlice], among cores: Int) -> [[FileSlice]] {
    let total = slices.reduce(0) { $0 + $1.count }
    let count = max(1, min(Int64(cores), total / max(1, parallel.minimum / 2)))
    let piece = max(parallel.minimum / 4, total / (count * 8), 1)
    var parts: [[FileSlice]] = Array(repeating: [], count: Int(count))
    var begun: Int64 = 0
    for slice in slices.flatMap({ pieces(of: $0, length: piece) }) {
      let middle = begun + slice.count / 2
      parts[Int(min(count - 1, middle * count / max(1, total)))].append(slice)
      begun += slice.count
    }
    return parts.filter { !$0.isEmpty }
  }

  private func pieces(of slice: FileSlice, length: Int64) -> [FileSlice] {
    let count = Int(slice.count / length)
    guard count > 1, standsAlone(slice) else { return [slice] }
    return slice.split(into: count)
  }

  /// Whether a slice may be read from its middle on.
  private func standsAlone(_ slice: FileSlice) -> Bool {
    let forced = streams[slice.spec].format ?? format
    return slice.withFirstLine { line, isWhole in
      isWhole && LineDecoder.standsAlone(line.assumingMemoryBound(to: UInt8.self), forcing: forced)
    } ?? false
  }

  /// The newest record in the last lines of the longest slices: no window will end before it.
  private func newest(of slices: [FileSlice]) -> Timestamp? {
    var batch = EventBatch()
    let limit = clock.limit().nanoseconds
    let reader = SliceReader(options: tailerOptions(follow: false))
    for slice in slices.sorted(by: { $0.count > $1.count }).prefix(64) where standsAlone(slice) {
      guard let last = slice.split(into: max(1, Int(slice.count >> 16))).last,
        let stream = makeReader(stream: slice.spec, after: nil)
      else { continue }
      _ = reader.read(last) { _ = stream.decode($0, into: &batch) }
    }
    return batch.events.map(\.time).filter { $0 <= limit }.max().map(Timestamp.init(nanoseconds:))
  }
}
