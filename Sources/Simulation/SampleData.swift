import Events

/// The streams of `sample-data/`, made anew: the same bytes each time.
public enum SampleData {
  /// Each file's name and bytes.
  public static var files: [(name: String, bytes: [UInt8])] {
    [
      ("calm-day.ndjson", calmDay), ("incident.ndjson", incident), ("budget-overrun.ndjson", budgetOverrun),
      ("bad-lines.ndjson", badLines), ("every-field.ndjson", everyField),
    ]
  }

  /// 2026-11-17T00:00:00Z, a Tuesday.
  private static let tuesday = Timestamp(seconds: 1_794_873_600)

  private static func stream(hours: Int64, options: SimulationOptions) -> [UInt8] {
    var simulator = Simulator(options: options)
    var bytes: [UInt8] = []
    // The last second is left out: a record at midnight would begin another day.
    simulator.write(until: options.start.adding(seconds: hours * 3_600 - 1), into: &bytes)
    return bytes
  }

  /// A quiet Tuesday: busy by day, next to nothing by night, within all objectives.
  private static var calmDay: [UInt8] {
    var options = SimulationOptions(start: tuesday)
    options.seed = 22
    options.rate = 0.0042
    options.healthInterval = 1_800
    options.memoryInterval = 7_200
    return stream(hours: 24, options: options)
  }

  /// Two hours in which a model slows down, then another fails, then a service is down.
  private static var incident: [UInt8] {
    var options = SimulationOptions(start: tuesday.adding(seconds: 13 * 3_600))
    options.seed = 34
    options.rate = 0.036
    options.healthInterval = 60
    options.memoryInterval = 1_200
    options.incidents = [
      Incident(.latency, offset: 30 * 60, duration: 20 * 60),
      Incident(.errors, offset: 60 * 60, duration: 20 * 60),
      Incident(.outage, offset: 95 * 60, duration: 10 * 60),
    ]
    return stream(hours: 2, options: options)
  }

  /// A day on which an agent that loops spends more than 100 dollars in a quarter of an hour.
  private static var budgetOverrun: [UInt8] {
    var options = SimulationOptions(start: tuesday)
    options.seed = 19
    options.rate = 0.0018
    options.healthInterval = 3_600
    options.memoryInterval = 14_400
    options.incidents = [Incident(.spend, offset: 15 * 3_600, duration: 12 * 60)]
    return stream(hours: 24, options: options)
  }
}
