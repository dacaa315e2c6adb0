import Canvas
import Meter

extension Command {
  /// What has to do with traces.
  static let traces: [Command] =
    [
      Command("traces", [.character("T")], short: "traces", group: .look) { $0.toggle(.traces) },
      Command("who calls whom", [.character("C")], short: "calls", group: .look) { $0.toggle(.topology) },
      Command(
        "the next span that failed", [.character("e")], short: "next failed", group: .look,
        applies: { $0.traceShown != nil }
      ) { $0.toNextFailure() },
      Command(
        "failed traces first", [.character("e")], short: "failed first", group: .look,
        applies: { $0.page == .traces }
      ) { $0.order(traces: .errors) },
    ]
    + [
      (TraceSort.time, "newest traces first"), (.duration, "slowest traces first"),
      (.cost, "dearest traces first"),
    ].map { item in
      Command(item.1, group: .look, applies: { $0.page == .traces }) { $0.order(traces: item.0) }
    }
}
