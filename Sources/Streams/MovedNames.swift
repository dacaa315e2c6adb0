/// Follows names of ours through renames between two scans: a file that was made, written and rotated away in
/// between is never seen under its name, but the events of its moves lead to it.
struct MovedNames {
  private var cookies: [UInt32: NamedFile] = [:]
  private var paths: [String: NamedFile] = [:]

  /// The owner of a path that was ours at some moment since the last scan.
  func owner(of path: String) -> NamedFile? { paths[path] }

  mutating func left(_ owner: NamedFile, cookie: UInt32) {
    cookies[cookie] = owner
  }

  mutating func arrived(_ path: String, cookie: UInt32) {
    if let owner = cookies.removeValue(forKey: cookie) { paths[path] = owner }
  }

  /// Where to look, once.
  mutating func takePaths() -> [String: NamedFile] {
    defer {
      paths.removeAll()
      cookies.removeAll()
    }
    return paths
  }
}

/// Files that were given up, so that they are known again under another name and not read twice. Bounded.
struct GivenUp {
  private static let limit = 4096
  private var readers: [Reader] = []

  func contains(_ reader: Reader) -> Bool { readers.contains { $0 === reader } }

  /// Returns the one that must be forgotten for it.
  mutating func remember(_ reader: Reader) -> Reader? {
    readers.append(reader)
    return readers.count > Self.limit ? readers.removeFirst() : nil
  }

  /// Takes it out; false where it was not there.
  mutating func take(_ reader: Reader) -> Bool {
    guard let index = readers.firstIndex(where: { $0 === reader }) else { return false }
    readers.remove(at: index)
    return true
  }
}
