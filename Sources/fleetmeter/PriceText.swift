import Canvas
import Costs
import Events

/// A model's price in words: which, from where, and why.
struct PriceText {
  private let explanation: PriceExplanation
  private let pricer: Pricer

  init(_ model: String, _ pricer: Pricer) {
    explanation = pricer.explain(model)
    self.pricer = pricer
  }

  /// Whether there is one.
  var isPriced: Bool { explanation.resolution != nil }

  /// The whole, line by line, safe to print.
  var lines: [String] {
    let name = explanation.asked.isEmpty ? "\"\"" : explanation.asked
    var lines = explanation.resolution.map { found(name, $0) } ?? lost(name)
    if pricer.mode == .reported {
      lines.append("  costs.mode is reported: only what records say counts, no price is used")
    } else if pricer.mode == .auto, isPriced {
      lines.append("  a record that says what it cost costs that; this price is for the others")
    }
    return lines.map { SafeText.clean($0) }
  }

  private func found(_ name: String, _ found: PriceResolution) -> [String] {
    var lines = ["\(name): priced as \(found.matchedName), from \(found.source)"]
    if found.price.isFree { lines.append("  free: a price of 0 is a price, and its tokens are not unpriced") }
    lines += table(found.price)
    lines.append("  why:")
    lines += found.how.map { "    \($0)" }
    lines += tried(before: found.matchedName)
    return lines
  }

  private func lost(_ name: String) -> [String] {
    var lines = ["\(name): no price known in \(pricer.table.source); its tokens are counted as unpriced"]
    if let model = pricer.fallbackModel {
      lines[0] = "\(name): no price known in \(pricer.table.source)"
      lines.append("  costs.fallback_model \(model) stands in for it: what that gives is shown as estimated")
    }
    lines += tried(before: nil)
    if !explanation.nearMisses.isEmpty {
      lines.append("  alike, and taken for no other:")
      for near in explanation.nearMisses {
        let rates = pricer.table.price(named: near)?.rates
        let price = rates.map {
          ": $\($0.input.perMillion) in, $\($0.output.perMillion) out a million tokens"
        }
        lines.append("    \(near)\(price ?? "")")
      }
      lines.append(
        "  if one of them is meant, say so under costs.models: \(name): {like: \(explanation.nearMisses[0])}")
    }
    return lines
  }

  private func tried(before found: String?) -> [String] {
    let looked = explanation.tried.filter { $0.name != found }
    guard !looked.isEmpty else { return [] }
    return ["  looked for, and not found:"]
      + looked.map { "    \($0.name)\($0.how.isEmpty ? "" : "   (\($0.how.joined(separator: "; ")))")" }
  }

  // MARK: - The table

  private static let parts: [(name: String, rate: any KeyPath<Price.Rates, Rate> & Sendable)] = [
    ("fresh input", \.input), ("cache read", \.cacheRead), ("cache write, 5 m", \.cacheWrite5m),
    ("cache write, 1 h", \.cacheWrite1h), ("output", \.output), ("reasoning", \.reasoning),
  ]

  /// A column for each size of request and each way to be served.
  private func table(_ price: Price) -> [String] {
    var columns = [("", price.rates)] + price.tiers.map { (">\($0.aboveTokens)", $0.rates) }
    for service in price.services {
      columns.append(("\(service.tier)", service.rates))
      columns += service.tiers.map { ("\(service.tier) >\($0.aboveTokens)", $0.rates) }
    }
    let heads = columns.map { $0.0.isEmpty ? "usual" : $0.0 }
    var rows = [["$ a million tokens"] + heads]
    rows += Self.parts.map { part in
      [part.name] + columns.map { $0.1[keyPath: part.rate].perMillion.description }
    }
    var lines = Self.aligned(rows).map { "  " + $0 }
    if price.perRequest != .zero {
      lines.append(
        "  and $\(Money(picodollars: price.perRequest.perMillion.picodollars / 1_000_000)) a request")
    }
    if price.tiers.isEmpty == false {
      lines.append("  >N: for all tokens of a request with more input than N, cached or not")
    }
    return lines
  }

  private static func aligned(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : space + row[column]
      }.joined(separator: "  ")
    }
  }
}
