import Canvas
import Costs
import Events
import Meter

/// Where spend or time went, as a profile that `go tool pprof`, speedscope and others open as a flame graph: gzip'd
/// `profile.proto`, whose stacks are team, agent, model or tool.
public struct PprofProfile: Sendable {
  /// What a stack weighs.
  public enum Value: String, CaseIterable, Sendable {
    /// Picodollars (microdollars from 9 million dollars on).
    case cost
    /// All tokens, input and output.
    case tokens
    /// The durations of calls, in nanoseconds.
    case latency
  }

  /// What a stack weighs.
  public let value: Value
  private let answer: StackAnswer
  private let at: Timestamp

  /// A profile of an answer, made at a moment.
  public init(_ answer: StackAnswer, value: Value, at: Timestamp) {
    self.answer = answer
    self.value = value
    self.at = at
  }

  /// The file; nil where there is no memory to compress it in.
  public var file: [UInt8]? { Gzip.compress(message) }

  /// All that its stacks weigh, in its unit.
  public var total: Int64 { weights.reduce(0) { $0 &+ $1.weight } }

  /// The unit's name, as pprof shows it.
  public var unit: String {
    switch value {
    case .cost: fitsPicodollars ? "picodollars" : "microdollars"
    case .tokens: "tokens"
    case .latency: "nanoseconds"
    }
  }

  private var fitsPicodollars: Bool {
    let sum = answer.stacks.reduce(Int128(0)) { $0 + $1.totals.cost.total.picodollars.magnitudeSigned }
    return sum <= Int128(Int64.max)
  }

  private var weights: [(stack: SpendStack, weight: Int64)] {
    let divisor: Int128 = fitsPicodollars ? 1 : 1_000_000
    return answer.stacks.compactMap { stack in
      let weight: Int64 =
        switch value {
        case .cost: Int64(clamping: stack.totals.cost.total.picodollars / divisor)
        case .tokens: Int64(stack.totals.tokens.allInput + stack.totals.tokens.output)
        case .latency: stack.nanoseconds
        }
      return weight == 0 ? nil : (stack, weight)
    }
  }

  /// The message, uncompressed. Field numbers are those of `profile.proto`.
  var message: [UInt8] {
    var names = StringTable()
    var places = StringTable()
    var writer = ProtobufWriter()
    writer.message(1) { type in
      type.field(1, names[value.rawValue])
      type.field(2, names[unit])
    }
    for (stack, weight) in weights {
      // Leaf first. A team and an agent of one name are two places.
      let path = [stack.leaf, "agent: \(stack.agent)", "team: \(stack.team)"]
      writer.message(2) { sample in
        sample.field(1, packed: path.map { places[$0] })
        sample.field(2, packed: [weight])
      }
    }
    for (id, place) in places.texts.enumerated().dropFirst() {
      writer.message(4) { location in
        location.field(1, Int64(id))
        location.message(4) { $0.field(1, Int64(id)) }
      }
      writer.message(5) { function in
        function.field(1, Int64(id))
        function.field(2, names[SafeText.clean(place)])
      }
    }
    let note = names["fleetmeter: \(value.rawValue) by team, agent, model or tool"]
    for text in names.texts { writer.field(6, text) }
    writer.field(9, at.nanoseconds)
    writer.field(10, answer.end.nanoseconds &- answer.start.nanoseconds)
    writer.field(13, packed: [note])
    return writer.bytes
  }
}

extension SpendStack {
  fileprivate var leaf: String { isTool ? "tool: \(name)" : "model: \(name)" }
}

extension Int128 {
  fileprivate var magnitudeSigned: Int128 { self < 0 ? -self : self }
}

/// Texts by their number; number 0 is the empty one.
private struct StringTable {
  private(set) var texts = [""]
  private var numbers = ["": Int64(0)]

  subscript(text: String) -> Int64 {
    mutating get {
      if let known = numbers[text] { return known }
      numbers[text] = Int64(texts.count)
      texts.append(text)
      return Int64(texts.count - 1)
    }
  }
}
