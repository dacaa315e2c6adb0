/// The text of one compressed file, made while it is read. Members (gzip) and frames (zstd) follow one another
/// as one text; zeros after them are padding, and anything else is ignored as gzip does, with a note.
final class Archive {
  enum State: Equatable {
    /// At the beginning, or behind a member: complete as far as it goes.
    case between
    case inside
    /// What follows the last member is no member.
    case over
    case damaged(String)
  }

  let compression: Compression
  private(set) var state = State.between
  /// How much text has been made, in bytes.
  private(set) var text: Int64
  /// Text before this place is passed over: it was handed over already.
  private(set) var goal: Int64 = 0
  /// What the text that is passed over must be like, to be the one that was read.
  var expected: Fingerprint?
  private(set) var trace = TextTrace()

  private var decoder: Decoder?
  private let input = LineBuffer(capacity: 64 << 10)
  private var used = 0
  private var mayHoldOutput = false
  /// Bytes that may begin a member.
  private var head: [UInt8] = []
  private var members: Int

  init(_ compression: Compression) {
    self.compression = compression
    text = 0
    members = 0
  }

  /// Goes on behind a whole member, so much text being known.
  init(_ compression: Compression, behind text: Int64, _ trace: TextTrace) {
    self.compression = compression
    self.text = text
    self.trace = trace
    members = 1
  }

  /// Begins at the beginning of the file, but hands nothing over before `goal`.
  init(_ compression: Compression, passingOver goal: Int64, expected: Fingerprint? = nil) {
    self.compression = compression
    self.goal = goal
    self.expected = expected
    text = 0
    members = 0
  }

  var isOver: Bool {
    switch state {
    case .over, .damaged: true
    default: false
    }
  }
  /// It could not go on where it stopped.
  private(set) var isSuspended = false
  /// Nothing is read of it until the file changes.
  var isResting: Bool { isOver || isSuspended }
  /// How much text was handed over, by it or before it.
  var reached: Int64 { max(text, goal) }
  /// All input was used, and nothing more comes of it.
  var hasNoMore: Bool { used == input.count && !mayHoldOutput }
  /// All members so far have come to their end.
  var isWhole: Bool { state == .between && head.isEmpty }
  var isIncomplete: Bool { state == .inside || !head.isEmpty }
  var isPassingOver: Bool { text < goal }

  /// What is ignored, in words, or nil.
  var note: String? {
    state == .over ? "what follows the last \(compression.name) member is ignored" : nil
  }

  /// Passes over some more text.
  func passOver(_ more: Int64) { goal = text + more }

  /// Gives the window back. Between members nothing is lost by it.
  func rest() {
    if !isIncomplete { decoder = nil }
  }

  /// Gives the window back in mid-member: the file has to be read again from its beginning.
  func suspend() {
    decoder = nil
    isSuspended = isIncomplete
  }

  /// Reads compressed bytes once at most, and makes text of them behind the buffer's end: `.bytes(0)` where
  /// they gave none to hand over.
  func fill(_ reader: Reader, _ buffer: LineBuffer, atMost count: Int) -> Reader.Fill {
    if isOver { return .end }
    if used == input.count && !mayHoldOutput {
      input.clear()
      used = 0
      let filled = reader.fillFromFile(input, input.capacity)
      guard case .bytes = filled else { return filled }
    }
    guard state == .inside || enterMember() else { return .bytes(0) }
    let room = isPassingOver ? Int(min(Int64(count), goal - text)) : count
    buffer.reserve(room)
    let made = decode(into: buffer.end, room)
    let isKept = !isPassingOver
    text += Int64(made)
    trace.absorb(UnsafeRawBufferPointer(start: buffer.end, count: made))
    if isKept { buffer.grow(by: made) }
    return .bytes(isKept ? made : 0)
  }

  private func decode(into output: UnsafeMutableRawPointer, _ room: Int) -> Int {
    if decoder == nil { decoder = Decoder(compression) }
    guard let decoder else {
      state = .damaged("out of memory")
      return 0
    }
    var total = 0
    if !head.isEmpty {
      total = head.withUnsafeBytes { take(decoder.decode($0, into: output, room), room) }
      head = []
    }
    guard state == .inside else { return total }
    let rest = input.bytes(used..<input.count)
    let step = decoder.decode(rest, into: output + total, room - total)
    used += step.used
    return total + take(step, room - total)
  }

  private func take(_ step: (step: Decoder.Step, used: Int, made: Int), _ room: Int) -> Int {
    mayHoldOutput = step.made == room
    switch step.step {
    case .more: break
    case .end:
      state = .between
      members += 1
      mayHoldOutput = false
    case .damaged(let problem):
      state = .damaged(problem)
    }
    return step.made
  }

  /// Looks whether another member begins; false where that cannot be said yet, or none does.
  private func enterMember() -> Bool {
    while used < input.count {
      let byte = input.start.load(fromByteOffset: used, as: UInt8.self)
      used += 1
      if byte == 0 && head.isEmpty && members > 0 && compression == .gzip { continue }
      head.append(byte)
      switch Compression.tell(head[...]) {
      case .undecided: continue
      case .known(compression):
        state = .inside
        return true
      default:
        state = .over
        head = []
        return false
      }
    }
    return false
  }
}
