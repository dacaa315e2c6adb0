import Synchronization

/// Lines for many readers, each with a bounded rest that it has not taken yet: a slow reader is told what it missed, and
/// nobody waits for it.
public final class LineFeed: Sendable {
  private let state = Mutex(State())
  private let readers = Atomic<Int>(0)
  private let limit: Int
  private let most: Int

  private struct State {
    var readers: [Int: Reader] = [:]
    var next = 0
    var isClosed = false
  }

  private struct Reader {
    var waiting: [UInt8] = []
    var missed = 0
    var continuation: CheckedContinuation<[UInt8]?, Never>?
  }

  /// - Parameters:
  ///   - limit: bytes that a reader may be behind.
  ///   - most: readers at the same time.
  public init(limit: Int = 4 << 20, most: Int = 32) {
    self.limit = limit
    self.most = most
  }

  /// Whether anybody reads: else nobody need write.
  public var hasReaders: Bool { readers.load(ordering: .relaxed) > 0 }

  /// Hands whole lines to all readers.
  /// - Parameter count: how many lines, for those who miss them.
  public func send(_ lines: [UInt8], count: Int) {
    guard hasReaders, !lines.isEmpty else { return }
    let woken = state.withLock { state in
      var woken: [(CheckedContinuation<[UInt8]?, Never>, [UInt8])] = []
      for id in state.readers.keys {
        guard var reader = state.readers.removeValue(forKey: id) else { continue }
        if let continuation = reader.continuation {
          reader.continuation = nil
          woken.append((continuation, lines))
        } else if reader.waiting.count + lines.count > limit || reader.missed > 0 {
          reader.missed += count
        } else {
          reader.waiting += lines
        }
        state.readers[id] = reader
      }
      return woken
    }
    for (continuation, lines) in woken { continuation.resume(returning: lines) }
  }

  /// A reader of what is sent from now on; nil where there are too many.
  /// - Parameter missed: the line that tells of so many missed ones.
  public func subscribe(missed: @escaping @Sendable (Int) -> [UInt8]) -> ServiceAnswer.Body? {
    let id = state.withLock { state -> Int? in
      guard !state.isClosed, state.readers.count < most else { return nil }
      state.next += 1
      state.readers[state.next] = Reader()
      readers.add(1, ordering: .relaxed)
      return state.next
    }
    guard let id else { return nil }
    return .pieces(next: { await self.next(id, missed) }, end: { self.leave(id) })
  }

  private func next(_ id: Int, _ missed: @Sendable (Int) -> [UInt8]) async -> [UInt8]? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let now: [UInt8]?? = state.withLock { state in
          guard !state.isClosed, var reader = state.readers[id] else { return .some(nil) }
          if Task.isCancelled { return .some(nil) }
          if reader.waiting.isEmpty, reader.missed == 0 {
            reader.continuation = continuation
            state.readers[id] = reader
            return nil
          }
          var lines = reader.waiting
          if reader.missed > 0 { lines += missed(reader.missed) }
          state.readers[id] = Reader()
          return lines
        }
        if let now { continuation.resume(returning: now) }
      }
    } onCancel: {
      wake(id)
    }
  }

  private func wake(_ id: Int) {
    let continuation = state.withLock { state in
      defer { state.readers[id]?.continuation = nil }
      return state.readers[id]?.continuation
    }
    continuation?.resume(returning: nil)
  }

  private func leave(_ id: Int) {
    wake(id)
    let isGone = state.withLock { $0.readers.removeValue(forKey: id) != nil }
    if isGone { readers.subtract(1, ordering: .relaxed) }
  }

  /// Ends all readers, and takes no more.
  public func close() {
    let waiting = state.withLock { state in
      state.isClosed = true
      let waiting = state.readers.values.compactMap(\.continuation)
      for id in state.readers.keys { state.readers[id]?.continuation = nil }
      return waiting
    }
    for continuation in waiting { continuation.resume(returning: nil) }
  }
}
