import Events

/// Forecasts spend from the hours before: their rhythm (hour of the day; weekday or weekend) times their present level.
///
/// Both are held against what chance alone would do: a rhythm counts by how far its differences go beyond the scatter
/// within each hour of the day, and the level is taken over all hours since the last change that stands out by five
/// standard deviations. So a steady fleet is forecast from all that is known of it, which no run-rate is, and a fleet
/// that changed from what it does since.
struct SpendForecaster {
  private let zone: CalendarZone
  private let rhythm: SpendRhythm
  private let level: SpendLevel

  /// Fewer hours say no more than the run-rate does.
  static let fewestHours = 6
  /// So many margins of a standard deviation hold 4 of 5 outcomes.
  private static let margins = 1.28

  /// Nil where there is too little of a past, or nothing was spent in it.
  init?(history: SpendHistory, zone: CalendarZone) {
    let spend = history.hours.map(\.dollars)
    guard spend.count >= Self.fewestHours, spend.allSatisfy({ $0 >= 0 && $0 < 1e18 }),
      spend.contains(where: { $0 > 0 })
    else { return nil }
    self.zone = zone
    let first = history.start.wholeSeconds
    let slots = spend.indices.map { SpendRhythm.slot(at: first + Int64($0) * 3600, zone) }
    var rhythm = SpendRhythm(spend, slots)
    var level = SpendLevel(spend, rhythm.weights(slots))
    if level.firstHour > 0 {
      // The rhythm is what is left when the change is taken out.
      let since = level.wasIdle ? level.firstHour : 0
      rhythm = SpendRhythm(Array(level.corrected(spend)[since...]), Array(slots[since...]))
      level = SpendLevel(spend, rhythm.weights(slots))
    }
    self.rhythm = rhythm
    self.level = level
  }

  /// What will be spent from one moment to another, and a margin that holds it about 4 times in 5.
  func rest(from start: Timestamp, to end: Timestamp) -> (amount: Money, margin: Money) {
    let (first, last) = (start.wholeSeconds, end.wholeSeconds)
    var weight = 0.0
    var at = first
    while at < last {
      let next = min(last, (at.floorDivided(by: 3600) + 1) * 3600)
      weight += rhythm.weight(SpendRhythm.slot(at: at, zone)) * Double(next - at) / 3600
      at = next
    }
    let variance = level.scatter * weight * (1 + weight / max(level.weight, 1e-9))
    return (
      Money(dollars: level.perHour * weight), Money(dollars: Self.margins * max(0, variance).squareRoot())
    )
  }
}

/// How an hour's spend hangs on its place in the day and the week: factors around 1.
struct SpendRhythm {
  /// An hour of the local day, and whether the day is a Saturday or Sunday.
  struct Slot: Hashable {
    var hour: Int
    var isWeekend: Bool
    /// The local day's number.
    var day: Int
  }

  private var byHour = Array(repeating: 1.0, count: 24)
  private var weekday = 1.0
  private var weekend = 1.0

  /// The slot of a second.
  static func slot(at second: Int64, _ zone: CalendarZone) -> Slot {
    let local = second + zone.offsetSeconds(at: Timestamp(clampingSeconds: second))
    let day = local.floorDivided(by: 86_400)
    return Slot(
      hour: Int(local.floorModulo(86_400) / 3600), isWeekend: (day + 3).floorModulo(7) >= 5, day: Int(day))
  }

  init(_ spend: [Double], _ slots: [Slot]) {
    let mean = spend.reduce(0, +) / Double(spend.count)
    guard mean > 0, spend.count >= 24 else { return }
    learnHours(spend, slots, mean)
    learnDays(spend, slots)
  }

  func weight(_ slot: Slot) -> Double { byHour[slot.hour] * (slot.isWeekend ? weekend : weekday) }

  func weights(_ slots: [Slot]) -> [Double] { slots.map(weight) }

  private mutating func learnHours(_ spend: [Double], _ slots: [Slot], _ mean: Double) {
    var groups = Array(repeating: [Double](), count: 24)
    for (amount, slot) in zip(spend, slots) { groups[slot.hour].append(amount) }
    let days = Double(spend.count / 24)
    let means = groups.map { $0.isEmpty ? mean : Statistics.mean($0) }
    var trust = 0.5
    if days >= 2 {
      let within = Statistics.mean(
        groups.map { $0.count > 1 ? Statistics.variance($0) / Double($0.count) : 0 })
      let between = Statistics.variance(means)
      // Chance alone makes the means differ by `within`, give or take a third.
      trust = between > 0 ? max(0, 1 - 1.5 * within / between) : 0
    }
    trust *= days / (days + 0.5)
    byHour = means.map { 1 + trust * ($0 / mean - 1) }
  }

  /// Weekends count once two weekdays and a weekend day were seen whole.
  private mutating func learnDays(_ spend: [Double], _ slots: [Slot]) {
    var days: [Int: (spent: Double, weight: Double, hours: Int, isWeekend: Bool)] = [:]
    for (amount, slot) in zip(spend, slots) {
      let known = days[slot.day] ?? (0, 0, 0, slot.isWeekend)
      days[slot.day] = (
        known.spent + amount, known.weight + byHour[slot.hour], known.hours + 1, slot.isWeekend
      )
    }
    let whole = days.values.filter { $0.hours >= 23 && $0.weight > 0 }
    let work = whole.filter { !$0.isWeekend }.map { $0.spent / $0.weight }.sorted()
    let free = whole.filter(\.isWeekend).map { $0.spent / $0.weight }.sorted()
    guard work.count >= 2, free.count >= 1 else { return }
    let all = Statistics.mean(work + free)
    let difference = Statistics.mean(work) - Statistics.mean(free)
    guard all > 0, difference != 0 else { return }
    let squares =
      Statistics.variance(work) * Double(work.count - 1) + Statistics.variance(free) * Double(free.count - 1)
    let scatter = squares / Double(work.count + free.count - 2)
    let noise = scatter * (1 / Double(work.count) + 1 / Double(free.count))
    let fewer = Double(min(work.count, free.count))
    // Two standard deviations are no difference.
    let trust = max(0, 1 - 4 * noise / (difference * difference)) * fewer / (fewer + 0.3)
    weekday = 1 + trust * (Statistics.mean(work) / all - 1)
    weekend = 1 + trust * (Statistics.mean(free) / all - 1)
  }
}

