import ArgumentParser
import Canvas
import Costs
import Foundation
import Rules

/// `fleetmeter check`: says whether a configuration or a file of rules is good, and explains prices.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check configurations, price lists and rules, or explain a model's price.",
    discussion: """
      A mistake is shown as FILE:LINE:COLUMN with what would be right, and ends with 2. --model says which price a model \
      has, from where, and why: every part and tier, what was done to the name, what was looked for, and what looks alike \
      where nothing was found (which ends with 1). It goes by the configurations that are named, else by your own.

      Examples:
        fleetmeter check ~/.config/fleetmeter/config.yaml
        fleetmeter check sample-data/rules/default.yml
        fleetmeter check --model claude-sonnet-4-5 --model us.anthropic.claude-opus-4-6-v1
        fleetmeter check --prices prices.json                     what of a list cannot be used, and why
        fleetmeter check fleet.yaml --model support-gpt4o         by that file's costs.models and prices
      """)

  @Argument(help: ArgumentHelp("Configurations, files of rules, or of tests of rules.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("A model whose price to explain; may be repeated.", valueName: "name"))
  var model: [String] = []

  @Option(help: ArgumentHelp("Prices in LiteLLM's format, instead of the built-in list.", valueName: "file"))
  var prices: String?

  func validate() throws {
    guard !files.isEmpty || !model.isEmpty || prices != nil else {
      throw ValidationError("name a configuration file, a price list with --prices, or a model with --model")
    }
  }

  func run() throws {
    var isGood = true
    var checked: [Pricer] = []
    for file in files {
      if let isGoodRules = RuleCheck.check(file) {
        isGood = isGoodRules && isGood
        continue
      }
      do {
        checked.append(try check(file))
      } catch {
        isGood = false
      }
    }
    if let prices, files.isEmpty {
      do {
        isGood = try check(list: prices) && isGood
      } catch {
        isGood = false
      }
    }
    guard isGood || !checked.isEmpty else { throw ExitCode(2) }
    let isPriced = try explain(checked)
    if !isGood { throw ExitCode(2) }
    if !isPriced { throw ExitCode(1) }
  }

  /// Checks a configuration, with all that it names.
  private func check(_ file: String) throws -> Pricer {
    let config = try Setup.configuration(file, [:])
    let pricer = try Setup.pricer(config, try Setup.prices(prices ?? config.prices))
    print(
      "\(SafeText.clean(file)): good (\(config.streams.count) streams, \(config.budgets.count) budgets\(config.models.isEmpty ? "" : ", \(config.models.count) models with prices"))"
    )
    return pricer
  }

  /// Says what of a price list cannot be used. What is paid for by something else than tokens is no mistake.
  private func check(list: String) throws -> Bool {
    let table = try Setup.prices(list, saysDamage: false)
    let damaged = table.skipped.filter(\.isDamaged)
    for model in damaged {
      Complaint.say("\(model.place(in: list)): \(model.name): \(model.reason)")
    }
    let others = table.skipped.count - damaged.count
    print(
      "\(SafeText.clean(list)): \(table.names.count) models with prices\(others > 0 ? ", \(others) that are not paid for by the token" : "")\(damaged.isEmpty ? "" : ", \(damaged.count) mistakes")"
    )
    return damaged.isEmpty
  }

  private func explain(_ checked: [Pricer]) throws -> Bool {
    guard !model.isEmpty else { return true }
    var isPriced = true
    let pricers = try checked.isEmpty ? [own()] : checked
    for pricer in pricers {
      for name in model {
        let text = PriceText(name, pricer)
        print(text.lines.joined(separator: "\n"))
        isPriced = text.isPriced && isPriced
      }
    }
    return isPriced
  }

  /// As the other commands price: by the user's own configuration, where there is one.
  private func own() throws -> Pricer {
    let config = try Setup.configuration(nil, ProcessInfo.processInfo.environment)
    return try Setup.pricer(config, try Setup.prices(prices ?? config.prices, saysDamage: false))
  }
}
