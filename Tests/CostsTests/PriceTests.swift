import Events
import Foundation
import Testing

@testable import Costs

@Suite struct PriceTests {
  private func price(_ row: String) throws -> Price { try #require(PriceRow(row)).price }

  @Test func `a part without a price of its own costs the fresh-input rate`() throws {
    let price = try price("m\t\ti1e-6 o4e-6")
    #expect(price.cost(of: Tokens(cacheRead: 1_000_000)).description == "1")
    #expect(price.cost(of: Tokens(cacheWrite5m: 1_000_000)).description == "1")
    #expect(price.cost(of: Tokens(cacheWrite1h: 1_000_000)).description == "2")
    #expect(price.cost(of: Tokens(output: 1_000_000, reasoning: 400_000)).description == "4")
    #expect(try self.price("m\t\ti1e-6").cost(of: Tokens(output: 5)).description == "0.000005")
    let reasoning = try self.price("m\t\ti1e-6 o4e-6 t8e-6")
    #expect(reasoning.cost(of: Tokens(output: 1_000_000, reasoning: 400_000)).description == "5.6")
  }

  @Test func `all tokens cost a tier's rate once the input with its cached part passes it`() throws {
    let price = try price("m\t\ti1e-6 o2e-6 r1e-7 w3e-6\t>1000 i2e-6 o3e-6\t>2000 i5e-6")
    #expect(price.cost(of: Tokens(input: 500, cacheRead: 500, output: 10)).description == "0.00057")
    #expect(price.cost(of: Tokens(input: 501, cacheRead: 500, output: 10)).description == "0.001082")
    #expect(price.cost(of: Tokens(input: 2001, output: 10)).description == "0.010025")
    #expect(price.cost(of: Tokens(input: 1, cacheWrite5m: 2000, output: 0)).description == "0.006005")
    #expect(price.cost(of: Tokens(cacheWrite1h: 2001)).description == "0.02001")
  }

  @Test func `each record is rounded once`() throws {
    let halves = try price("m\t\ti5e-13 o5e-13")
    #expect(halves.cost(of: Tokens(input: 1)).picodollars == 0)
    #expect(halves.cost(of: Tokens(input: 1, output: 1)).picodollars == 1)
    #expect(halves.cost(of: Tokens(input: 3)).picodollars == 2)
    #expect(halves.cost(of: Tokens(input: 5)).picodollars == 2)
  }

  @Test func `hostile counts never trap and are never silently nothing`() throws {
    let price = try price("m\t\ti3e-6 o15e-6 q0.005")
    #expect(price.cost(of: Tokens(input: 1_000_000_000_000_000_000)).description == "3000000000000.005")
    #expect(price.cost(of: Tokens(input: -5, output: -7, reasoning: -1)).description == "0.005")
    #expect(price.cost(of: Tokens(output: 10, reasoning: 99)).description == "0.00515")
    let worst = try self.price("m\t\ti1000000 o1000000\t>5 i1000000")
    let all = Tokens(
      input: .max, cacheRead: .max, cacheWrite5m: .max, cacheWrite1h: .max, output: .max, reasoning: .max)
    #expect(worst.cost(of: all) == .recordLimit)
  }

  @Test(arguments: ["-1e-6", "1000001", "1e-300", "1e-31"]) func `no price`(text: String) throws {
    #expect(Rate(try #require(DecimalNumber(text))) == nil)
  }

  @Test func `free is a price`() throws {
    #expect(try price("m\t\ti0 o0.0").isFree)
    #expect(try !price("m\t\ti0 o0.0 q0.005").isFree)
    #expect(try !price("m\t\ti0\t>5 i1").isFree)
  }
}

@Suite struct PricerTests {
  @Test func `takes the reported cost first, unless told otherwise`() throws {
    let tokens = Tokens(input: 1000, output: 100)
    let reported = try #require(DecimalNumber("0.5"))
    var pricer = Pricer()
    #expect(pricer.price(model: "gpt-4o", tokens: tokens, reported: reported).provenance == .reported)
    #expect(pricer.price(model: "gpt-4o", tokens: tokens).money.description == "0.0035")
    #expect(pricer.price(model: "gpt-4o", tokens: tokens).provenance == .computed)
    pricer.mode = .computed
    #expect(pricer.price(model: "gpt-4o", tokens: tokens, reported: reported).money.description == "0.0035")
    pricer.mode = .reported
    #expect(pricer.price(model: "gpt-4o", tokens: tokens).provenance == .unpriced)
  }