/// What is spent an hour of weight 1, since the last change that stands out.
struct SpendLevel {
  /// Dollars an hour of weight 1.
  let perHour: Double
  /// The weight of the hours that it was taken from.
  let weight: Double
  /// The variance of what is spent in an hour of weight 1.
  let scatter: Double
  /// The first hour after the last change; 0 without one.
  private(set) var firstHour = 0
  private var before = 0.0

  /// Changes are looked for at these distances, in hours.
  private static let distances = [4, 6, 8, 12, 18, 24, 36, 48, 72, 96, 120, 168, 240, 336]
  private static let deviations = 5.0

  init(_ spend: [Double], _ weights: [Double]) {
    let sums = RunningSums(spend, weights)
    for _ in 0..<3 {
      guard let change = Self.change(sums, firstHour..<spend.count) else { break }
      before = sums[firstHour..<change].level
      firstHour = change
    }
    let since = sums[firstHour..<spend.count]
    weight = since.weight
    perHour = since.level
    scatter = max(since.scatter, sums.dailyScatter(firstHour..<spend.count))
  }

  /// Whether nothing was spent before the last change.
  var wasIdle: Bool { before <= 0 }

  /// What was spent as if the level had always been today's.
  func corrected(_ spend: [Double]) -> [Double] {
    wasIdle ? spend : spend.indices.map { $0 < firstHour ? spend[$0] * perHour / before : spend[$0] }
  }

  /// Where the level changed most, if it did beyond all doubt: not by one burst, but in both halves of what came since.
  private static func change(_ sums: RunningSums, _ hours: Range<Int>) -> Int? {
    var best: (deviations: Double, at: Int) = (deviations, -1)
    for distance in distances where distance <= hours.count - 6 {
      let at = hours.upperBound - distance
      let middle = hours.upperBound - distance / 2
      let (new, old) = (sums[at..<hours.upperBound], sums[hours.lowerBound..<at])
      let halves = [sums[at..<middle], sums[middle..<hours.upperBound]]
      guard old.weight > 0, halves.allSatisfy({ $0.weight > 0 }) else { continue }
      let share = Double(distance) / Double(hours.count)
      let scatter = new.scatter * share + old.scatter * (1 - share)
      let noise = (scatter / new.weight + scatter / old.weight).squareRoot()
      let difference = new.level - old.level
      guard difference != 0, difference.magnitude > noise * best.deviations,
        halves.allSatisfy({ ($0.level - old.level) / difference > 0.5 })
      else { continue }
      best = (noise > 0 ? difference.magnitude / noise : .infinity, at)
    }
    return best.at >= 0 ? best.at : nil
  }
}

/// Sums over hours, of which those of any stretch are a difference.
private struct RunningSums {
  private var spend = [0.0]
  private var weight = [0.0]
  private var squares = [0.0]
  private var counted = [0]

  init(_ amounts: [Double], _ weights: [Double]) {
    for (amount, hour) in zip(amounts, weights) {
      spend.append(spend[spend.count - 1] + amount)
      weight.append(weight[weight.count - 1] + hour)
      squares.append(squares[squares.count - 1] + (hour > 0 ? amount * amount / hour : 0))
      counted.append(counted[counted.count - 1] + (hour > 0 ? 1 : 0))
    }
  }

  /// What a stretch of hours says.
  struct Stretch {
    var spend: Double
    var weight: Double
    var squares: Double
    var count: Int

    /// What is spent an hour of weight 1.
    var level: Double { weight > 0 ? spend / weight : 0 }

    /// The variance of an hour of weight 1, where that of others grows with their weight.
    var scatter: Double {
      count > 1 ? max(0, squares - 2 * level * spend + level * level * weight) / Double(count - 1) : 0
    }
  }

  subscript(hours: Range<Int>) -> Stretch {
    let (low, high) = (hours.lowerBound, hours.upperBound)
    return Stretch(
      spend: spend[high] - spend[low], weight: weight[high] - weight[low],
      squares: squares[high] - squares[low],
      count: counted[high] - counted[low])
  }

  /// The same from whole days, which tell of what lasts longer than an hour; 0 below four of them.
  func dailyScatter(_ hours: Range<Int>) -> Double {
    let days = hours.count / 24
    guard days >= 4 else { return 0 }
    let level = self[hours].level
    var (sum, count) = (0.0, 0)
    for day in 0..<days {
      let end = hours.upperBound - day * 24
      let part = self[end - 24..<end]
      guard part.weight > 0 else { continue }
      let error = part.spend - level * part.weight
      sum += error * error / part.weight
      count += 1
    }
    return count > 1 ? sum / Double(count - 1) : 0
  }
}

/// Means and variances.
enum Statistics {
  /// The mean; 0 of nothing.
  static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  /// The variance of a sample; 0 of fewer than two.
  static func variance(_ values: [Double]) -> Double {
    guard values.count > 1 else { return 0 }
    let mean = mean(values)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }
}
