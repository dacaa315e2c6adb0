import Dispatch
import Events
import Foundation
import Meter
import Streams
import Synchronization

/// How the first reading is shared among cores.
struct ParallelReading: Sendable {
  /// How many read at once.
  var cores = ProcessInfo.processInfo.activeProcessorCount
  /// Below so many bytes in all, one thread is as quick.
  var minimum: Int64 = 4 << 20
}

extension Ingest {
  /// Reads what stands in files at the start, on every core: slices of whole lines, each core's folded into a meter of its
  /// own, and the meters merged in the order of the slices.
  /// - Returns: what is known of each file's lines so far, to follow it from there.
  func backfill(_ tailer: Tailer) -> [SourceKey: LineMemory] {
    let slices = tailer.takeBacklog(minimum: parallel.minimum)
    guard !slices.isEmpty else { return [:] }
    let parts = share(slices, among: parallel.cores)
    beginProgress(slices)
    let census = parts.count > 1 || clock.horizon == nil ? census(parts) : nil
    let meters = parts.indices.map { $0 == 0 ? meter : Meter(options: partOptions) }
    for (part, repeated) in zip(meters, census?.repeated ?? []) { part.leave(repeated) }
    if let horizon = clock.horizon ?? census?.newest { for part in meters { part.promise(horizon: horizon) } }
    let results = Mutex(parts.map { _ in PartResult() })
    DispatchQueue.concurrentPerform(iterations: parts.count) { part in
      let result = read(parts[part], into: meters[part])
      results.withLock { $0[part] = result }
    }
    for index in parts.indices.dropFirst() { join(meters[index], parts[index]) }
    var memories: [SourceKey: LineMemory] = [:]
    for part in results.withLock({ $0 }) {
      for outcome in part.outcomes { tailer.finished(outcome) }
      memories.merge(part.memories) { $1 }
    }
    changed()
    return memories
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
    var result = PartResult()
    var readers: [SourceKey: SourceReader] = [:]
    var batch = EventBatch()
    let reader = SliceReader(options: tailerOptions(follow: false), isCancelled: { self.isStopped })
    for slice in slices {
      let key = SourceKey(source: slice.source, generation: slice.generation)
      guard let stream = readers[key] ?? makeReader(stream: slice.spec, after: nil) else { continue }
      readers[key] = stream
      let outcome = reader.read(slice) { block in
        take(block, by: stream, into: meter, &batch, isSecond: isSecond)
        if isSecond { return }
        if !slice.isCompressed { addProgress(bytes: Int64(block.bytes.count)) }
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
}
