import Dispatch
import Synchronization

/// A few things on their way from one thread to another, in order.
final class Handover<Item: Sendable>: Sendable {
  private struct State: Sendable {
    var items: [Item] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let ready = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)

  /// - Parameter capacity: how many wait at most before `put` does.
  init(capacity: Int) {
    // A semaphore that goes away must not stand below what it began with.
    for _ in 0..<capacity { room.signal() }
  }

  /// Gives one away; waits while there is no room.
  /// - Parameter meanwhile: something to do instead of waiting; false where there is nothing.
  func put(_ item: consuming Item, meanwhile: () -> Bool = { false }) {
    wait(for: room, meanwhile)
    let given = consume item
    state.withLock { $0.items.append(given) }
    ready.signal()
  }

  /// Says that nothing more comes.
  func close() {
    state.withLock { $0.isClosed = true }
    ready.signal()
  }

  /// The next one; waits for it. Nil after the last.
  /// - Parameter meanwhile: something to do instead of waiting; false where there is nothing.
  func take(meanwhile: () -> Bool = { false }) -> Item? {
    wait(for: ready, meanwhile)
    guard let item = state.withLock({ $0.items.isEmpty ? nil : $0.items.removeFirst() }) else { return nil }
    room.signal()
    return item
  }

  private func wait(for what: DispatchSemaphore, _ meanwhile: () -> Bool) {
    while what.wait(timeout: .now()) != .success {
      if !meanwhile() { return what.wait() }
    }
  }

  /// The next one, where there is one.
  func takeIfAny() -> Item? { ready.wait(timeout: .now()) == .success ? takeReady() : nil }

  private func takeReady() -> Item? {
    guard let item = state.withLock({ $0.items.isEmpty ? nil : $0.items.removeFirst() }) else { return nil }
    room.signal()
    return item
  }
}
