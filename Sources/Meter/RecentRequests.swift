import Events

/// The newest requests of each agent, a few of each.
struct RecentRequests: Sendable {
  private struct Entry: Sendable {
    var key: RecordKey
    var record: RequestRecord
  }

  private var byAgent: [NameID: [Entry]] = [:]
  private static let kept = 64

  /// Whether a request that ended at `time` would be among them.
  func wants(_ agent: NameID, _ time: Int64) -> Bool {
    guard let entries = byAgent[agent], entries.count >= Self.kept, let oldest = entries.first else { return true }
    return time >= oldest.record.time.nanoseconds
  }

  /// Keeps a request; a newer reading of the same replaces it.
  mutating func note(_ record: RequestRecord, key: RecordKey, agent: NameID) {
    var entries = byAgent.removeValue(forKey: agent) ?? []
    if !key.isNone { entries.removeAll { $0.key == key } }
    let at = entries.lastIndex { $0.record.time <= record.time }.map { $0 + 1 } ?? 0
    entries.insert(Entry(key: key, record: record), at: at)
    if entries.count > Self.kept { entries.removeFirst() }
    byAgent[agent] = entries
  }

  /// An agent's newest requests, the newest first.
  func newest(_ agent: NameID) -> [RequestRecord] { (byAgent[agent] ?? []).reversed().map(\.record) }

  mutating func merge(_ other: RecentRequests, renamed: [NameID]) {
    for (agent, entries) in other.byAgent {
      for entry in entries { note(entry.record, key: entry.key, agent: renamed[Int(agent)]) }
    }
  }
}

/// Whether services said that they were up, over the last minutes.
struct HealthLog: Sendable {
  private struct Report: Sendable {
    var time: Int64
    var up: Bool
  }

  private var byService: [NameID: [Report]] = [:]
  private static let kept = 4096

  mutating func note(up: Bool, service: NameID, time: Int64) {
    var reports = byService.removeValue(forKey: service) ?? []
    let at = reports.lastIndex { $0.time <= time }.map { $0 + 1 } ?? 0
    reports.insert(Report(time: time, up: up), at: at)
    if reports.count > Self.kept { reports.removeFirst(Self.kept / 4) }
    byService[service] = reports
  }

  /// The share of reports within (from, to] that said up, by service; services that said nothing are left out.
  func availability(from: Int64, to: Int64) -> [(service: NameID, share: Double)] {
    byService.compactMap { service, reports in
      let within = reports.filter { $0.time > from && $0.time <= to }
      guard !within.isEmpty else { return nil }
      return (service, Double(within.filter(\.up).count) / Double(within.count))
    }.sorted { $0.service < $1.service }
  }

  mutating func merge(_ other: HealthLog, renamed: [NameID]) {
    for (service, reports) in other.byService {
      for report in reports { note(up: report.up, service: renamed[Int(service)], time: report.time) }
    }
  }
}
