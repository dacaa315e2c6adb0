import Events
import Foundation
import Meter
import Synchronization
import TestSupport
import Testing

/// While a meter is helped, another thread adds postings to their lines, and questions are asked in between.
@Suite struct PostingDeskTests {
  private var lines: [String] {
    var random = SeededGenerator(seed: 5)
    return (0..<6000).map { index in
      Native.request(
        Double(index) / 3,
        [
          "agent_name": "agent\(Int.random(in: 0..<20, using: &random))".quoted,
          "user_id": "user\(Int.random(in: 0..<300, using: &random))".quoted,
          "event_id": "e\(index)".quoted, "status": "success".quoted, "model_name": "gpt-4o".quoted,
          "input_tokens": "\(index)", "duration_seconds": "0.5",
        ])
    }
  }

  @Test(arguments: [true, false]) func `a meter that is helped says the same`(asksInBetween: Bool) throws {
    let lines = lines
    let alone = Bench()
    try alone.feed(lines)
    let helped = Bench()
    let isOver = Atomic(false)
    let ended = DispatchSemaphore(value: 0)
    let meter = helped.meter
    Thread {
      while !isOver.load(ordering: .acquiring) { if !meter.help() { sched_yield() } }
      ended.signal()
    }.start()
    var asked = 0
    try meter.withHelp {
      try helped.feed(lines) {
        guard asksInBetween else { return }
        let totals = helped.totals
        #expect(totals.requests >= asked)
        asked = totals.requests
      }
    }
    isOver.store(true, ordering: .releasing)
    ended.wait()
    expectSame(helped.figures, alone.figures)
    #expect(helped.totals.requests == 6000)
    #expect(!meter.help())
  }

  @Test func `a meter that nobody helps does it all itself`() throws {
    let helped = Bench()
    try helped.meter.withHelp { try helped.feed(lines) }
    let alone = Bench()
    try alone.feed(lines)
    expectSame(helped.figures, alone.figures)
  }
}
