import Events

/// A price file that could not be used at all.
public struct PriceFileError: Error, Hashable, CustomStringConvertible {
  /// What is wrong, and where.
  public var description: String
}

extension PriceTable {
  /// Reads a price file in LiteLLM's own format: `{"MODEL": {"input_cost_per_token": 2.5e-06, …}, …}`.
  ///
  /// Digits are kept as they are written. A model without a price per input token, or with a price that is no
  /// price (negative, no number), is left out and listed in `skipped` with its reason.
  /// - Parameter source: what to call the file.
  /// - Throws: `PriceFileError` where it is no JSON, no object, or prices no model at all.
  public init(litellmJSON bytes: [UInt8], source: String) throws(PriceFileError) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      let line = 1 + bytes.prefix(error.offset).count { $0 == UInt8(ascii: "\n") }
      throw PriceFileError(description: "\(source):\(line): \(error.reason)")
    }
    guard case .object(let models) = value else {
      throw PriceFileError(description: "\(source): prices are an object of models, in LiteLLM's format")
    }
    var rows: [String] = []
    var skipped: [Skipped] = []
    for (name, model) in models where name != "sample_spec" {
      do {
        rows.append(try PriceFileModel(name: name, model: model).row())
      } catch {
        skipped.append(Skipped(name: name, reason: error.reason))
      }
    }
    guard !rows.isEmpty else {
      throw PriceFileError(
        description: "\(source): no model has an input_cost_per_token; prices are in LiteLLM's format")
    }
    self.init(rows: rows, source: source, skipped: skipped.sorted { $0.name < $1.name })
  }
}

/// One model of a price file on its way to a row. It decides as Scripts/make-prices.py does.
private struct PriceFileModel {
  let name: String
  let model: [String: JSONValue]

  struct Unusable: Error { var reason: String }

  /// A part's letter in a row, and its key in LiteLLM's format; in a row's order.
  private static let keys: [(letter: Character, key: String)] = [
    ("i", "input_cost_per_token"), ("o", "output_cost_per_token"), ("r", "cache_read_input_token_cost"),
    ("w", "cache_creation_input_token_cost"), ("h", "cache_creation_input_token_cost_above_1hr"),
    ("t", "output_cost_per_reasoning_token"), ("q", "input_cost_per_request"),
  ]

  init(name: String, model: JSONValue) throws(Unusable) {
    guard case .object(let members) = model else { throw Unusable(reason: "is no object of prices") }
    guard !name.utf8.contains(where: { $0 < 0x20 }) else {
      throw Unusable(reason: "has control characters in its name")
    }
    self.name = name
    self.model = members
  }

  /// Ways to be served, and what their keys end with.
  private static let services: [(name: String, suffix: String)] = [
    ("batch", "_batches"), ("flex", "_flex"), ("priority", "_priority"), ("ultrafast", "_ultrafast"),
  ]

  func row() throws(Unusable) -> String {
    var above = try tiers(model)
    let base = (above.removeValue(forKey: 0) ?? [:]).merging(try parts(model)) { $1 }
    guard base["i"] != nil else { throw Unusable(reason: "has no input_cost_per_token") }
    var columns = [name, model["litellm_provider"]?.text ?? "", text(base)]
    columns += sized(above).map { ">\($0)" }
    var all = Array(base.values) + above.values.flatMap(\.values)
    for (service, suffix) in Self.services {
      let own = served(suffix)
      let (found, above) = (try parts(own), try tiers(own))
      all += Array(found.values) + above.values.flatMap(\.values)
      if !found.isEmpty { columns.append("@\(service) \(text(found))") }
      columns += sized(above).map { "@\(service)>\($0)" }
    }
    if let fast = try factor() { columns.append("@fast x\(fast)") }
    if all.allSatisfy(isZero) && isPricedOtherwise {
      throw Unusable(reason: "is priced by something else than tokens")
    }
    return columns.joined(separator: "\t")
  }

