import Events

/// Where a cost comes from.
public enum Provenance: String, CaseIterable, Sendable {
  /// The stream said it.
  case reported
  /// Tokens × the model's price.
  case computed
  /// Tokens × the price of the fallback model, which stood in.
  case estimated
  /// No price is known: the amount is 0 and the tokens are counted as unpriced.
  case unpriced
}

/// The cost of one record.
public struct PricedCost: Hashable, Sendable {
  /// How much.
  public var money: Money
  /// Where that comes from.
  public var provenance: Provenance

  /// A cost with its provenance.
  public init(money: Money, provenance: Provenance) {
    self.money = money
    self.provenance = provenance
  }
}

/// What a `Pricer` knows of one model: to be kept by model, since finding it takes microseconds.
public struct ModelPrice: Hashable, Sendable {
  /// The price; nil where none is known.
  public var price: Price?
  /// What a cost at that price is: `computed`, `estimated` or `unpriced`.
  public var provenance: Provenance

  /// A model without a price.
  public static let unpriced = ModelPrice(price: nil, provenance: .unpriced)

  /// A model's price; see the members.
  public init(price: Price?, provenance: Provenance) {
    self.price = price
    self.provenance = provenance
  }
}

/// Gives each record its cost, by the rules of `costs` in the configuration.
public struct Pricer: Sendable {
  /// Which cost counts where there are two.
  public enum Mode: String, CaseIterable, Sendable {
    /// What the stream reports, else what the tokens cost.
    case auto
    /// Only what the stream reports.
    case reported
    /// Only what the tokens cost.
    case computed
  }

  /// Which cost counts.
  public var mode: Mode
  /// The price list.
  public var table: PriceTable
  /// Prices by a model's name, before the list's: for that name, and for it with a provider's prefix, region or version
  /// around it; not for its dated versions.
  public var overrides: [String: Price]
  /// What is to be said of an override where it is explained, by its name.
  public var overrideNotes: [String: [String]]
  /// The model whose price stands in for models without one, where that is wanted.
  public var fallbackModel: String?

  /// Rules; see the members.
  public init(
    mode: Mode = .auto, table: PriceTable = .litellm, overrides: [String: Price] = [:],
    overrideNotes: [String: [String]] = [:], fallbackModel: String? = nil
  ) {
    self.mode = mode
    self.table = table
    self.overrides = overrides
    self.overrideNotes = overrideNotes
    self.fallbackModel = fallbackModel
  }

  /// Finds a model's price and says how; nil where there is none (the fallback model's is not tried).
  public func resolve(_ model: String) -> PriceResolution? {
    var search = PriceSearch(table: table, overrides: overrides, notes: overrideNotes)
    return search.find(model)
  }

  /// Finds a model's price as `resolve` does, and says what was looked for. For people: it may look through the list.
  public func explain(_ model: String) -> PriceExplanation {
    var search = PriceSearch(table: table, overrides: overrides, notes: overrideNotes)
    let found = search.find(model)
    return PriceExplanation(
      asked: model, resolution: found, tried: search.tried,
      nearMisses: found == nil ? table.nearMisses(model) : [])
  }

  /// Finds a model's price, or the fallback model's. Takes microseconds: once a model, not once a record.
  public func modelPrice(_ model: String) -> ModelPrice {
    if let found = resolve(model) { return ModelPrice(price: found.price, provenance: .computed) }
    if let fallbackModel, let found = resolve(fallbackModel) {
      return ModelPrice(price: found.price, provenance: .estimated)
    }
    return .unpriced
  }

  /// The cost of one record of a model whose price was found before. A reported cost that is negative or
  /// beyond `Money.recordLimit` is no cost, and what the tokens cost counts instead.
  public func price(
    tokens: Tokens, reported: DecimalNumber?, tier: ServiceTier = .standard, at model: ModelPrice
  ) -> PricedCost {
    if mode != .computed, let reported, let money = Money(rounding: reported), money >= .zero {
      return PricedCost(money: money, provenance: .reported)
    }
    guard mode != .reported, let price = model.price else {
      return PricedCost(money: .zero, provenance: .unpriced)
    }
    return PricedCost(money: price.cost(of: tokens, tier: tier), provenance: model.provenance)
  }

  /// The cost of one record: for single records, since it finds the price each time.
  public func price(
    model: String, tokens: Tokens, reported: DecimalNumber? = nil, tier: ServiceTier = .standard
  ) -> PricedCost {
    price(tokens: tokens, reported: reported, tier: tier, at: modelPrice(model))
  }
}
