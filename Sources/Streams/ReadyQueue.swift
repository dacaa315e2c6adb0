/// First in, first out, without moving what waits.
struct ReadyQueue {
  private var items: [Reader] = []
  private var head = 0

  var first: Reader? { head < items.count ? items[head] : nil }
  var all: ArraySlice<Reader> { items[head...] }
  var isEmpty: Bool { head == items.count }

  /// Takes out all that wait.
  mutating func takeAll() -> [Reader] {
    defer { self = ReadyQueue() }
    items[head...].forEach { $0.isQueued = false }
    return Array(items[head...])
  }

  mutating func append(_ reader: Reader) {
    guard !reader.isQueued else { return }
    reader.isQueued = true
    reader.turn = 0
    items.append(reader)
  }

  mutating func removeFirst() {
    guard let first else { return }
    first.isQueued = false
    head += 1
    if head > 1024 && head * 2 > items.count || head == items.count {
      items.removeFirst(head)
      head = 0
    }
  }
}
