import Glibc

/// Expands what was named into paths, and keeps directory listings for as long as they must still hold, so
/// that a poll over thousands of files costs a `stat` each and nothing more.
struct PathFinder {
  private struct Listing {
    let facts: FileFacts
    /// When this modification time was first seen, and when the entries were read (monotonic nanoseconds).
    let firstSeen: Int64
    let listedAt: Int64
    let entries: [DirectoryEntry]
    var lastScan: Int

    /// File times are coarse (4 ms on many kernels): a listing read within the same tick as the change may
    /// lack a later change of that tick, which leaves no trace.
    var isSettled: Bool { listedAt - firstSeen > 50_000_000 }
  }

  private var listings: [String: Listing] = [:]
  private var scan = 0
  private var time: Int64 = 0

  /// The directories that the last scan looked into: what is worth a watch.
  private(set) var directories: [String: FileIdentity] = [:]
  /// Directories of the last scan that could not be read.
  private(set) var problems: [String: SystemError] = [:]

  mutating func beginScan(now: Int64) {
    listings = listings.filter { $0.value.lastScan == scan }
    scan += 1
    time = now
    directories.removeAll(keepingCapacity: true)
    problems.removeAll()
  }

  /// Forgets a listing, since something in that directory is known to have changed.
  mutating func forget(_ directory: String) {
    listings[directory] = nil
  }

  /// The paths that a spec names now, sorted; a plain path also where nothing stands there yet.
  mutating func paths(_ spec: StreamSpec) -> [String] {
    switch spec.shape {
    case .standardInput:
      return []
    case .path:
      return paths(named: spec.text)
    case .glob(let base, let components):
      // A file may truly be called `a[1].log`.
      if let facts = try? FileFacts.of(path: spec.text), facts.kind != .directory {
        return paths(named: spec.text)
      }
      var found: [String] = []
      walk(base, components[...], &found)
      return found.sorted()
    }
  }

  /// Marks the directory of a path, or its nearest ancestor that exists, as worth a watch.
  mutating func note(_ directory: String) {
    var path = directory
    while directories[path] == nil {
      if let facts = try? FileFacts.of(path: path), facts.kind == .directory {
        directories[path] = facts.identity
        return
      }
      guard path != "/", path != "." else { return }
      path = Path.directory(of: path)
    }
  }

  private mutating func paths(named path: String) -> [String] {
    guard let facts = try? FileFacts.of(path: path), facts.kind == .directory else {
      note(Path.directory(of: path))
      return [path]
    }
    let path = Path.withoutTrailingSlashes(path)
    let names = list(path).filter { $0.mayBeStream && $0.isStreamName }
    return names.map { Path.join(path, $0.name) }
  }

  private mutating func walk(
    _ base: String, _ components: ArraySlice<StreamSpec.Component>, _ found: inout [String]
  ) {
    guard let component = components.first else { return }
    let rest = components.dropFirst()
    switch component {
    case .literal(let name):
      let path = Path.join(base, name)
      if !rest.isEmpty {
        walk(path, rest, &found)
      } else if (try? FileFacts.of(path: path)) != nil {
        found.append(path)
      }
    case .pattern(let pattern):
      for entry in list(base) where pattern.matches(entry.name) {
        let path = Path.join(base, entry.name)
        if rest.isEmpty {
          if entry.mayBeStream { found.append(path) }
        } else if entry.mayBeDirectory {
          walk(path, rest, &found)
        }
      }
    case .anyDepth:
      walkDeep(base, components, &found)
    }
  }

  /// `**`: this directory, and all below it, hidden ones and symlinks left out (a symlink may lead back up).
  private mutating func walkDeep(
    _ base: String, _ components: ArraySlice<StreamSpec.Component>, _ found: inout [String]
  ) {
    let rest = components.dropFirst()
    if !rest.isEmpty { walk(base, rest, &found) }
    for entry in list(base) where !entry.isHidden {
      if entry.kind == .directory {
        walkDeep(Path.join(base, entry.name), components, &found)
      } else if rest.isEmpty, entry.mayBeStream, entry.isStreamName {
        found.append(Path.join(base, entry.name))
      }
    }
  }

  private mutating func list(_ directory: String) -> [DirectoryEntry] {
    let path = directory.isEmpty ? "." : directory
    guard let facts = try? FileFacts.of(path: path), facts.kind == .directory else { return [] }
    directories[path] = facts.identity
    let known = listings[path]
    let isSame = known?.facts.identity == facts.identity && known?.facts.stamp == facts.stamp
    if let known, isSame, known.isSettled {
      listings[path]?.lastScan = scan
      return known.entries
    }
    let entries: [DirectoryEntry]
    do {
      entries = try DirectoryEntry.list(path).map { $0.named() }
    } catch {
      problems[path] = error
      return []
    }
    listings[path] = Listing(
      facts: facts, firstSeen: isSame ? known?.firstSeen ?? time : time, listedAt: time, entries: entries,
      lastScan: scan)
    return entries
  }
}
