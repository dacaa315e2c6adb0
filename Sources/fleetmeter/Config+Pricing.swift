import Costs
import Meter

extension Config {
  /// How it prices, over a price list.
  /// - Throws: `ConfigProblem` where it names a model that has no price.
  func pricer(_ table: PriceTable) throws(ConfigProblem) -> Pricer {
    var pricer = Pricer(mode: costMode, table: table, fallbackModel: fallbackModel?.name)
    for model in models {
      var notes = ["costs.models in \(model.place.file), line \(model.place.line)"]
      switch model.price {
      case .own(let price, let assumptions):
        pricer.overrides[model.name] = price
        notes += assumptions
      case .free: pricer.overrides[model.name] = .free
      case .like(let other):
        // Of the list alone, so that no two models are like each other.
        guard let found = table.resolve(other) else { throw unpriced(other, at: model.place, table) }
        pricer.overrides[model.name] = found.price
        notes += ["like \(other)"] + found.how
      }
      pricer.overrideNotes[model.name] = notes
    }
    if let fallbackModel, pricer.resolve(fallbackModel.name) == nil {
      throw unpriced(fallbackModel.name, at: fallbackModel.place, table)
    }
    return pricer
  }

  private func unpriced(_ model: String, at place: ConfigPlace, _ table: PriceTable) -> ConfigProblem {
    let alike = Pricer(table: table).explain(model).nearMisses
    return ConfigProblem(
      at: place, message: "no price is known of \"\(model)\" in \(table.source)",
      hint: alike.isEmpty
        ? "name a model of the price list, or give it prices under costs.models"
        : "alike are \(alike.joined(separator: ", "))")
  }

  /// The names that budgets and a filter ask for, by dimension: they never fold into `(other)`.
  func pinnedNames(_ filter: Filter) -> [Dimension: Set<String>] {
    var names: [Dimension: Set<String>] = [:]
    for condition in filter.conditions where condition.comparison == .equals {
      names[condition.dimension, default: []].insert(condition.value)
    }
    for condition in budgets.flatMap({ $0.scope?.conditions ?? [] }) where condition.comparison == "=" {
      guard let dimension = Dimension(rawValue: condition.dimension) else { continue }
      names[dimension, default: []].insert(condition.value)
    }
    return names
  }
}
