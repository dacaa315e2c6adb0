/// Who makes a family of models, and under which prefixes a price list holds the maker's own prices.
struct ModelMaker {
  /// How the family's names begin, in lower case.
  let families: [String]
  /// The maker's own prefixes (`xai/`, Bedrock's `anthropic.`), the most direct first.
  let prefixes: [String]
  /// The maker's name at a gateway that passes list prices on.
  let gateway: String?

  /// The maker of a model by its bare name; nil where nobody can be named.
  static func of(_ name: String) -> ModelMaker? {
    let lower = name.lowercased()
    return all.first { maker in maker.families.contains { lower.hasPrefix($0) } }
  }

  /// Where the maker's own price of a bare name may stand.
  func listedNames(_ name: String) -> [(name: String, how: String)] {
    var names: [(name: String, how: String)] = []
    for prefix in prefixes {
      names.append((prefix + name, "priced by its maker"))
      guard prefix.hasSuffix(".") else { continue }
      for version in ["-v2:0", "-v1:0"] {
        names.append((prefix + name + version, "priced by its maker, on Bedrock"))
      }
    }
    return names
  }

  /// Where a gateway lists the maker's price of a bare name.
  func gatewayName(_ name: String) -> (name: String, how: String)? {
    gateway.map { ("vercel_ai_gateway/\($0)/\(name)", "its maker's list price, as a gateway passes it on") }
  }

  private static let all: [ModelMaker] = [
    ModelMaker(
      families: ["claude"], prefixes: ["anthropic/", "anthropic.", "vertex_ai/"], gateway: "anthropic"),
    ModelMaker(
      families: ["gpt", "o1", "o3", "o4", "chatgpt", "codex", "text-embedding-3", "text-embedding-ada"],
      prefixes: ["openai/", "text-completion-openai/"], gateway: "openai"),
    ModelMaker(families: ["gemini", "gemma"], prefixes: ["gemini/", "vertex_ai/"], gateway: "google"),
    ModelMaker(families: ["grok"], prefixes: ["xai/"], gateway: "xai"),
    ModelMaker(families: ["deepseek"], prefixes: ["deepseek/"], gateway: "deepseek"),
    ModelMaker(
      families: [
        "mistral", "ministral", "codestral", "devstral", "magistral", "pixtral", "voxtral", "open-mi",
        "mixtral",
      ], prefixes: ["mistral/", "codestral/"], gateway: "mistral"),
    ModelMaker(
      families: ["command", "c4ai", "embed-"], prefixes: ["cohere/", "cohere_chat/"], gateway: "cohere"),
    ModelMaker(families: ["sonar", "pplx"], prefixes: ["perplexity/"], gateway: "perplexity"),
    ModelMaker(
      families: ["qwen", "qwq", "qvq"], prefixes: ["dashscope/", "qwencloud/"], gateway: "alibaba"),
    ModelMaker(families: ["glm"], prefixes: ["zai/", "bigmodel/"], gateway: "zai"),
    ModelMaker(families: ["kimi", "moonshot"], prefixes: ["moonshot/"], gateway: "moonshotai"),
    ModelMaker(families: ["minimax"], prefixes: ["minimax/"], gateway: "minimax"),
    ModelMaker(families: ["llama", "muse"], prefixes: ["meta_llama/", "meta/"], gateway: "meta"),
    ModelMaker(families: ["jamba", "j2"], prefixes: ["ai21/", "ai21."], gateway: nil),
    ModelMaker(families: ["nova"], prefixes: ["amazon_nova/", "amazon."], gateway: "amazon"),
    ModelMaker(families: ["voyage"], prefixes: ["voyage/"], gateway: nil),
    ModelMaker(families: ["jina"], prefixes: ["jina_ai/"], gateway: nil),
    ModelMaker(families: ["granite"], prefixes: ["watsonx/ibm/"], gateway: nil),
    ModelMaker(families: ["morph"], prefixes: ["morph/"], gateway: "morph"),
    ModelMaker(families: ["v0-"], prefixes: ["v0/"], gateway: "vercel"),
    ModelMaker(families: ["mimo"], prefixes: ["xiaomi_mimo/"], gateway: nil),
    ModelMaker(families: ["hunyuan", "hy"], prefixes: ["tencent/"], gateway: nil),
    ModelMaker(families: ["mercury"], prefixes: ["inception/"], gateway: "inception"),
  ]
}
