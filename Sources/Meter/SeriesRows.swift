/// What a row of a series is told by: up to four names' numbers.
struct SeriesKey: Hashable, Sendable {
  var names: SIMD4<Int32>

  init(_ a: NameID, _ b: NameID = 0, _ c: NameID = 0, _ d: NameID = 0) { names = SIMD4(a, b, c, d) }
}

/// Keys, each with a row. Beyond the limit, new keys share the row of the key whose names are all `(other)`.
struct SeriesIndex: Sendable {
  private(set) var keys: [SeriesKey] = []
  /// How often a key had to share.
  private(set) var overflow = 0
  private var slots = Array(repeating: Int32(-1), count: 64)
  private let limit: Int
  private let other: SeriesKey

  /// - Parameter names: how many names a key has.
  init(names: Int, limit: Int) {
    self.limit = limit
    other = SeriesKey(
      NameTable.other, names > 1 ? NameTable.other : 0, names > 2 ? NameTable.other : 0,
      names > 3 ? NameTable.other : 0)
  }

  /// The row of a key, which is the next one where it is new.
  mutating func row(_ key: SeriesKey) -> Int {
    let slot = find(key)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    if keys.count >= limit, key != other {
      overflow += 1
      return row(other)
    }
    slots[slot] = Int32(keys.count)
    keys.append(key)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  private func find(_ key: SeriesKey) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(key) & mask
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for row in keys.indices { slots[find(keys[row])] = Int32(row) }
  }

  private static func hash(_ key: SeriesKey) -> Int {
    let names = key.names
    let low = UInt64(UInt32(bitPattern: names.x)) << 32 | UInt64(UInt32(bitPattern: names.y))
    let high = UInt64(UInt32(bitPattern: names.z)) << 32 | UInt64(UInt32(bitPattern: names.w))
    let mixed = (low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 32) &* 0xA076_1D64_78BD_642F >> 20)
  }
}

/// Counters by key, a few beside each other in a row.
///
/// What is booked may be taken back: `net` is what stands. A counter never falls, so that what is told of it is the most
/// that ever stood when somebody looked; what is taken back shows once as much has been added again.
struct SeriesRows<Number: FixedWidthInteger & Sendable>: Sendable {
  let width: Int
  private(set) var index: SeriesIndex
  private(set) var net: [Number] = []
  /// What is told, as of the last `tell`.
  private(set) var told: [Number] = []

  /// - Parameters:
  ///   - names: how many names a key has.
  ///   - width: how many counters a key has.
  init(names: Int, width: Int, limit: Int) {
    self.width = width
    index = SeriesIndex(names: names, limit: limit)
  }

  /// Where the counters of a key begin in `net`.
  mutating func place(_ key: SeriesKey) -> Int {
    let row = index.row(key)
    if row * width == net.count { net.append(contentsOf: repeatElement(0, count: width)) }
    return row * width
  }

  mutating func add(_ amount: Number, at place: Int) { net[place] &+= amount }

  /// Brings what is told up to what stands.
  mutating func tell() {
    told.append(contentsOf: repeatElement(0, count: net.count - told.count))
    net.withUnsafeBufferPointer { net in
      told.withUnsafeMutableBufferPointer { told in
        for at in net.indices { told[at] = max(told[at], net[at]) }
      }
    }
  }

  /// What is told, for a snapshot: nothing in it makes the book copy what it counts on with.
  var toldRows: ToldRows<Number> { ToldRows(width: width, keys: index.keys, told: told) }

  /// Adds all that another meter's rows hold.
  /// - Parameter renamed: gives a key here.
  mutating func merge(_ other: SeriesRows, renamed: (SeriesKey) -> SeriesKey) {
    for (row, key) in other.index.keys.enumerated() {
      let place = place(renamed(key))
      for at in 0..<width { net[place + at] &+= other.net[row * width + at] }
    }
  }
}

/// Counters by key, as they are told.
struct ToldRows<Number: Sendable>: Sendable {
  let width: Int
  let keys: [SeriesKey]
  let told: [Number]
}

