import Costs
import Events

/// What an agent's requests cost, by the hour for a day and by six hours for a week: enough to tell a request that costs
/// far more than usual. Which order they come in does not matter, nor which meter counted which.
struct SpendPast: Sendable {
  /// Requests of one stretch.
  struct Cell: Sendable {
    /// The first second, and how many there are.
    var start: Int64
    var width = SpendPast.hour
    /// What they cost, in dollars.
    var stats = LogStats()
    /// The dearest requests, the dearest first.
    var dearest = Few<Dear>()
  }

  /// A request that may turn out to be far beyond what is usual.
  struct Dear: Hashable, Sendable {
    var picodollars: Int64
    var second: Int64
    var user: NameID

    var dollars: Double { Double(picodollars) / 1e12 }
  }

  /// In the order of time; none overlaps another.
  private(set) var cells: [Cell] = []
  private var compactAt = 34

  private static let hour: Int64 = 3600
  private static let coarse: Int64 = 6 * 3600
  /// So old cells are joined, in seconds.
  private static let fineReach: Int64 = 32 * 3600
  private static let reach: Int64 = 8 * 86_400
  private static let keptDear = 2

  /// Adds a request, or takes it out (sign −1); one that cost nothing says nothing.
  mutating func add(_ request: Dear, sign: Int) {
    guard let place = LogStats.place(request.dollars) else { return }
    guard (cells.last?.start ?? request.second) - request.second < Self.reach else { return }
    let index = index(of: request.second)
    cells[index].stats.add(place: place, times: sign)
    cells[index].note(request, sign: sign, kept: Self.keptDear)
    if cells.count >= compactAt { compact() }
  }

  /// The cell that holds a second, or a new one.
  private mutating func index(of second: Int64) -> Int {
    var at = cells.count
    while at > 0, cells[at - 1].start > second { at -= 1 }
    if at > 0, second < cells[at - 1].start + cells[at - 1].width { return at - 1 }
    cells.insert(Cell(start: floorDivide(second, Self.hour) * Self.hour), at: at)
    return at
  }

  /// Joins what is older than a day into cells of six hours, and lets go of what is older than a week.
  private mutating func compact() {
    let newest = cells.last?.start ?? 0
    var joined: [Cell] = []
    for cell in cells where newest - cell.start < Self.reach {
      let start = floorDivide(cell.start, Self.coarse) * Self.coarse
      var wide = cell
      if newest - start >= Self.fineReach { (wide.start, wide.width) = (start, Self.coarse) }
      Self.append(wide, to: &joined)
    }
    cells = joined
    compactAt = cells.count + 16
  }

  /// Adds all that another meter counted.
  mutating func merge(_ other: SpendPast, user: (NameID) -> NameID) {
    let theirs = other.cells.map { cell in
      var cell = cell
      for place in cell.dearest.indices { cell.dearest[place].user = user(cell.dearest[place].user) }
      return cell
    }
    var joined: [Cell] = []
    // A wide cell comes before those that it covers.
    for cell in (cells + theirs).sorted(by: { ($0.start, $1.width) < ($1.start, $0.width) }) {
      Self.append(cell, to: &joined)
    }
    cells = joined
    compact()
  }

  private static func append(_ cell: Cell, to cells: inout [Cell]) {
    if let last = cells.last, cell.start < last.start + last.width {
      cells[cells.count - 1].add(cell, kept: keptDear)
    } else {
      cells.append(cell)
    }
  }
}

extension SpendPast.Cell {
  fileprivate mutating func note(_ request: SpendPast.Dear, sign: Int, kept: Int) {
    if sign > 0, dearest.count == kept, let last = dearest.last, last.picodollars >= request.picodollars {
      return
    }
    var all = Array(dearest)
    if sign > 0 {
      all.append(request)
    } else if let at = all.firstIndex(of: request) {
      all.remove(at: at)
    }
    setDearest(all, kept: kept)
  }

  fileprivate mutating func add(_ other: SpendPast.Cell, kept: Int) {
    stats += other.stats
    setDearest(Array(dearest) + Array(other.dearest), kept: kept)
  }

  private mutating func setDearest(_ requests: [SpendPast.Dear], kept: Int) {
    dearest = Few()
    let ordered = requests.sorted {
      ($1.picodollars, $0.second, $0.user) < ($0.picodollars, $1.second, $1.user)
    }
    for request in ordered.prefix(kept) { dearest.append(request) }
  }
}

extension SpendPast {
  /// The requests that cost far more than usual, the oldest first, with the past that each is beyond.
  func anomalies(_ controls: AnomalyControls) -> [(request: Dear, past: LogStats)] {
    var learned = LogStats()
    var frozen = LogStats()
    var frozenCells = 0
    var found: [(request: Dear, past: LogStats)] = []
    for cell in cells {
      var rest = cell.stats
      for request in cell.dearest { rest.take(request) }
      // Tested against what came before; where that is too little, against what else there was.
      var past = learned
      if past.count < controls.fewestRequests { past += rest }
      let isKnown = past.count >= controls.fewestRequests
      for request in cell.dearest.sorted(by: { $0.second < $1.second }) {
        if isKnown, controls.isBeyond(request.dollars, past, least: controls.leastDollars) {
          found.append((request, past))
        } else {
          rest.add(request.dollars)
        }
      }
      // While an agent as a whole is beyond its past, nothing is learned, for a day at most: then that is the new past.
      let isFrozen =
        learned.count >= controls.fewestRequests && rest.count >= 10 && learned.isBelow(rest, controls)
      if isFrozen, frozenCells < 24 {
        frozen += rest
        frozenCells += 1
      } else {
        learned = isFrozen ? frozen : learned
        learned += rest
        (frozen, frozenCells) = (LogStats(), 0)
      }
    }
    return found
  }
}

extension LogStats {
  fileprivate mutating func take(_ request: SpendPast.Dear) {
    if let place = Self.place(request.dollars) { add(place: place, times: -1) }
  }

  /// Whether what is usual there would be far beyond what is usual here.
  fileprivate func isBelow(_ other: LogStats, _ controls: AnomalyControls) -> Bool {
    distance(of: other.typical) > controls.sigmas && other.typical >= typical * controls.leastFactor
  }
}
