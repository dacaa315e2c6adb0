/// The price of a model's name, with how it was found.
public struct PriceResolution: Hashable, Sendable {
  /// The price.
  public var price: Price
  /// The name in the price list that it stands under.
  public var matchedName: String
  /// What was done to get from the name asked for to that one, in order, and what the price had to assume.
  /// Made of names from streams: not yet safe to draw.
  public var how: [String]

  /// A price found; see the members.
  public init(price: Price, matchedName: String, how: [String]) {
    self.price = price
    self.matchedName = matchedName
    self.how = how
  }
}

extension PriceTable {
  /// Finds the price of a model by the name that a stream gave it; nil where there is none that is no guess.
  ///
  /// In this order, for the name as it stands, then without a provider's prefix (`openai/…`), and for each of
  /// these as Bedrock, Vertex and fine-tuning spell ids: the very name; that name from its maker, where the
  /// list holds it only under the maker's prefix (`deepseek-reasoner` as `deepseek/deepseek-reasoner`); the
  /// name without its date (`-2024-08-06`, `-20241022`, `@20240229`, `-latest`). Last, for a name without a
  /// date, the newest dated version that its maker lists. A host's own price is never taken for a name that
  /// does not name the host.
  public func resolve(_ model: String) -> PriceResolution? {
    guard !model.isEmpty, model.utf8.count <= 256 else { return nil }
    if let row = row(named: model) { return answer(row, asked: model, how: []) }
    let name = ModelName(model)
    for form in name.forms {
      if let found = find(form, bare: name.bare.contains(form)) { return found }
    }
    for form in name.bare {
      if let found = newest(form) { return found }
    }
    return nil
  }

  private func find(_ form: ModelName.Form, bare: Bool) -> PriceResolution? {
    if let row = row(named: form.name) { return answer(row, asked: form.name, how: form.how) }
    if bare, let found = fromMaker(form) { return found }
    guard let undated = ModelName.undated(form.name) else { return nil }
    let shorter = ModelName.Form(name: undated, how: form.how + ["without the date: \(undated)"])
    if let row = row(named: undated) { return answer(row, asked: undated, how: shorter.how) }
    return bare ? fromMaker(shorter) : nil
  }

  /// A name that the list holds only under its maker's prefix.
  private func fromMaker(_ form: ModelName.Form) -> PriceResolution? {
    guard let maker = ModelMaker.of(form.name) else { return nil }
    for listed in maker.listedNames(form.name) {
      guard let row = row(named: listed.name) else { continue }
      return answer(row, asked: listed.name, how: form.how + ["\(listed.how): \(row.name)"])
    }
    return nil
  }

  private func newest(_ form: ModelName.Form) -> PriceResolution? {
    guard let maker = ModelMaker.of(form.name) else { return nil }
    let prefixes = [form.name] + maker.prefixes.map { $0 + form.name }
    for prefix in prefixes {
      let dated = names(beginningWith: prefix + "-", limit: 200).filter { name in
        let rest = name.dropFirst(prefix.count + 1)
        let date = rest.prefix { $0.isNumber || $0 == "-" }
        return ModelName.isDate(date)
          || (date.last == "-" && ModelName.isDate(date.dropLast()))
            && ["v1:0", "v2:0"].contains(rest.dropFirst(date.count))
      }
      guard let last = dated.last, let row = row(named: last) else { continue }
      return answer(row, asked: last, how: form.how + ["its newest dated version: \(row.name)"])
    }
    return nil
  }

  private func answer(_ row: PriceRow, asked: String, how: [String]) -> PriceResolution {
    var how = how
    if row.name != asked { how.append("without regard to case: \(row.name)") }
    return PriceResolution(
      price: row.price, matchedName: row.name,
      how: how + ["\(row.name) in \(source)"] + row.parts.assumptions)
  }
}
