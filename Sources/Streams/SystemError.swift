import Glibc

/// An error of the operating system.
public struct SystemError: Error, Equatable, Sendable {
  /// The `errno` number.
  public let code: Int32

  init(_ code: Int32 = errno) {
    self.code = code
  }

  /// The system's own words, as "Permission denied".
  public var text: String { String(cString: strerror(code)) }

  /// Whether the path names nothing (any more).
  var isMissing: Bool { code == ENOENT || code == ENOTDIR || code == ELOOP }
}
