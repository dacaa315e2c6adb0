import Events
import Testing

@testable import Costs

/// Prices of a made-up maker's line under claude's names: a million input tokens cost 10, 2 and 1 dollars.
private let table = PriceTable(
  rows: [
    "claude-opus-9\tx\ti1e-5 o5e-5 r1e-6 w1.25e-5 h2e-5",
    "claude-opus-9-1\tx\ti8e-6 o4e-5 r8e-7 w1e-5 h1.6e-5",
    "claude-sonnet-9\tx\ti2e-6 o1e-5 r2e-7 w2.5e-6 h4e-6", "claude-sonnet-9-20990101\tx\ti2e-6 o1e-5 r2e-7",
    "claude-haiku-9\tx\ti1e-6 o5e-6 r1e-7 w1.25e-6 h2e-6", "gpt-4\tx\ti3e-5 o6e-5", "claude-free-9\tx\ti0 o0",
  ], source: "t", skipped: [])
private let pricer = Pricer(table: table)

private func money(_ text: String) throws -> Money { try #require(Money(text)) }

private func bundle(_ calls: Int, input: Int = 0, read: Int = 0, output: Int = 0, cost: String) throws
  -> TokenBundle
{
  TokenBundle(
    calls: calls, tokens: Tokens(input: input, cacheRead: read, output: output), cost: try money(cost))
}

@Suite struct SmallPromptAdviceTests {
  @Test(arguments: ["gpt-4", "openai/gpt-4", "GPT-4", "gpt-4-0613"])
  func `small prompts to gpt-4 save four fifths`(model: String) throws {
    let usage = AdviceEvidence.Usage(
      agent: "Refunds", model: model, all: try bundle(40, input: 90_000, cost: "3"),
      small: try bundle(12, input: 6_000, cost: "0.50"))
    let advice = SmallPromptAdvice().advise(AdviceEvidence(usages: [usage]), pricer: pricer)
    #expect(advice.map(\.kind.rawValue) == ["model_optimization"])
    #expect(advice.map(\.savings?.description) == ["0.4"])
    #expect(advice.map(\.confidence) == [0.7])
    #expect(advice[0].suggestion == "Consider using gpt-3.5-turbo for simple requests")
    #expect(
      advice[0].evidence == [
        "12 of 40 calls had less than 1000 input tokens", "they cost $0.50 of $3.00",
      ])
  }

  @Test(arguments: ["gpt-4o", "gpt-4-turbo", "gpt-4.1", "gpt-4-32k", "my-gpt-4"])
  func `says nothing of other models`(model: String) throws {
    let usage = AdviceEvidence.Usage(
      agent: "a", model: model, all: try bundle(40, cost: "3"), small: try bundle(12, cost: "0.50"))
    #expect(SmallPromptAdvice().advise(AdviceEvidence(usages: [usage]), pricer: pricer).isEmpty)
  }
}

@Suite struct RepeatedRequestsAdviceTests {
  @Test(
    arguments: [
      (10, 5, nil), (11, 8, nil), (11, 7, "3.636363636364"), (20, 14, nil), (20, 13, "3.5"), (100, 70, nil),
      (100, 69, "3.1"), (50, 0, nil), (50, 60, nil), (.max, 1, nil),
    ] as [(Int, Int, String?)])
  func `more than ten, more than 30 % of them again`(requests: Int, distinct: Int, saved: String?) throws {
    let seen = AdviceEvidence.Repeats(
      agent: "Triage", requests: requests, distinct: distinct, cost: try money("10"))
    let advice = RepeatedRequestsAdvice().advise(AdviceEvidence(repeats: [seen]), pricer: pricer)
    #expect(advice.first?.savings?.description == saved)
    #expect(advice.allSatisfy { $0.confidence == 0.8 && $0.suggestion == "Implement caching for Triage" })
  }
}

@Suite struct CheaperSiblingAdviceTests {
  private func advise(_ model: String, all: TokenBundle, small: TokenBundle = TokenBundle()) -> [Advice] {
    let usage = AdviceEvidence.Usage(agent: "a", model: model, all: all, small: small)
    return CheaperSiblingAdvice().advise(AdviceEvidence(usages: [usage]), pricer: pricer)
  }

  @Test func `a later model of the class is priced over all calls`() throws {
    let advice = advise(
      "claude-opus-9", all: try bundle(100, input: 1_000_000, read: 1_000_000, output: 100_000, cost: "16"))
    #expect(advice.map(\.kind) == [.cheaperSibling])
    // 8 + 0.8 + 4 of 10 + 1 + 5.
    #expect(advice[0].savings?.description == "3.2")
    #expect(advice[0].confidence == 0.6)
    #expect(advice[0].evidence[0] == "100 calls cost $16.00; at claude-opus-9-1's prices $12.80")
  }

  @Test func `what was really paid is scaled, not replaced by the list`() throws {
    let advice = advise("claude-opus-9", all: try bundle(100, input: 1_000_000, cost: "4"))
    #expect(advice.first?.savings?.description == "0.8")
  }

