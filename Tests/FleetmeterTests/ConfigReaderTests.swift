import Alerting
import Costs
import Events
import Foundation
import Meter
import Notifying
import TestSupport
import Testing

@testable import fleetmeter

/// One file a case: `Configs/valid/*.yaml` are read; beside each of `Configs/invalid/*.yaml` stands what is said of it.
@Suite struct ConfigReaderTests {
  private static let folder = "Tests/FleetmeterTests/Configs"
  static let valid = Package.names(in: folder + "/valid").filter { $0.hasSuffix(".yaml") }
  static let invalid = Package.names(in: folder + "/invalid").filter { $0.hasSuffix(".yaml") }

  private func read(_ path: String) throws -> Config {
    let text = try String(contentsOfFile: Package.path(path), encoding: .utf8)
    return try ConfigReader.read(text, file: (path as NSString).lastPathComponent)
  }

  @Test(arguments: valid) func `is good`(name: String) throws {
    _ = try read(Self.folder + "/valid/" + name)
  }

  @Test(arguments: invalid) func `is a mistake, and says where and what would be right`(name: String) throws {
    let problem = #expect(throws: ConfigProblem.self) { try read(Self.folder + "/invalid/" + name) }
    try expectGolden(
      (problem?.description ?? "") + "\n", "Configs/invalid/" + name.replacing(".yaml", with: ".txt"))
  }

