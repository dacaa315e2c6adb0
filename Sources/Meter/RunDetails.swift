import Costs
import Events

/// What the forest holds of a run beyond its node, and of a span that stands for a run.
struct RunDetails: Sendable {
  /// The key under which other formats know the same run.
  var alias = RecordKey.none
  /// The key under which leaves that name only their trace find it.
  var traceKey = RecordKey.none
  var errorType = NameTable.none
  var trace = TraceText()
  /// What the run says it used, by model.
  var usages = Few<ModelUse>()
  /// What it was booked with.
  var booking: RunBooking?
  /// What calls said that the forest has released since: none or one.
  var settled: [RunWork] = []
}

/// What a run says it used of one model.
struct ModelUse: Hashable, Sendable {
  var model: NameID
  var tokens: Tokens
  var reported: DecimalNumber?
  var tier = ServiceTier.standard
}

/// What a run was booked with, so that it can be taken back to the last digit.
struct RunBooking: Equatable, Sendable {
  var attribution: Attribution
  var isRoot: Bool
  var failed: Bool
  var cancelled: Bool
  /// The models that it called.
  var models: Few<NameID>
  /// The tools that it called.
  var tools: Few<NameID>
  /// What it used beyond what its calls say.
  var remainders: Few<Remainder>
  var errorType: NameID
  /// What its calls cost; they are booked by themselves, so that it makes no difference between two bookings.
  var callSpend = Uncompared(Money.zero)

  struct Remainder: Equatable, Sendable {
    var model: NameID
    var tokens: Tokens
    var cost: PricedCost
  }
}

/// What makes no difference.
struct Uncompared<Value: Sendable>: Equatable, Sendable {
  var value: Value

  init(_ value: Value) { self.value = value }

  static func == (a: Uncompared, b: Uncompared) -> Bool { true }
}

/// A trace's id as a person would look it up, the first 48 bytes of it, without memory of its own; and what tells the
/// request from others in it.
struct TraceText: Sendable {
  /// What the prompt's hash, else the request's id, hashes to; 0 for none.
  var prompt: UInt64 = 0
  private var bytes = InlineArray<48, UInt8>(repeating: 0)
  private var count: UInt8 = 0

  init() {}

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var end = min(text.count, 48)
    while end < text.count, end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    for i in 0..<end { bytes[i] = text[i] }
    count = UInt8(end)
  }

  /// What it hashes to; nil for no text.
  var digest: UInt64? {
    guard count > 0 else { return nil }
    return withUnsafeBytes(of: bytes) { raw in
      raw.withMemoryRebound(to: UInt8.self) {
        NameTable.digest(UnsafeBufferPointer(rebasing: $0[..<Int(count)]))
      }
    }
  }

  var string: String {
    String(decoding: (0..<Int(count)).map { bytes[$0] }, as: UTF8.self)
  }
}