  @Test func `the next smaller class is for small prompts alone`() throws {
    let advice = advise(
      "claude-sonnet-9", all: try bundle(100, input: 1_000_000, cost: "2"),
      small: try bundle(50, input: 40_000, output: 10_000, cost: "0.18"))
    #expect(advice.map(\.kind) == [.modelOptimization])
    #expect(advice.first?.savings?.description == "0.09")
    #expect(advice.first?.suggestion == "Consider using claude-haiku-9 for simple requests")
    #expect(advise("claude-sonnet-9", all: try bundle(100, input: 1_000_000, cost: "2")).isEmpty)
  }

  @Test(arguments: ["claude-haiku-9", "claude-free-9", "no-such", "gpt-4", ""])
  func `nothing where there is no cheaper one, or no price`(model: String) throws {
    let some = try bundle(100, input: 100_000, cost: "2")
    #expect(advise(model, all: some, small: some).isEmpty)
  }

  @Test func `few calls, and hostile figures, say nothing`() throws {
    #expect(advise("claude-opus-9", all: try bundle(9, input: 1_000_000, cost: "10")).isEmpty)
    #expect(advise("claude-opus-9", all: try bundle(100, input: -5, output: -1, cost: "10")).isEmpty)
    #expect(advise("claude-opus-9", all: try bundle(100, input: 5, cost: "-10")).isEmpty)
    let huge = advise(
      "claude-opus-9", all: try bundle(.max, input: .max, read: .max, output: .max, cost: "1e18"))
    #expect(huge.count <= 1)
  }
}

@Suite struct ModelSiblingsTests {
  @Test(
    arguments: [
      ("gpt-4", "gpt-4.1", nil), ("openai/gpt-4-0613", "gpt-4.1", nil), ("gpt-4o", "gpt-4.1", "gpt-4.1-mini"),
      ("claude-opus-4-1", "claude-opus-4-8", "claude-sonnet-4-6"),
      (
        "us.anthropic.claude-opus-4-1-20250805-v1:0", "us.anthropic.claude-opus-4-8",
        "us.anthropic.claude-sonnet-4-6"
      ),
      ("azure/gpt-4o", "azure/gpt-4.1", "azure/gpt-4.1-mini"), ("gpt-5-codex", nil, nil),
      ("gpt-audio", nil, nil),
      ("gpt-5-nano", nil, nil), ("text-embedding-3-large", nil, nil), ("llama-3", nil, nil),
      ("gemini-2.5-flash", nil, "gemini-2.5-flash-lite"),
    ] as [(String, String?, String?)])
  func `of the built-in list`(model: String, successor: String?, smaller: String?) {
    let siblings = ModelSiblings(of: model, pricer: Pricer())
    #expect(siblings.successor?.name == successor)
    if let smaller { #expect(siblings.smaller?.name == smaller) }
    if successor == nil && smaller == nil { #expect(siblings.smaller == nil) }
  }

  @Test func `every sibling is cheaper in every part, of the same host`() throws {
    var found = 0
    for name in PriceTable.litellm.names {
      let own = try #require(PriceTable.litellm.price(named: name))
      let siblings = ModelSiblings(of: name, pricer: Pricer())
      for sibling in [siblings.successor, siblings.smaller].compactMap({ $0 }) {
        found += 1
        #expect(sibling.price.rates.input < own.rates.input && sibling.price.rates.output < own.rates.output)
        #expect(sibling.price.rates.cacheRead <= own.rates.cacheRead, "\(name) → \(sibling.name)")
        let host = name.split(separator: "/").dropLast()
        #expect(sibling.name.split(separator: "/").dropLast() == host, "\(name) → \(sibling.name)")
      }
    }
    #expect(found > 100)
  }

  @Test func `a configured price has no siblings of the list`() throws {
    let own = try #require(PriceTable.litellm.price(named: "gpt-4o"))
    #expect(ModelSiblings(of: "gpt-4", pricer: Pricer(overrides: ["gpt-4": own])).successor == nil)
  }
}

@Suite struct PromptCachingAdviceTests {
  private func advise(_ model: String, uncached: TokenBundle, again: Int) -> [Advice] {
    let usage = AdviceEvidence.Usage(
      agent: "a", model: model, all: uncached, uncached: uncached, repeatedInput: again)
    return PromptCachingAdvice().advise(AdviceEvidence(usages: [usage]), pricer: pricer)
  }

  @Test func `what repeats is read from a cache, the rest is written to it`() throws {
    let uncached = try bundle(20, input: 1_000_000, output: 10_000, cost: "2.1")
    let advice = advise("claude-sonnet-9", uncached: uncached, again: 600_000)
    // 600 000 at 0.2, 400 000 at 2.5, 10 000 at 10 dollars a million: 0.12 + 1 + 0.1.
    #expect(advice.first?.savings?.description == "0.88")
    #expect(advice.first?.kind == .promptCaching)
    #expect(
      advice.first?.evidence[1]
        == "600000 of their 1000000 input tokens (60 %) were sent before in the same run")
  }

  @Test(arguments: [0, 99_999, 130_000, -7])
  func `nothing where too little repeats, or writing costs more than is saved`(again: Int) throws {
    #expect(
      advise("claude-sonnet-9", uncached: try bundle(20, input: 1_000_000, cost: "2"), again: again).isEmpty)
  }

