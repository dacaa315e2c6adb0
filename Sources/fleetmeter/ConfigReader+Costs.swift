import Costs
import Events
import Yams

/// What a configuration says of money.
extension ConfigReader {
  func costs(_ node: Node, _ config: inout Config) throws(ConfigProblem) {
    try each(node, "costs") { key, value throws(ConfigProblem) in
      switch key.text {
      case "mode":
        let mode = try oneOf(value, Pricer.Mode.allCases.map(\.rawValue))
        config.costMode = Pricer.Mode(rawValue: mode) ?? .auto
      case "fallback_model": config.fallbackModel = Placed(try string(value), at: place(value))
      case "prices": config.prices = try string(value)
      case "models": config.models = try models(value)
      case "cache_hit_target": config.cacheTarget = try number(value, 0...1)
      default: throw unknown(key, ["mode", "fallback_model", "prices", "models", "cache_hit_target"])
      }
    }
  }

  private func models(_ node: Node) throws(ConfigProblem) -> [ModelOverride] {
    var models: [ModelOverride] = []
    try each(node, "models") { key, value throws(ConfigProblem) in
      guard !key.text.isEmpty else {
        throw problem(key.node, "a model's name is empty", "write MODEL: prices")
      }
      models.append(ModelOverride(name: key.text, price: try price(value), place: place(key.node)))
    }
    return models
  }

  private func price(_ node: Node) throws(ConfigProblem) -> ModelOverride.Price {
    if node.scalar?.string == "free" { return .free }
    guard node.mapping != nil else {
      throw problem(
        node, "prices of a model are needed here",
        "write {input: 2.5, output: 10}, in US dollars a million tokens; or {like: MODEL}, or free")
    }
    var parts: [PricePart: DecimalNumber] = [:]
    var above: [Int: [PricePart: DecimalNumber]] = [:]
    var services: [ServiceTier: [PricePart: DecimalNumber]] = [:]
    var like: String?
    try each(node, "prices") { key, value throws(ConfigProblem) in
      switch key.text {
      case "like": like = try string(value)
      case "above": above = try tiers(value)
      case "batch", "flex", "priority", "fast":
        services[ServiceTier.allCases.first { "\($0)" == key.text } ?? .standard] = try self.parts(value)
      case "input", "output", "cache_read", "cache_write", "cache_write_1h", "reasoning", "per_request":
        try take(key, value, into: &parts)
      default:
        throw unknown(
          key,
          [
            "input", "output", "cache_read", "cache_write", "cache_write_1h", "reasoning", "per_request",
            "above", "batch", "flex", "priority", "fast", "like",
          ])
      }
    }
    if let like {
      guard parts.isEmpty, above.isEmpty, services.isEmpty else {
        throw problem(
          node, "like stands beside other prices", "it takes all of another model's: write it alone")
      }
      return .like(like)
    }
    guard parts[.input] != nil, let price = Price(parts: parts, above: above, services: services) else {
      throw problem(
        node, "prices without input", "add input: US dollars a million tokens; parts left out cost the same")
    }
    return .own(price, assumptions: Price.assumptions(without: Set(parts.keys)))
  }

  private func tiers(_ node: Node) throws(ConfigProblem) -> [Int: [PricePart: DecimalNumber]] {
    var tiers: [Int: [PricePart: DecimalNumber]] = [:]
    try each(node, "above") { key, value throws(ConfigProblem) in
      guard let tokens = Int(key.text), (1...1_000_000_000).contains(tokens) else {
        throw problem(
          key.node, "\"\(key.text)\" is no number of tokens",
          "write above: {200000: {input: 6, output: 22.5}}")
      }
      tiers[tokens] = try parts(value)
    }
    return tiers
  }

  private func parts(_ node: Node) throws(ConfigProblem) -> [PricePart: DecimalNumber] {
    var parts: [PricePart: DecimalNumber] = [:]
    try each(node, "prices") { key, value throws(ConfigProblem) in
      guard let part = PricePart(rawValue: key.text), part != .perRequest else {
        throw unknown(key, PricePart.allCases.filter { $0 != .perRequest }.map(\.rawValue))
      }
      try take(key, value, into: &parts)
    }
    return parts
  }

  private func take(_ key: Key, _ node: Node, into parts: inout [PricePart: DecimalNumber])
    throws(ConfigProblem)
  {
    guard let part = PricePart(rawValue: key.text), let text = node.scalar?.string,
      let number = DecimalNumber(text),
      number.coefficient >= 0
    else {
      throw problem(node, "a price in US dollars is needed here", "write it as a number, such as 2.5 or 0.15")
    }
    let perToken = DecimalNumber(coefficient: number.coefficient, exponent: number.exponent - 6)
    let unit = part == .perRequest ? number : perToken
    let dollars = Double(text) ?? 0
    if part != .perRequest, dollars > 0, dollars < 0.0001 {
      throw problem(
        node, "\(text) US dollars a million tokens is next to nothing",
        "prices are for a million tokens: a price a token times 1000000")
    }
    guard dollars <= 100_000, Rate(unit) != nil else {
      throw problem(
        node, "\(text) US dollars is no price", "up to 100000 US dollars a million tokens, or a request")
    }
    parts[part] = unit
  }
}