  @Test func `there are cases`() { #expect(Self.valid.count > 8 && Self.invalid.count > 40) }

  @Test func `the annotated configuration says what holds anyway, and all of it`() throws {
    let config = try read("sample-data/fleetmeter.yaml")
    let usual = Config()
    #expect(config.title == "production-support")
    #expect(config.streams.map(\.path) == ["sample-data/calm-day.ndjson", "sample-data/inc*.ndjson"])
    #expect(config.streams.last?.format == "native" && config.streams.last?.user == "batch@example.com")
    #expect(config.streams.last?.environment == "production")
    let rename = try #require(config.streams.last?.rename)
    #expect(rename[.agent].renamed("eval-7") == "Evaluation" && rename[.team].renamed("ops") == "Operations")
    #expect(rename.parts == RenameRules.Part.allCases)
    #expect(config.timeZone == "Europe/Berlin")
    #expect(config.costMode == usual.costMode && config.cacheTarget == usual.cacheTarget)
    #expect(config.objectives == usual.objectives)
    #expect(config.lineLimit == usual.lineLimit)
    #expect(config.limits == usual.limits)
    #expect(config.budgets.prefix(3) == usual.budgets[...])
    #expect(config.budgets.last?.scope == Budget.Scope(dimension: "agent", value: "Refunds"))
    #expect(config.budgets.last?.limit == Money("12.50"))
  }

  @Test func `prices of a configuration are exact, by part, size and service`() throws {
    let config = try read("sample-data/fleetmeter.yaml")
    let pricer = try config.pricer(.litellm)
    func cost(_ model: String, _ tokens: Tokens, _ tier: ServiceTier = .standard) -> String {
      let cost = pricer.price(model: model, tokens: tokens, tier: tier)
      return "\(cost.money) \(cost.provenance)"
    }
    let all = Tokens(
      input: 10_000, cacheRead: 10_000, cacheWrite5m: 10_000, cacheWrite1h: 10_000, output: 10_000,
      reasoning: 5_000)
    #expect(cost("support-llama", all) == "0.0157 computed")
    #expect(cost("openai/support-llama", Tokens(input: 200_001)) == "0.0810004 computed")
    #expect(cost("support-llama", Tokens(input: 1_000_000, output: 1_000_000), .flex) == "1.301 computed")
    #expect(cost("support-gpt", Tokens(input: 1_000)) == "0.03 computed")
    #expect(cost("local-qwen", all) == "0 computed")
    #expect(cost("nobody-knows", Tokens(input: 1_000_000)) == "0.5 estimated")
    #expect(pricer.resolve("support-gpt")?.how.contains("like gpt-4") == true)
  }

  @Test(arguments: [
    (
      "costs:\n  fallback_model: gpt-4o-mimi\n",
      "c.yaml:2:19: no price is known of \"gpt-4o-mimi\" in LiteLLM 1.110.2"
    ),
    (
      "costs: {models: {x: {like: nothing}}}",
      "c.yaml:1:18: no price is known of \"nothing\" in LiteLLM 1.110.2"
    ),
  ])
  func `a model without a price stands in for none`(text: String, said: String) throws {
    let config = try ConfigReader.read(text, file: "c.yaml")
    let problem = #expect(throws: ConfigProblem.self) { _ = try config.pricer(.litellm) }
    #expect(problem?.description.hasPrefix(said) == true, "\(problem?.description ?? "")")
    #expect(problem?.hint.isEmpty == false)
  }

  @Test func `names in budgets and filters are pinned`() throws {
    let config = try ConfigReader.read(
      "budgets:\n  - {period: daily, limit: 1, scope: {agent: A, model: m}}\n  - {name: x, period: weekly, limit: 2, filter: user=~ana}",
      file: "c.yaml")
    #expect(config.budgets.map(\.name) == ["A m day", "x"])
    let filter = try Filter(parsing: "team=T agent!=B")
    #expect(config.pinnedNames(filter) == [.agent: ["A"], .model: ["m"], .team: ["T"]])
  }

  /// A key that the reader learns and the file does not show, or the other way round, is found here.
  @Test func `the annotated configuration has every key that the reader knows`() throws {
    let text = try ["fleetmeter", "alert-routes"].map {
      try String(contentsOfFile: Package.path("sample-data/\($0).yaml"), encoding: .utf8)
    }.joined(separator: "\n")
    let source = try Package.names(in: "Sources/fleetmeter").filter { $0.hasPrefix("ConfigReader") }.map {
      try String(contentsOfFile: Package.path("Sources/fleetmeter/\($0)"), encoding: .utf8)
    }.joined(separator: "\n")
    let known = Set(
      source.matches(of: /unknown\(\s*key,\s*\[([^\]]*)\]/).flatMap {
        $0.1.matches(of: /"([a-z_0-9]+)"/).map { String($0.1) }
      }
        + source.matches(of: /known = \[([^\]]*)\]/).flatMap {
          $0.1.matches(of: /"([a-z_0-9]+)"/).map { String($0.1) }
        })
    #expect(known.count > 25)
    let keys = Set(text.matches(of: /(?m)^[ -]*([a-z_0-9]+):/).map { String($0.1) })
    // Who is told of which severity is no key of a list; receivers show their kinds.
    let shown = keys.subtracting(["critical", "warning", "oncall"])
      .union(keys.filter { $0.hasSuffix("_configs") }.map { String($0.dropLast(8)) })
    let receivers = Receivers()
    #expect(known.subtracting(shown).isEmpty)
    #expect(receivers.names.subtracting(shown.map { receivers.bare($0) }).isEmpty)
    #expect(shown.filter { !receivers.names.contains(receivers.bare($0)) }.subtracting(known).isEmpty)
  }

  /// What receivers can be told, and what their lists and channels are called.
  private struct Receivers {
    let names = Set(
      ReceiverRegistry.all.flatMap { $0.keys.map(\.name) + [$0.kind + "_configs"] }
        + ReceiverKey.common.map(\.name))

    /// A secret's name without where it stands.
    func bare(_ name: String) -> String {
      for end in ["_file", "_env"] where name.hasSuffix(end) && !names.contains(name) {
        return String(name.dropLast(end.count))
      }
      return name
    }
  }

