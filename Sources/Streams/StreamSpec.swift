/// What a person named as a stream: a file, a directory (its `*.ndjson`, `*.jsonl`, `*.log`, rotated and
/// compressed ones, too), a glob (`**` as well), a FIFO, or `-` for standard input.
public struct StreamSpec: Sendable, Equatable {
  /// As it was written.
  public let text: String
  let shape: Shape

  enum Shape: Sendable, Equatable {
    case standardInput
    /// A file, directory or FIFO: which of them is looked up at every scan, since it may change.
    case path
    /// `base` is "/" or "" (the working directory).
    case glob(base: String, [Component])
  }

  /// One part of a glob between slashes.
  enum Component: Sendable, Equatable {
    case literal(String)
    case pattern(GlobPattern)
    /// `**`: any number of directories, also none.
    case anyDepth
  }

  /// A stream as a person writes it.
  public init(_ text: String) {
    self.text = text
    if text == "-" {
      shape = .standardInput
    } else if GlobPattern.isPattern(text) {
      shape = Self.glob(text)
    } else {
      shape = .path
    }
  }

  /// Whether a directory's file is read when only the directory was named: rotated and compressed ones, too.
  static func isStreamName(_ name: String) -> Bool {
    name.utf8.first != UInt8(ascii: ".") && RotatedName(name).isStream
  }

  private static func glob(_ text: String) -> Shape {
    let parts = text.split(separator: "/", omittingEmptySubsequences: true)
    let components = parts.map { part -> Component in
      if part == "**" { return .anyDepth }
      return GlobPattern.isPattern(part) ? .pattern(GlobPattern(part)) : .literal(String(part))
    }
    return .glob(base: text.hasPrefix("/") ? "/" : "", components)
  }
}