  @Test func `an unknown model is unpriced, or estimated where that is wanted`() throws {
    let tokens = Tokens(input: 1000, output: 100)
    #expect(
      Pricer().price(model: "no-such", tokens: tokens) == PricedCost(money: .zero, provenance: .unpriced))
    let estimating = Pricer(fallbackModel: "gpt-4o").price(model: "no-such", tokens: tokens)
    #expect(estimating.provenance == .estimated)
    #expect(estimating.money.description == "0.0035")
    #expect(Pricer(fallbackModel: "nor-this").price(model: "no-such", tokens: tokens).provenance == .unpriced)
  }

  @Test(arguments: ["-0.5", "1e400"]) func `a cost that is none is not taken`(text: String) throws {
    let cost = Pricer().price(model: "gpt-4o", tokens: Tokens(input: 4), reported: DecimalNumber(text))
    #expect(cost.provenance == .computed)
  }

  @Test func `an override holds for a name's other spellings, not where the list names the host itself`()
    throws
  {
    let price = try #require(PriceRow("m\t\ti1e-6 o1e-6")).price
    let pricer = Pricer(overrides: ["gpt-4o": price], overrideNotes: ["gpt-4o": ["as agreed"]])
    #expect(pricer.resolve("openai/gpt-4o")?.price == price)
    #expect(
      pricer.resolve("openai/gpt-4o")?.how == [
        "without the prefix openai/", "gpt-4o in the configuration", "as agreed",
      ])
    #expect(pricer.resolve("azure/gpt-4o")?.matchedName == "azure/gpt-4o")
    #expect(pricer.resolve("gpt-4o-2024-08-06")?.source == PriceTable.litellm.source)
  }

  @Test func `an override goes before the list`() throws {
    let price = try #require(PriceRow("m\t\ti1e-6 o1e-6")).price
    let pricer = Pricer(overrides: ["gpt-4o": price])
    #expect(pricer.price(model: "gpt-4o", tokens: Tokens(input: 1)).money.description == "0.000001")
    #expect(pricer.resolve("gpt-4o")?.how == ["gpt-4o in the configuration"])
  }
}

@Suite struct PriceTableTests {
  /// LiteLLM's own list, where it lies beside the repository.
  static let list =
    ProcessInfo.processInfo.environment["FLEETMETER_PRICES"]
    ?? root + "/../shared/prices/litellm-1.110.2.json"
  private static let root = #filePath.components(separatedBy: "/Tests/")[0]
  static let hasList = FileManager.default.isReadableFile(atPath: list)

  @Test(arguments: [
    ("gpt-4o", "2.5"), ("gpt-4o-2024-05-13", "5"), ("gpt-4", "30"), ("gpt-4-turbo", "10"),
    ("gpt-3.5-turbo", "0.5"),
    ("gpt-4o-mini", "0.15"), ("claude-sonnet-4-5-20250929", "3"), ("deepseek/deepseek-coder", "0.14"),
  ])
  func `a million fresh tokens cost what the maker's page says`(model: String, dollars: String) throws {
    let price = try #require(PriceTable.litellm.price(named: model))
    #expect(price.cost(of: Tokens(input: 1_000_000)).description == dollars)
  }

