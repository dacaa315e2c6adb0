/// What a record says of the memory and the result of a run, a call or an agent. Nil is "the stream does not say".
public struct RunProfile: Hashable, Sendable {
  /// Memory in use at its end, in bytes.
  public var memory: Double?
  /// How much more that is than at its beginning, in bytes; less where negative.
  public var memoryDelta: Double?
  /// The most memory in use, in bytes.
  public var memoryPeak: Double?
  /// How large its result was, in bytes or characters, as the stream counts.
  public var resultSize: Double?

  /// Nothing known.
  public init() {}

  /// Whether nothing is known.
  public var isEmpty: Bool { self == RunProfile() }
}
