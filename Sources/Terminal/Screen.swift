import CTerminal
import Canvas
import Dashboard
import Glibc

/// The terminal while curses owns it; its end, an exit or a crash gives the terminal back. One at a time, and
/// used from one thread: curses is process-global.
public struct Screen: ~Copyable {
  let options: TerminalOptions
  let terminal: Int32
  let signals: Int32
  let files: (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)
  let session: OpaquePointer
  let window: UnsafeMutablePointer<WINDOW>
  let pad: UnsafeMutablePointer<WINDOW>
  var palette: Palette
  /// How many colours were found.
  let depth: ColorDepth
  private let ownDefaults: Bool
  /// The terminfo entry in use.
  let termName: String
  let ascii: Bool

  /// Columns and rows of the terminal.
  public internal(set) var size: (width: Int, height: Int)
  var shown: Grid?
  var shownCursor: Cursor?
  var decoder = KeyDecoder()
  private var open = true

  /// Blocks the signals that `wait` reports. Call it first in main: threads inherit it, and a thread that
  /// does not block them would die of them. Child processes inherit it too: give them an empty mask.
  public static func blockSignals() { ct_block_signals() }

  /// Takes over the controlling terminal (/dev/tty), so that standard input may be a stream and standard
  /// output a pipe. Throws `ScreenFailure`.
  public init(options: TerminalOptions) throws(ScreenFailure) {
    let device = Device.controlling { name in getenv(name).map { String(cString: $0) } }
    try self.init(options: options, device: device)
  }

  init(options: TerminalOptions, device: Device) throws(ScreenFailure) {
    guard !device.term.isEmpty else { throw .termNotSet }
    let terminal = ct_open_terminal(device.path)
    guard terminal >= 0 else {
      throw .noTerminal(path: device.path, reason: String(cString: strerror(errno)))
    }
    guard let input = fdopen(ct_open_terminal(device.path), "r"),
      let output = fdopen(ct_open_terminal(device.path), "w")
    else {
      Glibc.close(terminal)
      throw .noTerminal(path: device.path, reason: String(cString: strerror(errno)))
    }
    let utf8 = ct_setup_locale() == 1
    Self.blockSignals()
    ct_guard_install()
    ct_guard_arm(terminal, Self.resetSequence, device.capturesStandardError ? 1 : 0)
    let begun: Session
    do {
      begun = try Session(device: device, input: input, output: output)
    } catch {
      ct_guard_release()
      fclose(input)
      fclose(output)
      Glibc.close(terminal)
      throw error
    }
    self.options = options
    self.terminal = terminal
    files = (input, output)
    signals = ct_signal_descriptor()
    session = begun.screen
    window = begun.window
    pad = begun.pad
    termName = begun.termName
    ascii = options.ascii || !utf8
    let colors = Self.startColors(off: options.noColor || device.noColor)
    depth = colors.depth
    ownDefaults = colors.ownDefaults
    palette = Palette(theme: options.theme, depth: depth, defaultColors: colors.ownDefaults)
    size = Self.measure(terminal) ?? device.size
    resizeterm(Int32(size.height), Int32(size.width))
    prepareInput()
  }

  deinit { if open { giveBack() } }

  /// Shows everything in another theme from now on: curses looks up a cell's pair again where the pair has changed.
  public mutating func wear(_ theme: Theme) {
    palette = Palette(theme: theme, depth: depth, defaultColors: ownDefaults)
    shown = nil
  }

  /// Puts text, coded in base 64, on the clipboard of a terminal that lets programs do so (OSC 52), also over ssh.
  public borrowing func copy(base64 text: String) { write("\u{1B}]52;c;\(text)\u{7}") }

  /// Gives the terminal back, then shows what was written to standard error meanwhile. Later calls do
  /// nothing.
  public mutating func close() {
    guard open else { return }
    open = false
    giveBack()
  }

  private borrowing func giveBack() {
    write("\u{1B}[?1006l\u{1B}[?1000l")
    endwin()
    delwin(pad)
    delscreen(session)
    ct_guard_release()
    fclose(files.input)
    fclose(files.output)
    Glibc.close(signals)
    Glibc.close(terminal)
  }

  /// Mouse off, cursor on, plain look, plain keys, the normal screen: what a crash handler may still write.
  private static let resetSequence =
    "\u{1B}[?1006l\u{1B}[?1000l\u{1B}[0m\u{1B}[?1l\u{1B}>\u{1B}[?25h\u{1B}[?1049l"

  /// Writes past curses, which has been flushed.
  borrowing func write(_ sequence: String) {
    var text = sequence
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty, let start = rest.baseAddress {
        let written = Glibc.write(terminal, start, rest.count)
        if written <= 0 { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
    }
  }

  static func measure(_ terminal: Int32) -> (width: Int, height: Int)? {
    var (columns, rows): (Int32, Int32) = (0, 0)
    return ct_window_size(terminal, &columns, &rows) == 0 ? (Int(columns), Int(rows)) : nil
  }

  private static func startColors(off: Bool) -> (depth: ColorDepth, ownDefaults: Bool) {
    guard !off, has_colors(), start_color() == OK else { return (.none, false) }
    let ownDefaults = use_default_colors() == OK
    switch ct_colors() {
    case 0x100_0000...: return (.direct, ownDefaults)
    case 256...: return (.palette, ownDefaults)
    case let few: return (.basic(Int(few)), ownDefaults)
    }
  }
}

/// Where the cursor stands.
struct Cursor: Equatable {
  var column: Int
  var row: Int
}

/// What `newterm` gives, with the modes the dashboard wants.
private struct Session {
  let screen: OpaquePointer
  let window: UnsafeMutablePointer<WINDOW>
  let pad: UnsafeMutablePointer<WINDOW>
  let termName: String

  init(
    device: Device, input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>
  ) throws(ScreenFailure) {
    // The terminal's own word on its size stands before LINES and COLUMNS.
    use_env(true)
    use_tioctl(true)
    var found: (name: String, screen: OpaquePointer)?
    for name in device.candidates {
      guard let screen = newterm(name, output, input) else { continue }
      found = (name, screen)
      break
    }
    guard let found else { throw .unknownTerminal(device.term) }
    guard ct_capability("cup") != nil, let window = ct_stdscr(), let pad = newpad(1, 1) else {
      endwin()
      delscreen(found.screen)
      throw .tooSimple(device.term)
    }
    (screen, self.window, self.pad, termName) = (found.screen, window, pad, found.name)
    raw()
    noecho()
    nonl()
    set_escdelay(25)
    intrflush(window, false)
    leaveok(window, true)
    idcok(window, false)
    curs_set(0)
  }
}
