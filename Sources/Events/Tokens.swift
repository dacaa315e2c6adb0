/// Tokens of one call or of many, in parts that never overlap.
///
/// `input` is fresh input: what was neither read from nor written to a prompt cache. Reasoning tokens are inside
/// `output` and counted apart as well.
public struct Tokens: Hashable, Sendable {
  /// Fresh input tokens.
  public var input: Int = 0
  /// Input tokens read from a prompt cache.
  public var cacheRead: Int = 0
  /// Input tokens written to a cache that lives 5 minutes (the default where a stream does not say).
  public var cacheWrite5m: Int = 0
  /// Input tokens written to a cache that lives 1 hour.
  public var cacheWrite1h: Int = 0
  /// Output tokens, reasoning included.
  public var output: Int = 0
  /// The part of `output` that was reasoning.
  public var reasoning: Int = 0

  /// No tokens.
  public init() {}

  /// Tokens by part.
  public init(
    input: Int = 0, cacheRead: Int = 0, cacheWrite5m: Int = 0, cacheWrite1h: Int = 0, output: Int = 0,
    reasoning: Int = 0
  ) {
    self.input = input
    self.cacheRead = cacheRead
    self.cacheWrite5m = cacheWrite5m
    self.cacheWrite1h = cacheWrite1h
    self.output = output
    self.reasoning = reasoning
  }

  /// Input tokens written to a cache of either life.
  public var cacheWrite: Int { cacheWrite5m &+ cacheWrite1h }

  /// All input tokens as OpenTelemetry counts them: fresh, read from and written to caches.
  public var allInput: Int { input &+ cacheRead &+ cacheWrite }

  /// All input and output tokens.
  public var total: Int { allInput &+ output }

  /// Whether there are none at all.
  public var isEmpty: Bool { total == 0 }

  /// Adds part by part.
  public static func += (a: inout Tokens, b: Tokens) {
    a.input &+= b.input
    a.cacheRead &+= b.cacheRead
    a.cacheWrite5m &+= b.cacheWrite5m
    a.cacheWrite1h &+= b.cacheWrite1h
    a.output &+= b.output
    a.reasoning &+= b.reasoning
  }

  /// Takes away part by part.
  public static func -= (a: inout Tokens, b: Tokens) {
    a.input &-= b.input
    a.cacheRead &-= b.cacheRead
    a.cacheWrite5m &-= b.cacheWrite5m
    a.cacheWrite1h &-= b.cacheWrite1h
    a.output &-= b.output
    a.reasoning &-= b.reasoning
  }
}
