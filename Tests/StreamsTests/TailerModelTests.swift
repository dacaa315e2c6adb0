import Glibc
import Streams
import TestSupport
import Testing

/// The tailer against a model: an interpreter of what happens to files, run over seeded sequences. A failure
/// prints its seed and its sequence.
@Suite struct TailerModelTests {
  /// More of them for an hour's run: `TAILER_SEEDS=100000`.
  private var seeds: Range<UInt64> {
    0..<(Environment.number("TAILER_SEEDS") ?? 100)
  }

  @Test(arguments: [
    Plan(finding: .told, spec: "events.log"), Plan(finding: .polled, spec: "events.log"),
    Plan(finding: .told, spec: "events.log*"), Plan(finding: .polled, spec: "events.log*"),
    Plan(finding: .told, spec: "events.log", openFiles: 0),
    Plan(finding: .polled, spec: "events.log*", openFiles: 0),
    Plan(finding: .told, spec: "link.log"), Plan(finding: .polled, spec: "link.log"),
  ])
  func `every line once and in order`(plan: Plan) {
    for seed in seeds {
      var world = World(plan: plan, seed: seed)
      if let complaint = world.run(actions: 60) {
        let story = world.story.joined(separator: ", ")
        let last = world.follower.lines.suffix(5).map { "\($0)" }.joined(separator: "\n")
        Issue.record("\(last)\n\(plan) seed \(seed): \(complaint) after: \(story)")
        return
      }
    }
  }
}

private enum Environment {
  static func number(_ name: String) -> UInt64? {
    getenv(name).flatMap { UInt64(String(cString: $0)) }
  }
}

struct Plan: Sendable, CustomStringConvertible {
  var finding: Finding
  var spec: String
  var openFiles = 256

  var description: String { "\(spec) \(finding) \(openFiles)" }
}

/// One file as it was written, between its making (or a truncation) and its end.
private struct Era {
  var written = ""
  /// How many bytes were there when the tailer last read with a way to them.
  var mustHave = 0
  var name: String?
  /// The tailer has read it under its name, so it holds it open.
  var isSeen = false
  /// The tailer must find it, wherever it was moved.
  var isTracked = false
  /// When nobody named it any more, or it last grew since (seconds).
  var unnamedAt: Double?

  func lines(upTo count: Int) -> [String] {
    let bytes = written.utf8.prefix(count)
    guard let last = bytes.lastIndex(of: 10) else { return [] }
    return Substring(bytes[..<last]).split(separator: "\n").map(String.init)
  }
}

private struct World {
  enum Action: String, CaseIterable {
    case line, line2, half, many, rotate, renameOnly, copyTruncate, truncate, delete, recreate, late, back
    case swap, read, read2, step, pause, longPause
  }

  let plan: Plan
  let scratch = ScratchDirectory()
  let follower: Follower
  var random: SeededGenerator
  var story: [String] = []
  var eras: [Era] = []
  var live: Int?
  var count = 0
  var time = 0.0

  init(plan: Plan, seed: UInt64) {
    self.plan = plan
    random = SeededGenerator(seed: seed &* 0x9e37_79b9_7f4a_7c15 &+ 1)
    if plan.spec == "link.log" { scratch.link("link.log", to: "events.log") }
    follower = Follower(scratch, [plan.spec], plan.finding) {
      $0.openFiles = plan.openFiles
      $0.readBlock = 64
      $0.budget = 128
    }
  }

  /// Runs a sequence; what went wrong, or nil.
  mutating func run(actions: Int) -> String? {
    for _ in 0..<actions {
      let action = Action.allCases.randomElement(using: &random) ?? .read
      let before = count
      perform(action)
      story.append(before < count ? "\(action) \(before + 1)…\(count)" : "\(action)")
      if let complaint = check() { return complaint }
    }
    story.append("end")
    perform(.read)
    return check()
  }

  private var isGlob: Bool { plan.spec.hasSuffix("*") }

  private mutating func perform(_ action: Action) {
    switch action {
    case .line, .line2: write(1, isWhole: true)
    case .many: write(Int.random(in: 2...9, using: &random), isWhole: true)
    case .half: write(1, isWhole: false)
    case .rotate:
      moveAway()
      create()
    case .renameOnly: moveAway()
    case .copyTruncate, .truncate: truncate(copying: action == .copyTruncate)
    case .delete: delete()
    case .recreate:
      delete()
      create()
    case .late: writeLate()
    case .back: moveBack()
    case .swap: swap()
    case .read, .read2: read()
    case .step: step()
    case .pause: pass(Double.random(in: 0.1...2, using: &random))
    case .longPause:
      pass(6)
      read()
    }
  }

  private mutating func text(_ lines: Int, isWhole: Bool) -> String {
    var text = ""
    for _ in 0..<lines {
      count += 1
      let size = Int.random(in: 0...9, using: &random) == 0 ? 150 : Int.random(in: 0...20, using: &random)
      text += "<\(count)" + String(repeating: "·", count: size) + (isWhole ? ">\n" : "~")
    }
    return text
  }

