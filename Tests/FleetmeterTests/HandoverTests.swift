import Foundation
import Testing

@testable import fleetmeter

@Suite struct HandoverTests {
  @Test func `all arrives in order, and a few wait at most`() {
    let handover = Handover<Int>(capacity: 3)
    Thread {
      for number in 0..<10_000 { handover.put(number) }
      handover.close()
    }.start()
    var taken: [Int] = []
    while let number = handover.take() { taken.append(number) }
    #expect(taken == Array(0..<10_000))
  }

  @Test func `who has to wait does something else meanwhile, while there is something`() {
    let handover = Handover<Int>(capacity: 1)
    var left = 5
    handover.put(1) {
      Issue.record("there was room"); return false
    }
    #expect(
      handover.take {
        left -= 1; return left > 0
      } == 1)
    #expect(left == 5)
    Thread {
      for number in 0..<100 { handover.put(number) }
      handover.close()
    }.start()
    var taken: [Int] = []
    while let number = handover.take(meanwhile: {
      left -= 1; return left > 0
    }) { taken.append(number) }
    #expect(taken == Array(0..<100))
  }

  @Test func `what is not taken goes with it`() {
    for left in 0...3 {
      let handover = Handover<Int>(capacity: 3)
      for number in 0..<left { handover.put(number) }
      #expect(left == 0 || handover.takeIfAny() == 0)
      #expect(left > 1 || handover.takeIfAny() == nil)
    }
  }
}
