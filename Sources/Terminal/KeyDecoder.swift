import CTerminal
import Dashboard

/// What curses reads: a character or one of its key codes.
enum RawKey: Equatable {
  case scalar(Unicode.Scalar)
  case code(Int32)
}

/// Turns what curses reads into inputs. It remembers a sequence whose rest has not come yet, and the last
/// press for double clicks.
struct KeyDecoder {
  /// The code that `Screen` binds to the start of an SGR mouse report.
  static let mouseCode: Int32 = 20_000
  /// Two presses of one cell within this many nanoseconds are a double press.
  static let doublePressNanoseconds: Int64 = 400_000_000

  private enum State {
    case plain
    /// An escape has come; alone it is the key.
    case escape
    /// Inside a control sequence that nobody knows: swallowed to its end, or its letters would act as keys.
    case unknownSequence
    case mouse(String)
  }

  private var state = State.plain
  private var lastPress: (column: Int, row: Int, time: Int64)?

  /// Whether an escape waits for what follows it.
  var awaitsMore: Bool { if case .escape = state { true } else { false } }

  /// Decodes one read at a monotonic time in nanoseconds; a lone escape comes out at the next `feed` or
  /// `flush`.
  mutating func feed(_ raw: RawKey, at time: Int64, into inputs: inout [Input]) {
    switch (state, raw) {
    case (.mouse(let text), .scalar(let scalar)):
      state = .plain
      if "0123456789;".unicodeScalars.contains(scalar) {
        state = text.count < 20 ? .mouse(text + String(scalar)) : .unknownSequence
      } else if scalar == "M" || scalar == "m" {
        report(text, pressed: scalar == "M", at: time, into: &inputs)
      }
    case (.unknownSequence, .scalar(let scalar)):
      if !(0x20...0x3F).contains(scalar.value) { state = .plain }
    case (.escape, .scalar(let scalar)) where scalar == "[" || scalar == "O":
      state = .unknownSequence
    case (.escape, _):
      flush(into: &inputs)
      feed(raw, at: time, into: &inputs)
    case (_, .scalar("\u{1B}")):
      state = .escape
    case (_, .code(Self.mouseCode)):
      state = .mouse("")
    case (_, .scalar(let scalar)):
      state = .plain
      add(scalar, to: &inputs)
    case (_, .code(let code)):
      state = .plain
      if let key = Self.key(ofCode: code) { inputs.append(.key(key)) }
    }
  }

  /// Nothing more is coming now: an escape that waits is the key itself.
  mutating func flush(into inputs: inout [Input]) {
    guard awaitsMore else { return }
    state = .plain
    inputs.append(.key(.escape))
  }

  private func add(_ scalar: Unicode.Scalar, to inputs: inout [Input]) {
    switch scalar.value {
    case 0x0D, 0x0A: inputs.append(.key(.enter))
    case 0x09: inputs.append(.key(.tab))
    case 0x7F, 0x08: inputs.append(.key(.backspace))
    case 0x01...0x1A:
      inputs.append(.key(.control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))))
    case 0..<0x20, 0x80..<0xA0: break
    default:
      // A combining mark belongs to the character before it.
      if case .key(.character(let before)) = inputs.last, ("\(before)\(scalar)").count == 1 {
        inputs[inputs.count - 1] = .key(.character(Character("\(before)\(scalar)")))
      } else {
        inputs.append(.key(.character(Character(scalar))))
      }
    }
  }

  /// One SGR report, `button;column;row` counted from 1.
  private mutating func report(_ text: String, pressed: Bool, at time: Int64, into inputs: inout [Input]) {
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard pressed, numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return }
    let (column, row) = (numbers[1] - 1, numbers[2] - 1)
    // Shift, meta and control (4, 8, 16) do not matter; 32 is motion.
    switch numbers[0] & ~0b11100 {
    case 0:
      let double = lastPress.map {
        $0.column == column && $0.row == row && time - $0.time <= Self.doublePressNanoseconds
      }
      lastPress = double == true ? nil : (column, row, time)
      inputs.append(.mouse(double == true ? .doublePress : .press, column: column, row: row))
    case 64: inputs.append(.mouse(.wheelUp, column: column, row: row))
    case 65: inputs.append(.mouse(.wheelDown, column: column, row: row))
    default: break
    }
  }

  private static func key(ofCode code: Int32) -> Key? {
    switch code {
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_UP, KEY_SR: .up
    case KEY_DOWN, KEY_SF: .down
    case KEY_LEFT, KEY_SLEFT: .left
    case KEY_RIGHT, KEY_SRIGHT: .right
    case KEY_HOME, KEY_FIND, KEY_A1: .home
    case KEY_END, KEY_SELECT, KEY_C1: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case (KEY_F0 + 1)...(KEY_F0 + 12): .function(Int(code - KEY_F0))
    default: nil
    }
  }
}

extension KeyDecoder {
  /// What terminals send beside what their terminfo entry says, by curses code: bound only where nothing else
  /// is, so that no escape is followed by letters that act as keys.
  static let alternatives: [(sequence: String, code: Int32)] = [
    ("\u{1B}[A", KEY_UP), ("\u{1B}OA", KEY_UP), ("\u{1B}[B", KEY_DOWN), ("\u{1B}OB", KEY_DOWN),
    ("\u{1B}[C", KEY_RIGHT), ("\u{1B}OC", KEY_RIGHT), ("\u{1B}[D", KEY_LEFT), ("\u{1B}OD", KEY_LEFT),
    ("\u{1B}[H", KEY_HOME), ("\u{1B}OH", KEY_HOME), ("\u{1B}[1~", KEY_HOME), ("\u{1B}[7~", KEY_HOME),
    ("\u{1B}[F", KEY_END), ("\u{1B}OF", KEY_END), ("\u{1B}[4~", KEY_END), ("\u{1B}[8~", KEY_END),
    ("\u{1B}[3~", KEY_DC), ("\u{1B}[5~", KEY_PPAGE), ("\u{1B}[6~", KEY_NPAGE), ("\u{1B}[Z", KEY_BTAB),
    ("\u{1B}OM", KEY_ENTER), ("\u{1B}OP", KEY_F0 + 1), ("\u{1B}OQ", KEY_F0 + 2), ("\u{1B}OR", KEY_F0 + 3),
    ("\u{1B}OS", KEY_F0 + 4), ("\u{1B}[11~", KEY_F0 + 1), ("\u{1B}[12~", KEY_F0 + 2),
    ("\u{1B}[13~", KEY_F0 + 3), ("\u{1B}[14~", KEY_F0 + 4),
  ]
}
