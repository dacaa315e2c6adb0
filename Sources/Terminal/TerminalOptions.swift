import Dashboard

/// How the screen should look on the terminal it finds.
public struct TerminalOptions: Sendable {
  /// No colours: bold and reverse only. Also on where the environment's NO_COLOR is set and not empty.
  public var noColor: Bool
  /// Nothing but ASCII reaches the terminal. Also on where no UTF-8 locale can be set.
  public var ascii: Bool
  /// What roles look like.
  public var theme: Theme

  /// Options; see the members.
  public init(noColor: Bool = false, ascii: Bool = false, theme: Theme = .night) {
    self.noColor = noColor
    self.ascii = ascii
    self.theme = theme
  }
}

/// Why there can be no screen.
public enum ScreenFailure: Error, Equatable, CustomStringConvertible {
  /// The terminal cannot be opened: its path, and the system's reason.
  case noTerminal(path: String, reason: String)
  /// TERM is not set or empty.
  case termNotSet
  /// TERM names a terminal that terminfo does not know.
  case unknownTerminal(String)
  /// The terminal cannot place its cursor.
  case tooSimple(String)

  /// One sentence that says what is wrong and what helps.
  public var description: String {
    switch self {
    case .noTerminal(let path, let reason):
      "cannot open the terminal \(path): \(reason); without a terminal use `fleetmeter report`"
    case .termNotSet:
      "TERM is not set, so the terminal's commands are unknown; try TERM=xterm-256color"
    case .unknownTerminal(let name):
      "terminfo does not know TERM=\(name); try TERM=xterm-256color, or install ncurses-term"
    case .tooSimple(let name):
      "TERM=\(name) cannot place a cursor; use `fleetmeter report` there, or set TERM to what it really is"
    }
  }
}

/// The terminal a screen opens, and what the environment says of it.
struct Device {
  var path = "/dev/tty"
  /// TERM.
  var term: String
  /// COLORTERM says that 24-bit colours are understood.
  var trueColor: Bool
  /// NO_COLOR is set.
  var noColor: Bool
  /// Columns and rows where the terminal itself cannot say.
  var size = (width: 80, height: 24)
  /// Whether standard error is kept off the screen while it lives.
  var capturesStandardError = true

  /// The controlling terminal as the environment describes it.
  static func controlling(environment: (String) -> String?) -> Device {
    let colorTerm = environment("COLORTERM") ?? ""
    return Device(
      term: environment("TERM") ?? "",
      trueColor: colorTerm == "truecolor" || colorTerm == "24bit",
      noColor: environment("NO_COLOR").map { !$0.isEmpty } ?? false)
  }

  /// The terminfo names to try, best first: a `-direct` one sends 24-bit colours without touching the
  /// palette.
  var candidates: [String] {
    guard trueColor, !noColor, !term.hasSuffix("-direct") else { return [term] }
    var stem = term
    for suffix in ["-256color", "-color"] where stem.hasSuffix(suffix) {
      stem.removeLast(suffix.count)
      break
    }
    // Terminals that name themselves xterm-something speak xterm's 24-bit sequences, as kitty does under its
    // own name.
    let own = stem.hasPrefix("xterm-") ? String(stem.dropFirst(6)) : stem
    var names = ["\(term)-direct", "\(stem)-direct"]
    if own != stem { names += ["\(own)-direct", "xterm-direct"] }
    return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } + [term]
  }
}