  @Test func `nothing where caching is no cheaper`() throws {
    #expect(advise("gpt-4", uncached: try bundle(20, input: 1_000_000, cost: "30"), again: 600_000).isEmpty)
    #expect(advise("no-such", uncached: try bundle(20, input: 1_000_000, cost: "30"), again: 600_000).isEmpty)
    #expect(
      advise("claude-sonnet-9", uncached: try bundle(9, input: 1_000_000, cost: "2"), again: 600_000).isEmpty)
  }
}

@Suite struct CacheTargetAdviceTests {
  private func advise(_ all: TokenBundle, target: Double = 0.7) -> [Advice] {
    let usage = AdviceEvidence.Usage(agent: "a", model: "claude-sonnet-9", all: all)
    return CacheTargetAdvice().advise(AdviceEvidence(cacheTarget: target, usages: [usage]), pricer: pricer)
  }

  @Test func `below the target, what the target would have saved`() throws {
    // Listed 1.6 + 0.04; at the target 0.14 read, 300 000 written: 0.75.
    let advice = advise(try bundle(50, input: 800_000, read: 200_000, cost: "1.64"))
    #expect(advice.first?.savings?.description == "0.75")
    #expect(advice.first?.confidence == 0.6)
    #expect(
      advice.first?.evidence[0] == "200000 of 1000000 input tokens came from the cache (20 %, target 70 %)")
  }

  @Test func `nothing at the target, for short prompts, for few calls, for targets that are none`() throws {
    #expect(advise(try bundle(50, input: 300_000, read: 700_000, cost: "1")).isEmpty)
    #expect(advise(try bundle(50, input: 40_000, cost: "1")).isEmpty)
    #expect(advise(try bundle(19, input: 800_000, read: 200_000, cost: "1")).isEmpty)
    #expect(advise(try bundle(50, input: 800_000, read: 200_000, cost: "1"), target: .nan).isEmpty)
    #expect(advise(try bundle(50, input: .max, read: 200_000, cost: "1")).isEmpty)
  }

  @Test(arguments: [(20, 13, true), (20, 14, false), (19, 0, false), (0, 0, false)])
  func `caches that are looked up`(lookups: Int, hits: Int, said: Bool) {
    let seen = AdviceEvidence.CacheLookups(agent: "a", cacheType: "semantic", lookups: lookups, hits: hits)
    let advice = CacheTargetAdvice().advise(AdviceEvidence(lookups: [seen]), pricer: pricer)
    #expect(advice.isEmpty != said)
    #expect(advice.allSatisfy { $0.savings == nil && $0.suggestion.contains("semantic cache") })
  }
}

@Suite struct PaidErrorsAdviceTests {
  @Test(
    arguments: [
      (3, "1", "20", "1"), (2, "1", "20", nil), (3, "0.99", "20", nil), (3, "0", "0", nil),
    ] as [(Int, String, String, String?)])
  func `a twentieth of the cost, three failures`(failed: Int, paid: String, cost: String, saved: String?)
    throws
  {
    let seen = AdviceEvidence.Failures(
      agent: "Refunds", requests: 40, failed: failed, cost: try money(cost), failedCost: try money(paid),
      errorType: "RateLimit")
    let advice = PaidErrorsAdvice().advise(AdviceEvidence(failures: [seen]), pricer: pricer)
    #expect(advice.first?.savings?.description == saved)
    #expect(advice.allSatisfy { $0.evidence[0].hasSuffix("most often with RateLimit") })
  }
}

@Suite struct AdviceRulesTests {
  @Test func `the largest saving comes first, what cannot be told last`() throws {
    let evidence = AdviceEvidence(
      repeats: [.init(agent: "r", requests: 20, distinct: 10, cost: try money("4"))],
      lookups: [.init(agent: "l", cacheType: "", lookups: 100, hits: 0)],
      failures: [
        .init(agent: "f", requests: 9, failed: 3, cost: try money("9"), failedCost: try money("3")),
        .init(agent: "g", requests: 9, failed: 3, cost: try money("9"), failedCost: try money("2")),
      ])
    let advice = AdviceRules.advise(evidence, pricer: pricer)
    #expect(advice.map(\.agent) == ["f", "r", "g", "l"])
    #expect(Set(advice.map(\.id)).count == 4)
    #expect(AdviceRules.advise(AdviceEvidence()).isEmpty)
  }

  @Test func `small amounts keep two digits that say something`() throws {
    #expect(
      try ["8.123", "0.5", "0.0345", "0.000000012", "0", "-3"].map { try money($0).short } == [
        "$8.12", "$0.50", "$0.034", "$0.000000012", "$0.00", "$-3.00",
      ])
  }
}
