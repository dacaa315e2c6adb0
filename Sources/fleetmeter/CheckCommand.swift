import ArgumentParser
import Canvas
import Costs
import Foundation
import Rules

/// `fleetmeter check`: says whether a configuration or a file of rules is good, and explains prices.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check configurations and rules, or explain a model's price.",
    discussion: """
      Examples:
        fleetmeter check ~/.config/fleetmeter/config.yaml
        fleetmeter check sample-data/rules/default.yml
        fleetmeter check --model claude-sonnet-4-5
      """)

  @Argument(help: ArgumentHelp("Configurations, files of rules, or of tests of rules.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("A model whose price to explain; may be repeated.", valueName: "name"))
  var model: [String] = []

  @Option(help: ArgumentHelp("Prices in LiteLLM's format, instead of the built-in list.", valueName: "file"))
  var prices: String?

  func validate() throws {
    guard !files.isEmpty || !model.isEmpty else {
      throw ValidationError("name a configuration file, or a model with --model")
    }
  }

  func run() throws {
    var isGood = true
    var isPriced = true
    for file in files {
      if let isGoodRules = RuleCheck.check(file) {
        isGood = isGoodRules && isGood
        continue
      }
      do {
        let config = try Setup.configuration(file, [:])
        _ = try Setup.prices(config.prices)
        print(
          "\(SafeText.clean(file)): good (\(config.streams.count) streams, \(config.budgets.count) budgets)")
      } catch {
        isGood = false
      }
    }
    let table = try Setup.prices(prices)
    for name in model { isPriced = explain(name, table) && isPriced }
    if !isGood { throw ExitCode(2) }
    if !isPriced { throw ExitCode(1) }
  }

  private func explain(_ name: String, _ table: PriceTable) -> Bool {
    guard let found = table.resolve(name) else {
      print("\(SafeText.clean(name)): no price known in \(table.source); its tokens are counted as unpriced")
      return false
    }
    print("\(SafeText.clean(name)): priced as \(found.matchedName), from \(table.source)")
    for step in found.how { print("  \(step)") }
    let rates = found.price.rates
    for (part, rate) in [
      ("fresh input", rates.input), ("cache read", rates.cacheRead), ("cache write, 5 m", rates.cacheWrite5m),
      ("cache write, 1 h", rates.cacheWrite1h), ("output", rates.output), ("reasoning", rates.reasoning),
    ] {
      print(
        "  \(part.padding(toLength: 17, withPad: " ", startingAt: 0))$\(rate.perMillion) a million tokens")
    }
    for tier in found.price.tiers { print("  above \(tier.aboveTokens) input tokens other rates hold") }
    return true
  }
}