  private mutating func create() {
    guard live == nil else { return }
    scratch.append("events.log", "")
    eras.append(Era(name: "events.log"))
    live = eras.count - 1
  }

  private mutating func write(_ lines: Int, isWhole: Bool) {
    create()
    guard let live else { return }
    let more = text(lines, isWhole: isWhole)
    scratch.append("events.log", more)
    eras[live].written += more
  }

  private mutating func moveAway() {
    guard let live else { return }
    let name = "events.log.\(eras.count)"
    scratch.rename("events.log", to: name)
    eras[live].name = name
    if !isGlob { eras[live].unnamedAt = time }
    // A poll cannot know of a file that came and went between two looks, nor is anybody told of the target of
    // a symlink that led nowhere so far.
    if plan.finding == .told && (plan.spec != "link.log" || eras.contains { $0.isSeen }) {
      eras[live].isTracked = true
    }
    self.live = nil
  }

  private mutating func moveBack() {
    guard live == nil, let index = eras.indices.last(where: { eras[$0].name != nil }),
      let name = eras[index].name
    else { return }
    scratch.rename(name, to: "events.log")
    eras[index].name = "events.log"
    eras[index].unnamedAt = nil
    live = index
  }

  /// A new file is renamed onto the live one.
  private mutating func swap() {
    let more = text(2, isWhole: true)
    scratch.append("fresh", more)
    end(live)
    scratch.rename("fresh", to: "events.log")
    eras.append(Era(written: more, name: "events.log"))
    live = eras.count - 1
  }

  private mutating func truncate(copying: Bool) {
    guard let live else { return }
    if copying { scratch.copy("events.log", to: "copy.\(count)") }
    scratch.truncate("events.log")
    var next = Era(name: "events.log")
    next.isSeen = eras[live].isSeen
    next.isTracked = eras[live].isTracked
    eras[live].name = nil
    eras.append(next)
    self.live = eras.count - 1
  }

  private mutating func delete() {
    guard let live else { return }
    scratch.remove("events.log")
    end(live)
    self.live = nil
  }

  /// A deleted file can be read on only by who has it open.
  private mutating func end(_ index: Int?) {
    guard let index else { return }
    eras[index].name = nil
    if eras[index].isSeen && plan.openFiles > 0 { eras[index].unnamedAt = time }
  }

  private mutating func writeLate() {
    guard let index = eras.indices.last(where: { $0 != live && eras[$0].name != nil }),
      let name = eras[index].name
    else { return }
    if let since = eras[index].unnamedAt, time - since > 3.5 { return }
    let more = text(1, isWhole: true)
    scratch.append(name, more)
    eras[index].written += more
    if eras[index].unnamedAt != nil { eras[index].unnamedAt = time }
  }

  private mutating func pass(_ seconds: Double) {
    follower.clock.advance(seconds: seconds)
    time += seconds
  }

  private mutating func step() {
    follower.step()
  }

  private mutating func read() {
    follower.read()
    if plan.finding == .polled { time += 1.001 }
    for index in eras.indices {
      let isReachable = eras[index].name != nil || eras[index].unnamedAt != nil
      let isNamed = index == live || isGlob && eras[index].name != nil
      if isReachable && (isNamed || eras[index].isTracked) { eras[index].isSeen = true }
      if isReachable && eras[index].isSeen { eras[index].mustHave = eras[index].written.utf8.count }
      if eras[index].name == nil { eras[index].unnamedAt = nil }
      // Given up and closed by now, though not forgotten.
      if let since = eras[index].unnamedAt, time - since > 5 {
        (eras[index].isSeen, eras[index].isTracked) = (false, false)
      }
    }
  }

  /// Lines that must have come did, each once and in the order they were written; nothing came that no file
  /// ever held.
  private func check() -> String? {
    let got = follower.lines.filter { !$0.isPartial }.map(\.text)
    let partial = follower.lines.filter(\.isPartial).map(\.text)
    var place: [String: Int] = [:]
    for (index, line) in got.enumerated() {
      if place.updateValue(index, forKey: line) != nil { return "twice: \(line)" }
    }
    var known = 0
    for era in eras {
      let all = era.lines(upTo: era.written.utf8.count)
      let places = all.map { place[$0] }
      known += places.count { $0 != nil }
      let order = places.compactMap { $0 }
      if order != order.sorted() { return "out of order: \(all)" }
      for line in era.lines(upTo: era.mustHave) where place[line] == nil {
        // A line whose file was given up before the rest of it came.
        if !partial.contains(where: { line.hasPrefix($0) }) { return "lost: \(line)" }
      }
    }
    guard known != got.count else { return nil }
    let strange = got.filter { line in !eras.contains { $0.written.contains(line) } }
    return "never written: \(strange)"
  }
}
