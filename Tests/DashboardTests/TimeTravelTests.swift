import Canvas
import Events
import Meter
import Testing

@testable import Dashboard

@Suite struct TimeTravelTests {
  @Test func `back holds the screen a piece earlier, forward leads to now again`() {
    var state = SampleFleet.state(120, 40)
    #expect(update(&state, .key(.left)) == [.pause(true), .queryChanged])
    let first = state.pausedAt
    #expect(first.map { $0 < SampleFleet.now } == true)
    #expect(state.pieceSeconds == 60)
    _ = update(&state, .key(.left))
    #expect(state.pausedAt?.seconds == first.map { $0.seconds - 60 })
    #expect(state.fleetQuery(at: SampleFleet.now).at == state.pausedAt)
    _ = update(&state, .key(.right))
    #expect(state.pausedAt == first)
    #expect(update(&state, .key(.right)).contains(.pause(false)))
    #expect(!state.isPaused)
  }

  @Test func `another window is looked at as of about the same moment`() throws {
    var state = SampleFleet.state(120, 40, keys: Array(repeating: .left, count: 90))
    let held = try #require(state.pausedAt)
    for key: Key in [.character("w"), .character("d")] { _ = update(&state, .key(key)) }
    let moved = try #require(state.pausedAt)
    #expect(moved <= held)
    #expect(held.seconds - moved.seconds < 3600)
  }

  @Test func `what is kept no longer is said`() {
    var state = SampleFleet.state(120, 40, keys: [.character("w"), .character("a")])
    #expect(update(&state, .key(.left)) == [.bell])
    #expect(state.message?.contains("longer") == true)
    #expect(!state.isPaused)
  }

  @Test func `Space goes on from the past`() {
    let state = SampleFleet.state(120, 40, keys: [.left, .left, .character(" ")])
    #expect(!state.isPaused)
    #expect(state.pieceSeconds == nil)
  }
}