  private func sized(_ above: [Int: [Character: String]]) -> [String] {
    above.sorted { $0.key < $1.key }.map { "\($0.key) \(text($0.value))" }
  }

  /// The keys of one way to be served, without what they end with.
  private func served(_ suffix: String) -> [String: JSONValue] {
    var own: [String: JSONValue] = [:]
    for (key, value) in model where key.hasSuffix(suffix) { own[String(key.dropLast(suffix.count))] = value }
    return own
  }

  /// What everything costs in fast mode, as a multiple of what it costs else.
  private func factor() throws(Unusable) -> String? {
    guard case .object(let entry) = model["provider_specific_entry"] else { return nil }
    let key = "provider_specific_entry.fast"
    guard let text = try price(entry["fast"], key) else { return nil }
    guard let number = Double(text), number <= 1_000 else {
      throw Unusable(reason: "\(key) is no multiple: \(text)")
    }
    return text
  }

  private func parts(_ members: [String: JSONValue]) throws(Unusable) -> [Character: String] {
    var found: [Character: String] = [:]
    for (letter, key) in Self.keys {
      if let price = try price(members[key], key) { found[letter] = price }
    }
    let hit = "input_cost_per_token_cache_hit"
    if found["r"] == nil, let price = try price(members[hit], hit) { found["r"] = price }
    return found
  }

  /// Prices above a number of tokens, from `tiered_pricing` and from `…_above_Nk_tokens`.
  private func tiers(_ members: [String: JSONValue]) throws(Unusable) -> [Int: [Character: String]] {
    var found: [Int: [Character: String]] = [:]
    if case .array(let tiers) = members["tiered_pricing"] {
      for case .object(let tier) in tiers where tier["input_cost_per_token"] != nil {
        guard case .array(let range) = tier["range"] else { continue }
        guard let first = range.first, let tokens = Self.tokens(first) else {
          throw Unusable(reason: "has a tier whose range is no number of tokens")
        }
        found[tokens] = try parts(tier)
      }
    }
    for (key, value) in members {
      guard let (letter, tokens) = Self.tierKey(key), let price = try price(value, key) else { continue }
      found[tokens, default: [:]][letter] = price
    }
    return found
  }

  /// Reads `…_above_272k_tokens`.
  private static func tierKey(_ key: String) -> (letter: Character, tokens: Int)? {
    guard key.hasSuffix("k_tokens") else { return nil }
    for (letter, part) in keys {
      let prefix = part + "_above_"
      guard key.hasPrefix(prefix) else { continue }
      let digits = key.dropFirst(prefix.count).dropLast("k_tokens".count)
      if let thousands = Int(digits), thousands > 0, thousands < 1_000_000_000 {
        return (letter, thousands * 1000)
      }
    }
    return nil
  }

  private static func tokens(_ value: JSONValue) -> Int? {
    guard case .number(let text) = value, let number = Double(text), number >= 0, number < 1e15 else {
      return nil
    }
    return Int(number)
  }

  /// A price's text; nil where there is none.
  private func price(_ value: JSONValue?, _ key: String) throws(Unusable) -> String? {
    switch value {
    case nil, .null: return nil
    case .number(let text), .string(let text):
      guard let number = DecimalNumber(text) else { throw Unusable(reason: "\(key) is no number") }
      guard Rate(number) != nil else { throw Unusable(reason: "\(key) is no price: \(text)") }
      return text
    default: throw Unusable(reason: "\(key) is no number")
    }
  }

  private func isZero(_ text: String) -> Bool { DecimalNumber(text)?.coefficient == 0 }

  /// Whether something else than a token costs money: 0 a token would be wrong then.
  private var isPricedOtherwise: Bool {
    model.contains { key, value in
      guard key.contains("cost") else { return false }
      switch value {
      case .number(let text), .string(let text): return !isZero(text)
      default: return false
      }
    }
  }

  private func text(_ parts: [Character: String]) -> String {
    Self.keys.compactMap { letter, _ in parts[letter].map { "\(letter)\($0)" } }.joined(separator: " ")
  }
}
