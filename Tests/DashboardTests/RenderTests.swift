import Canvas
import Events
import Foundation
import Meter
import Testing

@testable import Dashboard

/// A view worth a picture.
struct View: Sendable, CustomTestStringConvertible {
  let name: String
  let make: @Sendable (_ width: Int, _ height: Int, _ ascii: Bool, _ colour: Bool) -> DashboardState

  var testDescription: String { name }

  init(_ name: String, keys: [Key]) {
    self.name = name
    make = { SampleFleet.state($0, $1, keys: keys, ascii: $2, colour: $3) }
  }

  init(
    _ name: String, make: @escaping @Sendable (_ width: Int, _ height: Int, Bool, Bool) -> DashboardState
  ) {
    self.name = name
    self.make = make
  }

  static let all: [View] = [
    View("overview", keys: []), View("agent", keys: [.enter]),
    View("changes", keys: [.character("c")]),
    View("changes-of-cost", keys: [.character("c"), .character("s"), .character("s"), .down]),
    View("business", keys: [.character("b")]), View("profile", keys: [.enter, .character("p")]),
    View("advice", keys: [.character("v")]),
    View("traces", keys: [.character("T")]),
    View("trace", keys: [.character("T"), .character("j"), .enter]),
    View(
      "trace-folded",
      keys: [.character("T"), .enter, .character("g"), .character("j"), .character("j"), .enter]),
    View("trace-rootless", keys: [.character("T")] + Array(repeating: .character("j"), count: 9) + [.enter]),
    View("calls", keys: [.character("C")]),
    View("inputs", keys: [.character("i")]), View("help", keys: [.character("?")]),
    View(
      "acknowledge",
      keys: [.character("5"), .character("j"), .character("a"), .character("o"), .character("k")]),
    View("command", keys: [.character(":")] + "win".map { .character($0) } + [.down]),
    View("find", keys: [.character("f")] + "ref".map { .character($0) }),
    View("only", keys: [.character("2"), .character("o")]),
    View("filter", keys: [.character("/")] + "agnet=ref".map { .character($0) }),
    View("paused", keys: [.character("d"), .character(" ")]), View("window", keys: [.character("w")]),
    View("empty") { width, height, ascii, colour in
      DashboardState(width: width, height: height, now: SampleFleet.now, ascii: ascii, colour: colour)
    },
    View("backfill") { width, height, ascii, colour in
      var state = SampleFleet.state(width, height, ascii: ascii, colour: colour)
      var data = SampleFleet.snapshot(for: state)
      data.backfill = BackfillProgress(
        filesDone: 3, files: 12, bytesDone: 4_100_000_000, bytes: 9_900_000_000, bytesPerSecond: 812_000_000,
        secondsLeft: 7.2)
      data.now = SampleFleet.now.adding(seconds: 200)
      data.note = "the newest record is 3m old"
      state.receive(data)
      return state
    },
  ]
}

@Suite struct RenderTests {
  @Test(arguments: View.all, [(80, 24), (120, 40), (200, 60)])
  func `looks as it did`(_ view: View, _ size: (Int, Int)) throws {
    let frame = render(view.make(size.0, size.1, false, true))
    try expectGolden(Picture.text(frame, roles: true), "\(view.name)-\(size.0)x\(size.1)")
    let plain = render(view.make(size.0, size.1, true, false))
    try expectGolden(Picture.text(plain, roles: false), "\(view.name)-\(size.0)x\(size.1)-ascii")
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["PICTURES"] != nil), arguments: View.all)
  func `can be looked at`(_ view: View) throws {
    let folder = try #require(ProcessInfo.processInfo.environment["PICTURES"])
    for (width, height) in [(80, 24), (120, 40), (200, 60), (60, 40), (100, 30)] {
      let text = Picture.ansi(render(view.make(width, height, false, true)))
      try text.write(
        toFile: "\(folder)/\(view.name)-\(width)x\(height).ansi", atomically: true, encoding: .utf8)
    }
  }
}
