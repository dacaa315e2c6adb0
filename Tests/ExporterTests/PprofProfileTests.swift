import CCompression
import Costs
import Events
import Meter
import Testing

@testable import Exporter

@Suite struct PprofProfileTests {
  private let at = Timestamp(seconds: 1_795_523_467)

  /// A reader of the wire format that shares nothing with the writer: fields by number, in order.
  private struct Message {
    var fields: [(number: Int, value: UInt64, bytes: [UInt8])] = []

    init(_ bytes: [UInt8]) throws {
      var rest = bytes[...]
      func varint() throws -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
          let next = rest.popFirst()
          let byte = try #require(next)
          value |= UInt64(byte & 0x7F) << shift
          if byte < 0x80 { return value }
          shift += 7
        }
      }
      while !rest.isEmpty {
        let tag = try varint()
        if tag & 7 == 0 {
          fields.append((Int(tag >> 3), try varint(), []))
        } else {
          try #require(tag & 7 == 2)
          let count = Int(try varint())
          fields.append((Int(tag >> 3), 0, Array(rest.prefix(count))))
          rest = rest.dropFirst(count)
        }
      }
    }

    func all(_ number: Int) -> [[UInt8]] { fields.filter { $0.number == number }.map(\.bytes) }
    func number(_ number: Int) -> Int { Int(fields.first { $0.number == number }?.value ?? 0) }

    /// The numbers of a packed field.
    func packed(_ number: Int) throws -> [Int] {
      var rest = (all(number).first ?? [])[...]
      var values: [Int] = []
      while !rest.isEmpty {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while let byte = rest.popFirst() {
          value |= UInt64(byte & 0x7F) << shift
          shift += 7
          if byte < 0x80 { break }
        }
        values.append(Int(truncatingIfNeeded: value))
      }
      return values
    }
  }

  /// The stacks of a profile, outermost name first, with their weights.
  private func stacks(_ bytes: [UInt8]) throws -> [[String]: Int] {
    let profile = try Message(bytes)
    let names = profile.all(6).map { String(decoding: $0, as: UTF8.self) }
    #expect(names.first == "")
    var functions: [Int: String] = [:]
    for function in try profile.all(5).map(Message.init) {
      functions[function.number(1)] = names[function.number(2)]
    }
    var places: [Int: String] = [:]
    for location in try profile.all(4).map(Message.init) {
      let line = try Message(try #require(location.all(4).first))
      places[location.number(1)] = functions[line.number(1)]
    }
    var found: [[String]: Int] = [:]
    for sample in try profile.all(2).map(Message.init) {
      let path = try sample.packed(1).reversed().map { try #require(places[$0]) }
      found[path] = try sample.packed(2)[0]
    }
    return found
  }

  private func event(_ type: String, _ fields: String) -> String {
    #"{"time":\#(at.seconds - 60),"type":"\#(type)",\#(fields)}"#
  }

  private var lines: [String] {
    [
      event("request", #""agent_name":"A","team_name":"T","model_name":"m","total_cost":0.000000000001"#),
      event(
        "request", #""agent_name":"A","team_name":"T","model_name":"n","total_cost":2.5,"input_tokens":7"#),
      event("request", #""agent_name":"T","model_name":"m","total_cost":1,"output_tokens":3"#),
      event("request", #""agent_name":"B","team_name":"T","model_name":"m","total_cost":0.25"#),
      event("request", #""agent_name":"B","team_name":"U","model_name":"m","total_cost":0.25"#),
      event("tool_call", #""agent_name":"A","team_name":"T","tool_name":"m","duration_seconds":1.5"#),
      event("model_call", #""agent_name":"A","team_name":"T","model_name":"m","duration_seconds":2"#),
    ]
  }

  @Test func `stacks are team, agent, model or tool`() throws {
    let meter = Sample.meter(Array(lines.joined(separator: "\n").utf8), at: at)
    let answer = try meter.stacks(at: at, in: .window(.h1))
    let cost = PprofProfile(answer, value: .cost, at: at)
    #expect(
      try stacks(cost.message) == [
        ["team: T", "agent: A", "model: m"]: 1, ["team: T", "agent: A", "model: n"]: 2_500_000_000_000,
        ["team: (none)", "agent: T", "model: m"]: 1_000_000_000_000,
        ["team: (several teams)", "agent: B", "model: m"]: 500_000_000_000,
      ])
    #expect(cost.total == 4_000_000_000_001 && cost.unit == "picodollars")
    #expect(
      try stacks(PprofProfile(answer, value: .tokens, at: at).message) == [
        ["team: T", "agent: A", "model: n"]: 7, ["team: (none)", "agent: T", "model: m"]: 3,
      ])
    #expect(
      try stacks(PprofProfile(answer, value: .latency, at: at).message) == [
        ["team: T", "agent: A", "model: m"]: 2_000_000_000,
        ["team: T", "agent: A", "tool: m"]: 1_500_000_000,
      ])
  }

  @Test func `more than nine million dollars are told in microdollars, and nothing is an empty profile`()
    throws
  {
    let rich = (0..<3).map {
      event("request", #""agent_name":"A\#($0)","model_name":"m","total_cost":5000000"#)
    }
    let meter = Sample.meter(Array(rich.joined(separator: "\n").utf8), at: at)
    let profile = PprofProfile(try meter.stacks(at: at, in: .window(.all)), value: .cost, at: at)
    #expect(profile.unit == "microdollars" && profile.total == 15_000_000_000_000)
    let empty = PprofProfile(try Meter().stacks(at: at, in: .window(.all)), value: .cost, at: at)
    #expect(try stacks(empty.message).isEmpty && empty.total == 0)
  }

  @Test func `names are safe, and the file is the message compressed`() throws {
    let hostile = event("request", #""agent_name":"A\u001b[2J","model_name":"m","total_cost":1"#)
    let meter = Sample.meter(Array(hostile.utf8), at: at)
    let profile = PprofProfile(try meter.stacks(at: at, in: .window(.all)), value: .cost, at: at)
    for path in try stacks(profile.message).keys {
      #expect(path.joined().unicodeScalars.allSatisfy { $0.value >= 32 })
    }
    let file = try #require(profile.file)
    #expect(file.prefix(2) == [0x1F, 0x8B] && profile.file == file)
    #expect(inflated(file) == profile.message)
  }

  private func inflated(_ file: [UInt8]) -> [UInt8] {
    guard let decoder = cc_create(CC_GZIP) else { return [] }
    defer { cc_destroy(decoder) }
    var output = [UInt8](repeating: 0, count: 1 << 16)
    var (used, made) = (0, 0)
    let result = cc_decode(decoder, file, file.count, &used, &output, output.count, &made)
    #expect(result == CC_END && used == file.count)
    return Array(output[..<made])
  }
}
