import Costs
import Events

/// A stretch of time that a report is about.
public enum Stretch: Hashable, Sendable {
  /// The newest minutes, hours or days, or everything there is.
  case window(Window)
  /// The calendar day, ISO week or month that holds the moment asked for, in the meter's time zone.
  case calendar(CalendarUnit)
  /// From a moment (nil: the oldest record) up to, not including, another (nil: the moment asked for).
  case between(since: Timestamp?, until: Timestamp?)

  /// `24h`, `today`, `month`, `custom`
  public var label: String {
    switch self {
    case .window(let window): window.rawValue
    case .calendar(.day): "today"
    case .calendar(let unit): unit.rawValue
    case .between: "custom"
    }
  }

  /// A stretch by its label; nil for `custom` and for what is none.
  public init?(label: String) {
    if let window = Window(rawValue: label) {
      self = .window(window)
    } else if label == "today" {
      self = .calendar(.day)
    } else if label != CalendarUnit.day.rawValue, let unit = CalendarUnit(rawValue: label) {
      self = .calendar(unit)
    } else {
      return nil
    }
  }

  /// All labels but `custom`, the shortest stretch first.
  public static let labels =
    Window.allCases.filter { $0 != .all }.map(\.rawValue) + ["today", "week", "month", Window.all.rawValue]
}

/// Why a stretch cannot be answered for.
public enum StretchError: Error, Hashable, Sendable {
  /// It ends before it begins.
  case isEmpty
  /// It begins before the first moment from which on what is asked for is kept apart: 70 days ago, for pairs 31.
  case tooOld(kept: Timestamp)
}

extension MeterState {
  /// The whole buckets that a stretch is made of.
  /// - Throws: `StretchError` where it is empty, or where what it begins with is no longer kept apart.
  func span(_ stretch: Stretch, at: Timestamp) throws(StretchError) -> BucketSpan {
    switch stretch {
    case .window(let window): return BucketSpan(window, at: at)
    case .calendar(let unit):
      let zone = options.zone
      return days(zone.days(of: unit, around: zone.dayIndex(of: at)))
    case .between(let since, let until): return try between(since, until, at: at)
    }
  }

  /// Whole local days.
  private func days(_ days: Range<Int>) -> BucketSpan {
    let start = options.zone.start(ofDay: days.lowerBound).seconds
    let end = options.zone.start(ofDay: days.upperBound).seconds
    return BucketSpan(
      seconds: start..<end, days: days, hasDurations: (1...900).contains(bucket(at: start)))
  }

  private func between(_ since: Timestamp?, _ until: Timestamp?, at: Timestamp) throws(StretchError)
    -> BucketSpan
  {
    let zone = options.zone
    let last = until.map { $0.adding(seconds: -1).seconds } ?? at.seconds
    let begin = since?.seconds ?? oldest.map { Timestamp(nanoseconds: $0).seconds } ?? last
    guard begin <= last else { throw .isEmpty }
    let (head, tail) = (bucket(at: begin), bucket(at: last))
    let end = tail == 0 ? last : (floorDivide(last, tail) + 1) * tail
    guard head == 0 else {
      let start = floorDivide(begin, head) * head
      return BucketSpan(
        seconds: start..<end, days: nil, hasDurations: head <= TimeScale.longestWithDurations)
    }
    // Older than all cells: days are what is kept.
    let kept = zone.dayIndex(of: Timestamp(seconds: bound)) - Timeline.dayCapacity + 1
    let oldestDay = oldest.map { zone.dayIndex(of: Timestamp(nanoseconds: $0)) } ?? kept
    let first = max(zone.dayIndex(of: Timestamp(seconds: begin)), oldestDay)
    guard first >= kept else { throw .tooOld(kept: zone.start(ofDay: kept)) }
    let lastDay = max(first, zone.dayIndex(of: Timestamp(seconds: last)))
    let isShort = (1...TimeScale.longestWithDurations).contains(tail)
    return BucketSpan(
      seconds: zone.start(ofDay: first).seconds..<(isShort ? end : zone.start(ofDay: lastDay + 1).seconds),
      days: first..<lastDay + 1, hasDurations: false)
  }

  /// No line's newest cell is newer.
  private var bound: Int64 {
    max(newest.map { Timestamp(nanoseconds: $0).seconds } ?? .min / 2, ledger.horizon)
  }

  /// How long a cell that holds a second is at most; 0 where only days are kept.
  private func bucket(at second: Int64) -> Int64 {
    TimeScale.width(of: second, newest: max(second, bound), isWatched: false)
  }

  /// The same stretch for lines that keep no days, as their cells allow.
  func cells(of span: BucketSpan) throws(StretchError) -> BucketSpan {
    guard span.days != nil else { return span }
    let head = bucket(at: span.seconds.lowerBound)
    guard head > 0 else {
      throw .tooOld(kept: Timestamp(seconds: (floorDivide(bound - TimeScale.end, 3600) + 1) * 3600))
    }
    let tail = bucket(at: span.seconds.upperBound - 1)
    let start = floorDivide(span.seconds.lowerBound, head) * head
    let end = (floorDivide(span.seconds.upperBound - 1, tail) + 1) * tail
    return BucketSpan(seconds: start..<end, days: nil, hasDurations: span.hasDurations)
  }
}
