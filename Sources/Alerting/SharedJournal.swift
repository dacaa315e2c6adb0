/// The journal as one dashboard keeps it: what cannot be written now waits, in order, and is written when it can be.
public struct SharedJournal: Sendable {
  private var file: AckJournal
  /// Entries that are not written yet, the oldest first; they hold here all the same.
  public private(set) var waiting: [JournalEntry] = []
  /// Entries that were given up: longer than a line may be, or more than are kept.
  public private(set) var lost = 0
  /// Why the last try failed, with how much waits; nil where all is written.
  public private(set) var problem: String?

  private static let kept = 50_000

  /// The journal of a file; nothing is opened or made yet.
  public init(path: String) { file = AckJournal(path: path) }

  /// Where it is.
  public var path: String { file.path }

  /// Lines that were no entries, since the start: torn ones, or another program's.
  public var badLines: Int { file.badLines }

  /// What others wrote since the last time; see `AckJournal.readNew`.
  public mutating func readNew() -> [JournalEntry] { file.readNew() }

  /// Writes entries down, after those that wait.
  public mutating func add(_ entries: [JournalEntry]) {
    waiting += entries
    if waiting.count > Self.kept {
      lost += waiting.count - Self.kept
      waiting.removeFirst(waiting.count - Self.kept)
    }
    flush()
  }

  /// Tries again to write what waits. Costs nothing where nothing does.
  public mutating func flush() {
    while !waiting.isEmpty {
      do throws(AckJournal.WriteError) {
        try file.append(waiting)
        waiting = []
        problem = nil
      } catch {
        waiting.removeFirst(error.written)
        if error.isTooLong {
          waiting.removeFirst()
          lost += 1
          problem = error.description
          continue
        }
        let count = waiting.count == 1 ? "1 entry waits" : "\(waiting.count) entries wait"
        problem = "\(error.description); \(count) to be written"
        return
      }
    }
  }
}
