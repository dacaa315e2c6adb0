/// The lines that a runtime cut into pieces, as far as they have come. Never more bytes than one line may have.
struct LinePieces: Sendable {
  /// The most bytes that are held, over all lines that have begun.
  let limit: Int
  private var open: [RecordKey: Begun] = [:]
  private var held = 0
  /// Used again for each line that has to be copied.
  private var spare: [UInt8] = []
  /// A journal has many writers, but they hardly all write long lines at once.
  private static let writers = 256

  /// A line that has begun.
  struct Begun: Sendable {
    var text: [UInt8]
    /// How often it was looked at whether it is whole.
    var looks = 0
    /// Whether the rest of it is passed over, because it is too long.
    var isSkipped = false
  }

  init(limit: Int) { self.limit = limit }

  /// Whether a line of this writer has begun.
  func hasBegun(_ writer: RecordKey) -> Bool { !open.isEmpty && open[writer] != nil }

  /// Gives up what has come so far, for more to be added; a new line where there is nothing.
  mutating func take(_ writer: RecordKey) -> Begun {
    if !open.isEmpty, let begun = open.removeValue(forKey: writer) {
      held -= begun.text.count
      return begun
    }
    var begun = Begun(text: [])
    swap(&begun.text, &spare)
    return begun
  }

  /// Keeps a line that is not whole yet.
  mutating func keep(_ begun: consuming Begun, _ writer: RecordKey) {
    if held + begun.text.count > limit || open.count >= Self.writers {
      // What others have begun may never be finished, and must not keep this one out for ever.
      open.removeAll()
      held = 0
    }
    held += begun.text.count
    open[writer] = begun
  }

  /// Passes over the rest of a line.
  mutating func skip(_ writer: RecordKey) { keep(Begun(text: [], isSkipped: true), writer) }

  /// Takes a line's memory back.
  mutating func recycle(_ text: consuming [UInt8]) {
    guard text.capacity <= 1 << 20 else { return }
    text.removeAll(keepingCapacity: true)
    spare = text
  }

  /// Lets go of memory that no line needs.
  mutating func rest() { spare = [] }
}
