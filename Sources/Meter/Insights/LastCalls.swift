import Costs
import Events

/// The newest model call of each run, as far as few slots allow: a call that follows another within minutes sends again
/// what that one sent.
struct LastCalls: Sendable {
  private struct Slot: Sendable {
    var key = RecordKey.none
    var time = Int64.min
    var input = 0
  }

  private var slots = Array(repeating: Slot(), count: 4096)
  private static let hold: Int64 = 300 * 1_000_000_000

  /// How much of a call's input an earlier call of the same run sent, at most, where no cache took part; notes the call.
  mutating func repeatedInput(of call: SpanNode) -> Int32 {
    guard !call.parentKey.isNone, !call.isFuture else { return 0 }
    let place = Int(truncatingIfNeeded: call.parentKey.low) & (slots.count - 1)
    let former = slots[place]
    slots[place] = Slot(key: call.parentKey, time: call.time, input: call.tokens.allInput)
    guard former.key == call.parentKey, call.time >= former.time, call.time - former.time <= Self.hold,
      call.tokens.cacheRead == 0, call.tokens.cacheWrite == 0,
      call.tokens.input >= AdviceEvidence.cacheablePrompt
    else { return 0 }
    return Int32(clamping: min(former.input, call.tokens.input))
  }
}
