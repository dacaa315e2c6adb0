import Events
import Meter

/// Chart values fitted to the screen.
enum Series {
  /// As many values as asked for: fewer by the highest of each group (a peak never hides), more by straight
  /// lines.
  static func fit(_ values: [Double?], to count: Int) -> [Double?] {
    guard count > 0, !values.isEmpty else { return [] }
    if values.count == count { return values }
    if values.count > count {
      return (0..<count).map { at in
        let end = max(values.count * at / count + 1, values.count * (at + 1) / count)
        return values[(values.count * at / count)..<end].compactMap(\.self).max()
      }
    }
    return (0..<count).map {
      stretched(values, at: Double($0) * Double(values.count - 1) / Double(max(1, count - 1)))
    }
  }

  private static func stretched(_ values: [Double?], at place: Double) -> Double? {
    let left = min(values.count - 1, Int(place))
    let right = min(values.count - 1, left + 1)
    guard let a = values[left], let b = values[right] else {
      return place - Double(left) < 0.5 ? values[left] : values[right]
    }
    return a + (b - a) * (place - Double(left))
  }

  /// Values for a sparkline whose changes show: counted from a floor below the lowest, which is at most 70 %
  /// of the highest, so that noise stays small.
  static func lifted(_ values: [Double?]) -> [Double?] {
    guard let low = values.compactMap(\.self).min(), let high = values.compactMap(\.self).max() else {
      return values
    }
    let floor = max(0, min(low - (high - low) / 4, high * 0.7))
    return values.map { $0.map { $0 - floor } }
  }

  /// As many sums as asked for; where there are fewer, each stands in several places.
  static func sums(_ values: [Double], to count: Int) -> [Double] {
    guard count > 0, !values.isEmpty else { return [] }
    return (0..<count).map { at in
      let start = values.count * at / count
      return values[start..<max(start + 1, values.count * (at + 1) / count)].reduce(0, +)
    }
  }

  /// Amounts a second (or any amounts) by point: the last point, whose time is not over yet, is raised by the
  /// part that is still to come, or left out where too little of it has passed to tell.
  static func rates(
    _ amounts: [Double], at: Timestamp, window: Window, perSecond: Bool = true
  ) -> [Double?] {
    guard let seconds = window.seconds, let last = amounts.last else { return amounts.map { $0 } }
    let span = Double(seconds) / Double(amounts.count)
    let unit = perSecond ? span : 1
    let bucket = window.bucketSeconds
    let toCome = Double(bucket - (at.seconds % bucket + bucket) % bucket)
    let passed = (span - toCome) / span
    var rates: [Double?] = amounts.map { $0 / unit }
    rates[rates.count - 1] = passed < 0.2 ? nil : last / unit / passed
    if passed < 0.2, rates.count > 1 { rates[rates.count - 1] = rates[rates.count - 2] }
    return rates
  }
}
