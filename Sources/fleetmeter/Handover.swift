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
  func put(_ item: consuming Item) {
    room.wait()
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
  func take() -> Item? {
    ready.wait()
    guard let item = state.withLock({ $0.items.isEmpty ? nil : $0.items.removeFirst() }) else { return nil }
    room.signal()
    return item
  }

  /// The next one, where there is one.
  func takeIfAny() -> Item? { ready.wait(timeout: .now()) == .success ? takeReady() : nil }

  private func takeReady() -> Item? {
    guard let item = state.withLock({ $0.items.isEmpty ? nil : $0.items.removeFirst() }) else { return nil }
    room.signal()
    return item
  }
}
