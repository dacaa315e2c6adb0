import Synchronization

/// Where postings wait to be added to their lines by whichever thread has nothing better to do, in the order they came.
/// It has the lines until they are asked for.
final class PostingDesk: Sendable {
  /// Nil while they are elsewhere. Whoever holds them takes the next postings.
  private let lines = Mutex<LedgerLines?>(nil)
  private let logs = Mutex(Logs())
  /// How many logs wait before the thread that brings them has to help: a few milliseconds of work.
  private static let capacity = 16

  private struct Logs: Sendable {
    var full: [PostingLog] = []
    /// To be used again.
    var empty: [PostingLog] = []
  }

  /// Takes lines over.
  func take(_ store: inout LedgerLines) {
    lines.withLock { lines in
      let none = store.none
      lines = consume store
      store = none
    }
  }

  /// Takes a log over, and leaves an empty one.
  func put(_ log: inout PostingLog) {
    let waiting = logs.withLock { logs in
      var fresh = logs.empty.popLast() ?? PostingLog()
      swap(&log, &fresh)
      logs.full.append(fresh)
      return logs.full.count
    }
    if waiting > Self.capacity { lines.withLock { _ = addNext(to: &$0) } }
  }

  /// Adds the postings of one log to their lines; false where there are none, or another thread does so.
  func help() -> Bool { lines.withLockIfAvailable { addNext(to: &$0) } ?? false }

  /// Adds all postings that wait, and gives the lines back.
  func giveBack(_ store: inout LedgerLines) {
    lines.withLock { lines in
      while addNext(to: &lines) {}
      if let all = lines.take() { store = all }
    }
  }

  private func addNext(to lines: inout LedgerLines?) -> Bool {
    guard lines != nil, var log = logs.withLock({ $0.full.isEmpty ? nil : $0.full.removeFirst() }) else {
      return false
    }
    lines?.add(log)
    log.removeAll()
    logs.withLock { $0.empty.append(log) }
    return true
  }
}
