import CTerminal
import Dashboard
import Glibc

/// What ends a wait.
public enum ScreenEvent: Hashable, Sendable {
  /// The terminal's: a key, the mouse, a new size.
  case input(Input)
  /// The wake-up descriptor was signalled: there is new data.
  case wake
  /// The program should end: SIGTERM, SIGINT, SIGHUP, or SIGHUP's number where the terminal is gone.
  case terminate(signal: Int32)
}

extension Screen {
  /// Waits for the terminal, a signal or the wake-up descriptor, at most so many milliseconds (nil: for
  /// ever), and returns what came, in order; empty when the time is over. Ctrl-Z and SIGTSTP stop the program
  /// in here, and Ctrl-L paints everything anew.
  public mutating func wait(timeoutMilliseconds: Int?, wake: Int32 = -1) -> [ScreenEvent] {
    var descriptors = [terminal, signals, wake].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let timeout = timeoutMilliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    guard poll(&descriptors, nfds_t(descriptors.count), timeout) > 0 else { return [] }
    var events: [ScreenEvent] = []
    if descriptors[1].revents != 0 { readSignals(into: &events) }
    if descriptors[0].revents != 0 { readKeys(into: &events) }
    if descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      events.append(.terminate(signal: SIGHUP))
    }
    if descriptors[2].revents & Int16(POLLIN) != 0 {
      ct_event_drain(wake)
      events.append(.wake)
    }
    return events
  }

  /// Sets up keys and mouse. The mouse is ours, not curses': with some terminfo entries (tmux-256color)
  /// curses would read SGR reports as plain keys, and X10 reports end at column 223.
  func prepareInput() {
    keypad(pad, true)
    nodelay(pad, true)
    for (sequence, code) in KeyDecoder.alternatives where key_defined(sequence) == 0 {
      define_key(sequence, code)
    }
    guard ct_capability("kmous") != nil else { return }
    define_key(nil, KEY_MOUSE)
    define_key("\u{1B}[<", KeyDecoder.mouseCode)
    write("\u{1B}[?1000h\u{1B}[?1006h")
  }

  private mutating func readSignals(into events: inout [ScreenEvent]) {
    while case let signal = ct_next_signal(signals), signal != 0 {
      switch signal {
      case SIGWINCH: measureAnew(into: &events)
      case SIGTSTP: suspend(into: &events)
      case SIGCONT: resume(into: &events)
      default: events.append(.terminate(signal: signal))
      }
    }
  }

  private mutating func readKeys(into events: inout [ScreenEvent]) {
    var inputs: [Input] = []
    var value: UInt32 = 0
    while case let kind = ct_read_key(pad, &value), kind != CT_KEY_NONE {
      let raw =
        kind == CT_KEY_CODE ? RawKey.code(Int32(clamping: value)) : .scalar(Unicode.Scalar(value) ?? "?")
      decoder.feed(raw, at: Self.monotonicNanoseconds(), into: &inputs)
    }
    decoder.flush(into: &inputs)
    for input in inputs {
      switch input {
      case .key(.control("z")): suspend(into: &events)
      case .key(.control("l")): repaint()
      default: events.append(.input(input))
      }
    }
  }

  private mutating func measureAnew(into events: inout [ScreenEvent]) {
    guard let now = Self.measure(terminal) else { return }
    size = now
    resizeterm(Int32(now.height), Int32(now.width))
    // Terminals differ in what they leave on the screen when its size changes.
    if let whole = ct_curscr() { clearok(whole, true) }
    shown = nil
    events.append(.input(.resize(width: now.width, height: now.height)))
  }

  private mutating func suspend(into events: inout [ScreenEvent]) {
    write("\u{1B}[?1006l\u{1B}[?1000l")
    endwin()
    ct_stop()
    resume(into: &events)
  }

  /// Takes the terminal again, whatever a shell or an unannounced stop has made of it.
  private mutating func resume(into events: inout [ScreenEvent]) {
    reset_prog_mode()
    keypad(pad, true)
    if ct_capability("kmous") != nil { write("\u{1B}[?1000h\u{1B}[?1006h") }
    repaint()
    measureAnew(into: &events)
  }

  static func monotonicNanoseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
  }
}