  @Test(.enabled(if: hasList && Python.path != nil, "needs LiteLLM's list (FLEETMETER_PRICES) and python3"))
  func `every model costs what LiteLLM's list says, below and above its tiers, however it is served`() throws
  {
    var compared = 0
    var models: Set<String> = []
    var missing: Set<String> = []
    for line in try Python.lines("prices.py", [Self.list]) {
      let fields = line.split(separator: "\t").map { String($0) }
      let counts = fields[2...7].compactMap { Int($0) }
      guard let price = PriceTable.litellm.price(named: fields[0]) else {
        missing.insert(fields[0])
        continue
      }
      let tokens = Tokens(
        input: counts[0], cacheRead: counts[1], cacheWrite5m: counts[2], cacheWrite1h: counts[3],
        output: counts[4], reasoning: counts[5])
      let tier = try #require(ServiceTier(name: fields[1][...]))
      #expect("\(price.cost(of: tokens, tier: tier).picodollars)" == fields[8], "\(line)")
      models.insert(fields[0])
      compared += 1
    }
    #expect(compared > 30_000)
    #expect(models == Set(PriceTable.litellm.names))
    // What is not there is free by the token and costs something else: it says so.
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.list)))
    let skipped = try PriceTable(litellmJSON: bytes, source: "list").skipped
    #expect(
      missing == Set(skipped.filter { $0.reason == "is priced by something else than tokens" }.map(\.name)))
  }

  @Test(.enabled(if: hasList, "needs LiteLLM's list (FLEETMETER_PRICES)"))
  func `a price file reads as the built-in table was made`() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.list)))
    let table = try PriceTable(litellmJSON: bytes, source: "list")
    #expect(table.allRows == PriceTable.litellm.allRows)
    #expect(table.skipped.contains { $0.reason == "is priced by something else than tokens" })
  }

  @Test func `a price file with holes says so`() throws {
    let text = """
      {"sample_spec": {"input_cost_per_token": 0},
       "good": {"input_cost_per_token": 2.50e-06, "output_cost_per_token": "1e-5", "mode": "chat"},
       "negative": {"input_cost_per_token": -1}, "words": {"input_cost_per_token": "cheap"},
       "empty": {}, "list": [], "image": {"input_cost_per_token": 0, "output_cost_per_image": 0.04},
       "free": {"input_cost_per_token": 0, "output_cost_per_token": 0.0},
       "true": {"input_cost_per_token": true},
       "hole": {"input_cost_per_token": null},
       "tier": {"input_cost_per_token": 1, "tiered_pricing": [7, {"range": ["x"], "input_cost_per_token": 1}]}}
      """
    let table = try PriceTable(litellmJSON: Array(text.utf8), source: "prices.json")
    #expect(table.names == ["free", "good"])
    #expect(table.price(named: "free")?.isFree == true)
    #expect(table.price(named: "good")?.cost(of: Tokens(input: 4, output: 1)).description == "0.00002")
    #expect(
      table.skipped.map { "\($0.name) \($0.reason)" } == [
        "empty has no input_cost_per_token", "hole has no input_cost_per_token",
        "image is priced by something else than tokens", "list is no object of prices",
        "negative input_cost_per_token is no price: -1",
        "tier has a tier whose range is no number of tokens", "true input_cost_per_token is no number",
        "words input_cost_per_token is no number",
      ])
  }

  @Test(arguments: [
    ("", "p:1: a value is missing"), ("[1]", "p: prices are an object of models, in LiteLLM's format"),
    ("{\"a\":\n 1", "p:2: a , or } is missing"),
    ("{}", "p: no model has an input_cost_per_token; prices are in LiteLLM's format"),
    ("{\"a\": {}} x", "p:1: something follows the value"), ("{'a': 1}", "p:1: a name is missing"),
    (String(repeating: "[", count: 100), "p:1: nested too deeply"),
  ])
  func `a price file of another shape is refused with a reason`(text: String, said: String) {
    #expect(
      performing: {
        _ = try PriceTable(litellmJSON: Array(text.utf8), source: "p")
      }, throws: { ($0 as? PriceFileError)?.description == said })
  }

  @Test func `rows are found by binary search, whatever their case`() throws {
    let names = PriceTable.litellm.names
    #expect(names.count > 3900)
    for name in names { try #require(PriceTable.litellm.row(named: name)?.name == name) }
    #expect(PriceTable.litellm.row(named: "GPT-4o")?.name == "gpt-4o")
    for missing in ["", "\t", "a", "zzzz", "gpt-4o\t", "\n", "gpt-4o-"] {
      #expect(PriceTable.litellm.row(named: missing) == nil)
    }
    #expect(PriceTable.empty.row(named: "gpt-4o") == nil)
  }
}

