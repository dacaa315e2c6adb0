import Events
import Meter
import Testing

@testable import Dashboard

@Suite struct SeriesTests {
  @Test func `a peak never hides`() {
    var values: [Double?] = Array(repeating: 1, count: 60)
    values[31] = 9
    for count in 1...60 { #expect(Series.fit(values, to: count).contains(9), "\(count)") }
  }

  @Test func `stretches in straight lines and keeps gaps`() {
    #expect(Series.fit([0, 2], to: 3) == [0, 1, 2])
    #expect(Series.fit([1, nil, 3], to: 6).contains { $0 == nil })
    #expect(Series.fit([], to: 6).isEmpty)
    #expect(Series.fit([1], to: 3) == [1, 1, 1])
  }

  @Test(arguments: 1...130) func `has as many values as asked`(_ count: Int) {
    #expect(Series.fit((0..<60).map { Double($0) }, to: count).count == count)
    #expect(Series.sums((0..<60).map { Double($0) }, to: count).count == count)
  }

  @Test func `sums keep the whole when there are fewer`() {
    #expect(Series.sums([1, 2, 3, 4, 5], to: 2).reduce(0, +) == 15)
  }

  /// At 12:31:07 the minute's bucket holds 7 seconds: it is taken for the minute before; at 12:31:30 it
  /// counts double.
  @Test func `the running bucket does not look like a fall`() {
    let amounts = Array(repeating: 60.0, count: 59)
    let early = Series.rates(amounts + [7], at: SampleFleet.now, window: .h1)
    #expect(early.last == 1)
    let later = Series.rates(amounts + [30], at: SampleFleet.now.adding(seconds: 23), window: .h1)
    #expect(later.last == 1)
    #expect(later.first == 1)
  }
}