  @Test func `the annotated configuration's alerting is what it says`() throws {
    let config = try read("sample-data/fleetmeter.yaml")
    let zone = try CalendarZone(named: "Europe/Berlin")
    let suppressions = config.alerting.suppressions(in: zone)
    #expect(
      suppressions.windows.map(\.name) == ["move to the new cluster", "nightly evaluation", "month's end"])
    let open = { (text: String) in
      suppressions.windows.filter { window in Timestamp(rfc3339: text).map { window.isOpen(at: $0) } ?? false
      }.map(\.name)
    }
    #expect(open("2026-12-06T02:59:59Z") == ["move to the new cluster"])
    #expect(open("2026-11-25T01:29:59Z").isEmpty && open("2026-11-25T01:30:00Z") == ["nightly evaluation"])
    #expect(open("2026-11-30T22:59:00Z") == ["month's end"] && open("2026-11-29T22:59:00Z").isEmpty)
    #expect(suppressions.inhibitions.map(\.equal) == [["service"]] && suppressions.duplicateSeconds == 300)
    #expect(suppressions.flapping == FlappingThresholds() && config.alerting.acknowledgeSeconds == 28_800)
    let plan = try #require(try config.alerting.plan(in: zone))
    #expect(
      plan.integrations.map(\.traits.name) == [
        "critical/pagerduty", "critical/slack", "warning/slack", "critical/email", "warning/email",
      ])
    #expect(plan.integrations[0].problem([:])?.contains("PAGERDUTY_ROUTING_KEY is not set") == true)
  }

  @Test func `a routing tree of one's own is read`() throws {
    let config = try read("sample-data/alert-routes.yaml")
    let plan = try #require(try config.alerting.plan(in: .utc))
    #expect(plan.tree.receivers == ["team", "everything", "oncall", "responder"])
    #expect(
      plan.integrations.map(\.traits.name) == [
        "oncall/pagerduty", "team/slack", "team/email", "responder/command", "everything/webhook",
        "everything/alertmanager",
      ])
    #expect(plan.integrations.map(\.traits.sendsResolved) == [true, false, true, true, true, true])
    #expect(plan.integrations[0].traits.perMinute == 60 && plan.integrations[0].traits.attempts == 20)
    #expect(try ConfigReader.read("alerting: {flapping: off}", file: "x").alerting.flapping == nil)
    #expect(try ConfigReader.read("title: x", file: "x").alerting.plan(in: .utc) == nil)
  }

  @Test(arguments: [
    ("flow-style", 1), ("no-budgets", 0), ("a-few-aliases", 2), ("money", 2), ("empty", 3),
    ("only-comments", 3),
  ])
  func `budgets are counted`(name: String, count: Int) throws {
    let config = try read(Self.folder + "/valid/\(name).yaml")
    #expect(config.budgets.count == count)
    if name == "a-few-aliases" { #expect(config.budgets.allSatisfy { $0.thresholds == [0.5, 1] }) }
    if name == "money" { #expect(config.budgets.map(\.limit.picodollars) == [1, 1_000_000_000_000_000]) }
  }

  /// Bytes of good files, changed: whatever comes of it is a configuration or a problem within the text.
  @Test func `changed bytes never stop it`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let signs = Array("\t\n :-[]{}#&*!|>'\"%@`,?~0.9eE\u{0}\u{1B}".utf8)
    let bases = try (["sample-data/fleetmeter.yaml"] + Self.valid.map { Self.folder + "/valid/" + $0 }).map {
      Array(try Data(contentsOf: Package.root.appendingPathComponent($0)))
    }
    for _ in 0..<400 {
      var bytes = bases[Int(random.next() % UInt64(bases.count))]
      for _ in 0...(random.next() % 4) where !bytes.isEmpty {
        let at = Int(random.next() % UInt64(bytes.count))
        let sign = signs[Int(random.next() % UInt64(signs.count))]
        switch random.next() % 3 {
        case 0: bytes[at] = sign
        case 1: bytes.insert(sign, at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + Int(random.next() % 40)))
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let lines = text.unicodeScalars.count { "\r\n\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) } + 2
      do throws(ConfigProblem) {
        _ = try ConfigReader.read(text, file: "x")
      } catch {
        #expect(
          (1...lines).contains(error.line) && error.column > 0 && !error.message.isEmpty,
          "seed \(seed): \(error) in \(text)")
      }
    }
  }
}