@Suite struct PriceResolutionTests {
  @Test(arguments: [
    ("gpt-4o", "gpt-4o"), ("GPT-4O", "gpt-4o"), ("openai/gpt-4o", "gpt-4o"),
    ("gpt-4o-2024-05-13", "gpt-4o-2024-05-13"), ("gpt-4o-2031-01-01", "gpt-4o"),
    ("openai/gpt-4o-2031-01-01", "gpt-4o"), ("claude-opus-4-5-20991231", "claude-opus-4-5"),
    ("claude-opus-4-5@20251101", "vertex_ai/claude-opus-4-5@20251101"),
    ("claude-opus-4-5[1m]", "claude-opus-4-5"),
    ("us.anthropic.claude-opus-4-5-20251101-v9:0", "claude-opus-4-5-20251101"),
    ("eu.anthropic.claude-sonnet-4-20250514-v1:0", "eu.anthropic.claude-sonnet-4-20250514-v1:0"),
    (
      "arn:aws:bedrock:us-east-1:42:inference-profile/uk.anthropic.claude-sonnet-4-20250514-v1:0",
      "anthropic.claude-sonnet-4-20250514-v1:0"
    ),
    ("publishers/anthropic/models/claude-opus-4-6@20260205", "claude-opus-4-6-20260205"),
    ("models/gemini-2.5-pro", "gemini-2.5-pro"), ("deepseek-coder", "deepseek/deepseek-coder"),
    ("deepseek-coder-2031-01-01", "deepseek/deepseek-coder"),
    ("mistral-large-latest", "mistral/mistral-large-latest"),
    ("claude-sonnet-4-20250514", "anthropic.claude-sonnet-4-20250514-v1:0"),
    ("claude-3-5-sonnet-20241022", "anthropic.claude-3-5-sonnet-20241022-v2:0"),
    ("claude-opus-4", "vercel_ai_gateway/anthropic/claude-opus-4"),
    ("ft:gpt-4o-2024-08-06:acme::x1", "ft:gpt-4o-2024-08-06"),
    ("anthropic/claude-sonnet-4.5", "claude-sonnet-4-5"), ("claude-4.5-sonnet", "claude-sonnet-4-5"),
    ("claude-4-5-sonnet-20250929", "claude-sonnet-4-5-20250929"), ("openai:gpt-4o", "gpt-4o"),
    ("groq:openai/gpt-oss-120b", "groq/openai/gpt-oss-120b"), ("gpt-35-turbo-0125", "gpt-3.5-turbo-0125"),
    ("google-gla:gemini-2.5-flash", "gemini-2.5-flash"), ("gemini-2.5-flash-001", "gemini-2.5-flash"),
    ("bedrock/us-east-1/us.anthropic.claude-opus-4-6-v1", "us.anthropic.claude-opus-4-6-v1"),
    ("vertex_ai/claude-sonnet-4-6@default", "vertex_ai/claude-sonnet-4-6@default"),
    ("apac.anthropic.claude-opus-4-6-v1", "anthropic.claude-opus-4-6-v1"),
  ])
  func `finds a model by its usual names`(asked: String, found: String) throws {
    let answer = try #require(PriceTable.litellm.resolve(asked))
    #expect(answer.matchedName == found)
    #expect(answer.how.contains { $0.hasPrefix("\(found) in LiteLLM") })
    if asked != found { #expect(answer.how.count > 1) }
  }

  @Test(arguments: [
    "", "gpt", "llama-3.3-70b-versatile", "no-such-model", "/", "//", "@", "-", "ft:", "[]", "gpt-4o/", "…",
    "\u{1B}[31m",
    String(repeating: "a/", count: 127), String(repeating: "x", count: 100_000),
  ])
  func `guesses nothing`(asked: String) { #expect(PriceTable.litellm.resolve(asked) == nil) }

  @Test func `says each step`() throws {
    let answer = try #require(PriceTable.litellm.resolve("x/deepseek-coder-2031-01-01"))
    #expect(
      answer.how == [
        "without the prefix x/", "without the date: deepseek-coder",
        "priced by its maker: deepseek/deepseek-coder",
        "deepseek/deepseek-coder in LiteLLM 1.110.2",
        "cache writes have no price of their own: the fresh-input rate",
        "1 h cache writes have no price of their own: twice the fresh-input rate",
      ])
  }

  @Test func `an undated name is its maker's newest dated version`() throws {
    let rows = [
      "grok-9-20240101\tx\ti1", "grok-9-20250101\tx\ti2", "grok-9-mini-20260101\tx\ti3", "grok-9-2026\tx\ti4",
      "odd-20250101\tx\ti5",
    ]
    let table = PriceTable(rows: rows, source: "t", skipped: [])
    #expect(table.resolve("grok-9")?.matchedName == "grok-9-20250101")
    #expect(table.resolve("xai/grok-9-latest")?.matchedName == nil)
    #expect(table.resolve("odd") == nil)
  }

  @Test func `says what was looked for, and what looks like it`() throws {
    let lost = Pricer().explain("openai/llama-3.3-70b-versatile")
    #expect(lost.resolution == nil)
    #expect(lost.tried.first == .init(name: "openai/llama-3.3-70b-versatile", how: []))
    #expect(
      lost.tried.contains { $0.name == "llama-3.3-70b-versatile" && $0.how == ["without the prefix openai/"] }
    )
    #expect(lost.nearMisses.first?.hasSuffix("/llama-3.3-70b-versatile") == true)
    #expect(lost.nearMisses.count == 5)
    let found = Pricer().explain("openai/gpt-4o")
    #expect(found.tried.map(\.name) == ["openai/gpt-4o", "gpt-4o"] && found.nearMisses.isEmpty)
    #expect(found.resolution?.source == PriceTable.litellm.source)
    for odd in ["", "x", "/", String(repeating: "x", count: 100_000)] {
      #expect(Pricer().explain(odd).nearMisses.isEmpty)
    }
  }
}