extension SeriesRows<Int64> {
  /// Counts a duration, or takes it back: in every bucket that holds it, behind them in the count of all and in their sum,
  /// which is in microseconds.
  mutating func observe(_ nanoseconds: Int64, in bounds: [Int64], at place: Int, sign: Int64) {
    for bucket in bounds.indices where nanoseconds <= bounds[bucket] { net[place + bucket] &+= sign }
    net[place + bounds.count] &+= sign
    net[place + bounds.count + 1] &+= sign &* min(nanoseconds / 1000, Self.longest)
  }

  /// Longer durations count as 115 days, so that no sum runs over.
  private static var longest: Int64 { 10_000_000_000_000 }
}

/// Means over the last hour by key: minutes with what was reported in each.
struct HourMeans: Sendable {
  private(set) var index: SeriesIndex
  private var minutes: [Minute] = []
  private static let kept = 60

  private struct Minute: Sendable {
    var epoch = Int32.min
    var count: Int32 = 0
    var sum = 0.0
  }

  /// - Parameter names: how many names a key has.
  init(names: Int, limit: Int) { index = SeriesIndex(names: names, limit: limit) }

  /// Adds a reading; one that is older than an hour before the newest of its minute's place is dropped.
  mutating func note(_ value: Double, _ key: SeriesKey, second: Int64) {
    note(sum: value, count: 1, key, epoch: Int32(truncatingIfNeeded: floorDivide(second, 60)))
  }

  private mutating func note(sum: Double, count: Int32, _ key: SeriesKey, epoch: Int32) {
    let row = index.row(key)
    if row * Self.kept == minutes.count {
      minutes.append(contentsOf: repeatElement(Minute(), count: Self.kept))
    }
    let place = row * Self.kept + Int(UInt32(bitPattern: epoch) % UInt32(Self.kept))
    guard epoch >= minutes[place].epoch else { return }
    if epoch > minutes[place].epoch { minutes[place] = Minute(epoch: epoch) }
    minutes[place].count &+= count
    minutes[place].sum += sum
  }

  /// The mean of each key over the hour that ends with the minute of a second; keys without any reading are left out.
  func means(at second: Int64) -> [(key: SeriesKey, mean: Double)] {
    let last = Int32(truncatingIfNeeded: floorDivide(second, 60))
    return index.keys.enumerated().compactMap { row, key in
      var (sum, count) = (0.0, 0)
      for minute in minutes[row * Self.kept..<(row + 1) * Self.kept]
      where minute.epoch <= last && minute.epoch > last &- Int32(Self.kept) {
        sum += minute.sum
        count += Int(minute.count)
      }
      return count == 0 ? nil : (key, sum / Double(count))
    }
  }

  /// Adds all that another meter's means are made of.
  mutating func merge(_ other: HourMeans, renamed: (SeriesKey) -> SeriesKey) {
    for (row, key) in other.index.keys.enumerated() {
      for minute in other.minutes[row * Self.kept..<(row + 1) * Self.kept] where minute.count > 0 {
        note(sum: minute.sum, count: minute.count, renamed(key), epoch: minute.epoch)
      }
    }
  }
}

/// The newest reading of each key.
struct NewestReadings: Sendable {
  private(set) var all: [SeriesKey: Reading] = [:]
  private let limit: Int

  struct Reading: Sendable {
    var time: Int64
    var value: Double
  }

  init(limit: Int) { self.limit = limit }

  /// Notes a reading; beyond the limit, new keys are not.
  mutating func note(_ value: Double, _ key: SeriesKey, time: Int64) {
    let known = all[key]
    guard known.map({ time >= $0.time }) ?? (all.count < limit) else { return }
    all[key] = Reading(time: time, value: value)
  }

  /// The readings of the last so many seconds before a moment, in nanoseconds.
  func since(_ seconds: Int64, before at: Int64) -> [(key: SeriesKey, value: Double)] {
    all.filter { $0.value.time > at &- seconds * 1_000_000_000 }.map { ($0.key, $0.value.value) }
  }

  mutating func merge(_ other: NewestReadings, renamed: (SeriesKey) -> SeriesKey) {
    for (key, reading) in other.all { note(reading.value, renamed(key), time: reading.time) }
  }
}
