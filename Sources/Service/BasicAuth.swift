import CCrypt
import NIOPosix
import Synchronization

/// Who may ask, by name and the bcrypt hash of a password.
///
/// A hash takes a processor tens of milliseconds by design: a thread of its own makes them, a few may wait for it, and a
/// password that was right is known again by a cheaper hash under a salt of this process.
final class BasicAuth: Sendable {
  private let pool = NIOThreadPool(numberOfThreads: 1)
  private let state: Mutex<State>
  private static let waiting = 32

  private struct State {
    var users: [String: String]
    /// By name: the hash of the file that the password was right for, and its cheaper one.
    var known: [String: (of: String, hash: String)] = [:]
    var waiting = 0
  }

  enum Verdict: Sendable {
    case open
    case user(String)
    case refused
    case busy
  }

  init(users: [String: String]) {
    state = Mutex(State(users: users))
    pool.start()
  }

  func replace(users: [String: String]) {
    state.withLock {
      $0.users = users
      $0.known = [:]
    }
  }

  func stop() async { try? await pool.shutdownGracefully() }

  /// Whether an `Authorization` header says who may ask.
  func verdict(on header: String?) async -> Verdict {
    let (isOpen, isBusy) = state.withLock { ($0.users.isEmpty, $0.waiting >= Self.waiting) }
    if isOpen { return .open }
    guard let header, let (name, password) = Self.credentials(header) else { return .refused }
    if isBusy { return .busy }
    state.withLock { $0.waiting += 1 }
    defer { state.withLock { $0.waiting -= 1 } }
    let isRight = try? await pool.runIfActive { self.check(name, password) }
    return isRight == true ? .user(name) : .refused
  }

  /// An unknown name takes as long as a known one.
  private func check(_ name: String, _ password: String) -> Bool {
    let (hash, known) = state.withLock { ($0.users[name], $0.known[name]) }
    guard let hash else {
      _ = cc_matches(password, Self.nobody)
      return false
    }
    if let known, known.of == hash, cc_matches(password, known.hash) { return true }
    guard cc_matches(password, hash) else { return false }
    if let quick = Self.quickHash(password) { state.withLock { $0.known[name] = (hash, quick) } }
    return true
  }

  private static let nobody = "$2y$10$QOauhQNbBCuQDKes6eFzPeMqBSjb7Mr5DUmpZ/VcEd00UAV/LDeSi"

  private static func quickHash(_ password: String) -> String? {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./")
    let salt = String((0..<16).map { _ in letters[Int.random(in: letters.indices)] })
    var made = [CChar](repeating: 0, count: 256)
    guard cc_hash(password, "$5$rounds=1000$\(salt)$", &made, 256) else { return nil }
    return String(decoding: made.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The name and the password of a header; nil where it holds none.
  static func credentials(_ header: String) -> (name: String, password: String)? {
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "basic", parts[1].utf8.count <= 1024,
      let bytes = Base64.decode(parts[1]), !bytes.contains(0),
      let text = String(validating: bytes, as: UTF8.self), let colon = text.firstIndex(of: ":")
    else { return nil }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }
}

/// Bytes as letters, digits, `+` and `/`.
enum Base64 {
  /// The bytes of a text; nil where it is none.
  static func decode(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    let letters = text.utf8.prefix { $0 != UInt8(ascii: "=") }
    guard text.utf8.dropFirst(letters.count).allSatisfy({ $0 == UInt8(ascii: "=") }),
      text.utf8.count - letters.count <= 2, letters.count % 4 != 1
    else { return nil }
    for letter in letters {
      guard let value = value(letter) else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(_ letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
