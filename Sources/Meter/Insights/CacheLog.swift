import Events

/// How caches that agents ask were hit, by the hour for a month and for ever: by agent and kind of cache.
struct CacheLog: Sendable {
  struct Key: Hashable, Sendable {
    var agent: NameID
    var kind: NameID
  }

  struct Hits: Hashable, Sendable {
    var lookups = 0
    var hits = 0

    static func += (a: inout Hits, b: Hits) {
      a.lookups += b.lookups
      a.hits += b.hits
    }
  }

  /// Look-ups of one cache: all of them, and by five minutes for a day, by the hour for a month.
  struct Line: Sendable {
    var all = Hits()
    var cells: [Int64: Hits] = [:]
  }

  private(set) var lines: [Key: Line] = [:]
  private(set) var kinds = NameTable(limit: 1024)
  private let limit: Int
  private static let reach: Int64 = 31 * 86_400

  init(limit: Int) { self.limit = limit }

  /// Counts a look-up.
  mutating func note(_ kind: UnsafeBufferPointer<UInt8>, agent: NameID, hit: Bool, time: Int64) {
    let wanted = Key(agent: agent, kind: kinds.id(kind))
    let isHeld = lines[wanted] != nil || lines.count < limit
    let key = isHeld ? wanted : Key(agent: NameTable.other, kind: NameTable.other)
    let hits = Hits(lookups: 1, hits: hit ? 1 : 0)
    lines[key, default: Line()].all += hits
    add(hits, to: key, at: floorDivide(time, 300_000_000_000) * 300)
  }

  private mutating func add(_ hits: Hits, to key: Key, at start: Int64) {
    lines[key, default: Line()].cells[start, default: Hits()] += hits
    guard (lines[key]?.cells.count ?? 0) > 2048 else { return }
    let cells = lines[key]?.cells ?? [:]
    let newest = cells.keys.max() ?? start
    var joined: [Int64: Hits] = [:]
    for (start, hits) in cells where newest - start < Self.reach {
      joined[newest - start > 90_000 ? floorDivide(start, 3600) * 3600 : start, default: Hits()] += hits
    }
    lines[key]?.cells = joined
  }

  /// Look-ups in a stretch of seconds, whole cells; all of them without one.
  func hits(_ line: Line, in seconds: Range<Int64>?) -> Hits {
    guard let seconds else { return line.all }
    var sum = Hits()
    for (start, hits) in line.cells where seconds.contains(start) { sum += hits }
    return sum
  }

  mutating func merge(_ other: CacheLog, agent: (NameID) -> NameID) {
    for (key, line) in other.lines {
      let mine = Key(agent: agent(key.agent), kind: kinds.id(other.kinds.names[Int(key.kind)]))
      lines[mine, default: Line()].all += line.all
      for (start, hits) in line.cells { add(hits, to: mine, at: start) }
    }
  }
}
