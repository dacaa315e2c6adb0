import Dispatch
import Events
import Meter
import Streams
import Synchronization

extension Ingest {
  /// For each part of a backlog, the keys of its records that stand in an earlier part as well: a record that two cores would
  /// count, each for itself, is to be known before either does. It costs as much as decoding does, a fifth of all reading.
  ///
  /// None where there are more keys than a meter would remember.
  func repeatedKeys(in parts: [[FileSlice]]) -> [[RecordKey]] {
    let limit = meter.options.limits.dedupeIDs
    let total = Atomic<Int>(0)
    let results = Mutex(parts.map { _ in [RecordKey]() })
    DispatchQueue.concurrentPerform(iterations: parts.count) { part in
      let keys = keys(of: parts[part]) { total.add($0, ordering: .relaxed).newValue <= limit }
      results.withLock { $0[part] = keys }
    }
    return total.load(ordering: .relaxed) <= limit ? RepeatedKeys.find(in: results.withLock { $0 }) : []
  }

  /// - Parameter goesOn: told of so many keys more, says whether there is room for them.
  private func keys(of slices: [FileSlice], goesOn: (Int) -> Bool) -> [RecordKey] {
    var keys: [RecordKey] = []
    var batch = EventBatch()
    var readers: [SourceKey: SourceReader] = [:]
    var isFull = false
    let end = clock.end?.nanoseconds ?? .max
    let reader = SliceReader(options: tailerOptions(follow: false), isCancelled: { self.isStopped || isFull })
    for slice in slices {
      let key = SourceKey(source: slice.source, generation: slice.generation)
      guard let stream = readers[key] ?? makeReader(stream: slice.spec, after: nil) else { continue }
      readers[key] = stream
      _ = reader.read(slice) { block in
        batch.removeAll()
        _ = stream.decode(block, into: &batch)
        keys.append(contentsOf: batch.events.lazy.filter { $0.isCensused(until: end) }.map(\.key))
        isFull = !goesOn(batch.events.count)
      }
      if slice.isLast { readers[key] = nil }
    }
    return keys
  }
}

extension Event {
  /// Whether a record is told by its key alone: those that may still grow are told apart when meters are merged.
  fileprivate func isCensused(until end: Int64) -> Bool {
    time <= end && !replacesSmaller && !isDerived && !key.isNone
  }
}