@Suite struct ServiceTierPriceTests {
  private let row =
    "m\t\ti2e-6 o8e-6 r2e-7 w2.5e-6 h4e-6 t9e-6\t>1000 i4e-6 o1.6e-5\t@batch i1e-6 o4e-6\t@priority>1000 i9e-6\t@fast x2.5"

  private func cost(_ tokens: Tokens, _ tier: ServiceTier) throws -> String {
    try #require(PriceRow(row)).price.cost(of: tokens, tier: tier).description
  }

  @Test
  func `what a service leaves out costs as usual, 1 h writes twice the fresh rate where they usually do`()
    throws
  {
    #expect(try cost(Tokens(input: 1_000), .batch) == "0.001")
    #expect(try cost(Tokens(cacheRead: 1_000), .batch) == "0.0002")
    #expect(try cost(Tokens(cacheWrite5m: 1_000), .batch) == "0.0025")
    #expect(try cost(Tokens(cacheWrite1h: 1_000), .batch) == "0.002")
    #expect(try cost(Tokens(input: 1_000, output: 100, reasoning: 50), .batch) == "0.0014")
  }

  @Test func `sizes and services are priced together`() throws {
    #expect(try cost(Tokens(input: 1_001, output: 10), .batch) == "0.004164")
    #expect(try cost(Tokens(input: 1_001, output: 10), .priority) == "0.009169")
    #expect(try cost(Tokens(input: 1_000, output: 10), .priority) == "0.00208")
  }

  @Test func `a multiple holds for every part; a faster service without prices has the slower one's`() throws
  {
    #expect(try cost(Tokens(input: 1_000, output: 10), .fast) == "0.0052")
    #expect(try cost(Tokens(input: 1_000, output: 10), .ultrafast) == "0.0052")
    #expect(try cost(Tokens(input: 1_000, output: 10), .flex) == "0.00208")
    let other = try #require(PriceRow("m\t\ti2e-6\t@priority i3e-6")).price
    #expect(other.cost(of: Tokens(input: 1_000), tier: .fast).description == "0.003")
  }

  @Test(arguments: [
    "@batch", "@none i1", "@batch>x i1", "@batch>1>2 i1", "@fast xx", ">5", "> i1", "batch i1", "@batch q",
  ])
  func `a column that is none is no row`(column: String) { #expect(PriceRow("m\t\ti1\t" + column) == nil) }

  @Test func `a price file's services and fast mode are read, and their holes named`() throws {
    let text = """
      {"a": {"input_cost_per_token": 1, "input_cost_per_token_batches": 0.5,
             "input_cost_per_token_above_200k_tokens_flex": 0.25, "provider_specific_entry": {"fast": 6.0, "us": 1.1}},
       "b": {"input_cost_per_token": 1, "input_cost_per_token_priority": -2},
       "c": {"input_cost_per_token": 1, "provider_specific_entry": {"fast": "quick"}},
       "d": {"input_cost_per_token": 1, "provider_specific_entry": {"fast": 1001}},
       "e": {"input_cost_per_token": 0, "input_cost_per_token_batches": 1}}
      """
    let table = try PriceTable(litellmJSON: Array(text.utf8), source: "p")
    #expect(
      table.allRows.map { String($0) } == [
        "a\t\ti1\t@batch i0.5\t@flex>200000 i0.25\t@fast x6.0", "e\t\ti0\t@batch i1",
      ])
    #expect(
      table.skipped.map { "\($0.name) \($0.reason)" } == [
        "b input_cost_per_token is no price: -2", "c provider_specific_entry.fast is no number",
        "d provider_specific_entry.fast is no multiple: 1001",
      ])
  }
}
