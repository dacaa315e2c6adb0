import Glibc

/// Measures how fast streams are cut into lines, decoded and reported, by format, and fails where a stage has become
/// much dearer than what it is held against in the same run.
@main
struct Bench {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      switch words.first {
      case "make" where words.count == 3:
        guard let template = Templates.all.first(where: { $0.format == words[1] }), let count = Int(words[2])
        else {
          throw usage
        }
        make(Template(template.text), count)
      case "decode" where words.count == 2:
        let stream = try BenchStream(path: words[1])
        print(
          try stream.decode(), try Measuring.cheapest { try Measuring.seconds { _ = try stream.decode() } })
      case "rules" where words.count == 1: try RuleRound.run(rules: 1_000, rounds: 20)
      case "run" where words.count == 5:
        guard let megabytes = Int(words[4]) else { throw usage }
        let good = try Bench(binary: words[1], thresholds: Thresholds(path: words[2]), folder: words[3])
          .run(megabytes: megabytes)
        exit(good ? 0 : 1)
      default: throw usage
      }
    } catch {
      let text = Array("fleetmeter-bench: \(error)\n".utf8)
      _ = write(2, text, text.count)
      exit(2)
    }
  }

  private static let usage = Program.Failure(
    description: "make FORMAT RECORDS, or: rules, or: run FLEETMETER THRESHOLDS FOLDER MEGABYTES")

  private static func make(_ template: Template, _ count: Int) {
    for number in 0..<count {
      var bytes: [UInt8] = []
      template.append(number, to: &bytes)
      print(String(decoding: bytes, as: UTF8.self), terminator: "")
    }
  }

  let binary: String
  let thresholds: Thresholds
  let folder: String

  /// Measures every format; answers whether all is within the thresholds.
  func run(megabytes: Int) throws -> Bool {
    print(
      "Seconds of the processor; × is against memchr (cut) and simdjson's on-demand parser (decode, report).")
    print(Self.row("format", "stage", "thousand events/s", "MB/s", "×", "at most"))
    var good = true
    for format in ["native"] + Templates.all.map(\.format) {
      let stream = try BenchStream(format: format, megabytes: megabytes, in: folder, binary: binary)
      defer { unlink(stream.path) }
      good = try measure(stream) && good
    }
    print(good ? "All within the thresholds." : "Too dear: see above.")
    return good
  }

  private func measure(_ stream: BenchStream) throws -> Bool {
    let found = try stream.decode()
    let (cut, whole) = (stream.countCutLines(), stream.countNewlines())
    guard found.rejected == 0, found.events > 0, cut == found.lines, whole == cut else {
      throw Program.Failure(description: "\(stream.format): \(found), \(cut) and \(whole) lines")
    }
    let memchr = Measuring.cheapest { Measuring.seconds { _ = stream.countNewlines() } }
    let simdjson = try Measuring.cheapest { try Measuring.seconds { _ = try stream.countParsedLines() } }
    let stages = [
      ("cut", memchr, Measuring.cheapest { Measuring.seconds { _ = stream.countCutLines() } }),
      ("decode", simdjson, try Measuring.cheapest { try Measuring.seconds { _ = try stream.decode() } }),
      (
        "report", simdjson,
        try Measuring.cheapest(rounds: 3) {
          try Program.run(binary, ["report", "--at", "latest", "--format", "json", stream.path])
        }
      ),
    ]
    var good = true
    for (stage, peer, cost) in stages {
      let times = cost.seconds / peer.seconds
      let limit = try thresholds.limit(stream.format, stage)
      good = good && times <= limit
      print(
        Self.row(
          stream.format, stage, Self.number(Double(found.events) / cost.seconds / 1000, 0),
          Self.number(Double(stream.bytes.count) / cost.seconds / 1e6, 0), Self.number(times, 2),
          Self.number(limit, 2) + (times <= limit ? "" : "  TOO DEAR")))
    }
    return good
  }

  private static func row(
    _ format: String, _ stage: String, _ events: String, _ bytes: String, _ times: String, _ limit: String
  ) -> String {
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    func left(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    return left(format, 13) + left(stage, 8) + right(events, 18) + right(bytes, 8) + right(times, 8) + "  "
      + limit
  }

  private static func number(_ value: Double, _ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * scale).rounded())
    guard places > 0 else { return String(scaled) }
    let rest = String(scaled % Int(scale))
    return "\(scaled / Int(scale))." + String(repeating: "0", count: places - rest.count) + rest
  }
}
