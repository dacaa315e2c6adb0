import Meter

/// What became of the lines of each stream.
enum StreamFamilies: FamilyGroup {
  private static let lines = FamilyShape(
    name: "fleetmeter_stream_lines_total", type: .counter,
    help: "Whole lines read, by what became of them (decoded, rejected, not_json)")

  static func families(of facts: FleetFacts) -> [MetricFamily] {
    var byPath: [String: (decoded: Int, rejected: Int, notJSON: Int)] = [:]
    for stream in facts.streams {
      let decoded = stream.lines - stream.rejected - stream.notJSON
      let known = byPath[stream.path] ?? (0, 0, 0)
      byPath[stream.path] = (
        known.decoded + decoded, known.rejected + stream.rejected, known.notJSON + stream.notJSON
      )
    }
    return [
      lines.family(
        byPath.sorted { $0.key < $1.key }.flatMap { path, counts in
          [("decoded", counts.decoded), ("rejected", counts.rejected), ("not_json", counts.notJSON)].map {
            outcome, count in
            .init([MetricLabel("outcome", outcome), MetricLabel("stream", path)], Double(count))
          }
        })
    ]
  }
}
