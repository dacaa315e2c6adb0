import Alerting
import Costs
import Events
import Notifying
import Yams

/// The part of a configuration that is about alerts.
extension ConfigReader {
  func alerting(_ node: Node) throws(ConfigProblem) -> AlertingConfig {
    var config = AlertingConfig()
    var routeNode: Node?
    try each(node, "alerting") { key, value throws(ConfigProblem) in
      switch key.text {
      case "acknowledge_for": config.acknowledgeSeconds = try seconds(value, 1...31_536_000)
      case "duplicates_within": config.duplicateSeconds = try seconds(value, 0...900)
      case "flapping": config.flapping = try flapping(value)
      case "maintenance": config.maintenance = try list(value, maintenance)
      case "inhibit_rules": config.inhibitions = try list(value, inhibition)
      case "external_url": config.externalURL = try url(value)
      case "business_hours": config.businessHours = try list(value, interval)
      case "production_services": config.production = try string(value)
      case "channels": config.channels = try channels(value)
      case "route":
        config.route = (try route(value), .init(line: value.mark?.line ?? 1, column: value.mark?.column ?? 1))
        routeNode = value
      case "receivers": try receivers(value, &config)
      case "time_intervals": config.times = try namedTimes(value)
      default:
        throw unknown(
          key,
          [
            "acknowledge_for", "duplicates_within", "flapping", "maintenance", "inhibit_rules",
            "external_url",
            "business_hours", "production_services", "channels", "route", "receivers", "time_intervals",
          ])
      }
    }
    try checkRouting(config, routeNode, node)
    return config
  }

  /// A tree that cannot be is a mistake of the file's, at its place.
  private func checkRouting(_ config: AlertingConfig, _ route: Node?, _ node: Node) throws(ConfigProblem) {
    if route != nil, !config.channels.isEmpty {
      throw problem(
        node, "channels and a route", "the mission's routing with its channels, or a route of your own")
    }
    if route == nil, !config.integrations.isEmpty {
      throw problem(node, "receivers without a route", "add route: {receiver: NAME}")
    }
    do throws(RoutingTree.Problem) {
      _ = try config.plan(in: .utc)
    } catch {
      throw problem(route ?? node, error.description, "")
    }
  }

  private func flapping(_ node: Node) throws(ConfigProblem) -> FlappingThresholds? {
    if node.scalar?.string == "off" || node.bool == false { return nil }
    var thresholds = FlappingThresholds()
    try each(node, "flapping") { key, value throws(ConfigProblem) in
      switch key.text {
      case "low": thresholds.low = try number(value, 0...1)
      case "high": thresholds.high = try number(value, 0...1)
      default: throw unknown(key, ["low", "high"])
      }
    }
    guard thresholds.low <= thresholds.high else {
      throw problem(node, "low is above high", "an alert flaps from high on, until it is below low")
    }
    return thresholds
  }

  // MARK: - What keeps alerts quiet

  private func maintenance(_ node: Node) throws(ConfigProblem) -> AlertingConfig.Maintenance {
    var window = AlertingConfig.Maintenance(schedule: .recurring([]))
    var (from, until, schedule): (Timestamp?, Timestamp?, (String, Node)?)
    var duration: Int64?
    var intervals: [AlertingConfig.LocalInterval]?
    var zone: CalendarZone?
    try each(node, "a maintenance window") { key, value throws(ConfigProblem) in
      switch key.text {
      case "name": window.name = try string(value)
      case "matchers": window.matchers = try matchers(value)
      case "from": from = try moment(value)
      case "until": until = try moment(value)
      case "schedule": schedule = (try string(value), value)
      case "duration": duration = try seconds(value, 60...604_800)
      case "intervals": intervals = try list(value, interval)
      case "time_zone": zone = try self.zone(value)
      default:
        throw unknown(
          key, ["name", "matchers", "from", "until", "schedule", "duration", "intervals", "time_zone"])
      }
    }
    let hint = "from and until, or schedule and duration, or intervals"
    switch (from, until, schedule, duration, intervals) {
    case (let from?, let until?, nil, nil, nil) where from < until:
      window.schedule = .once(from: from, until: until)
    case (nil, nil, let (text, place)?, let duration?, nil):
      do throws(CronSchedule.SyntaxError) { _ = try CronSchedule(text) } catch {
        throw problem(place, error.description, "such as '0 2 * * sun'")
      }
      window.schedule = .cron(text, seconds: duration, zone: zone)
    case (nil, nil, nil, nil, let intervals?) where !intervals.isEmpty:
      window.schedule = .recurring(intervals)
    default: throw problem(node, "when the window is open is not said", hint)
    }
    return window
  }

  private func inhibition(_ node: Node) throws(ConfigProblem) -> InhibitRule {
    var rule = InhibitRule(source: [], target: [])
    try each(node, "an inhibit rule") { key, value throws(ConfigProblem) in
      switch key.text {
      case "name": rule.name = try string(value)
      case "source_matchers": rule.source = try matchers(value)
      case "target_matchers": rule.target = try matchers(value)
      case "equal": rule.equal = try list(value, string)
      default: throw unknown(key, ["name", "source_matchers", "target_matchers", "equal"])
      }
    }
    guard !rule.source.isEmpty, !rule.target.isEmpty else {
      throw problem(
        node, "an inhibit rule without source or target", "add source_matchers and target_matchers")
    }
    return rule
  }

  func matchers(_ node: Node) throws(ConfigProblem) -> [AlertMatcher] {
    var found: [AlertMatcher] = []
    for item in node.sequence.map({ Array($0) }) ?? [node] {
      let text = try string(item)
      do throws(AlertMatcher.SyntaxError) {
        found += try AlertMatcher.list(parsing: text)
      } catch {
        throw problem(item, error.description, "such as 'severity=\"warning\"' or 'service=~\"shop.*\"'")
      }
    }
    return found
  }

  // MARK: - Times

  private func interval(_ node: Node) throws(ConfigProblem) -> AlertingConfig.LocalInterval {
    var interval = RecurringInterval()
    var hasZone = false
    try each(node, "times") { key, value throws(ConfigProblem) in
      switch key.text {
      case "times": interval.times = try list(value, times)
      case "weekdays": interval.weekdays = try ranges(value, "monday:friday", RecurringInterval.weekdays)
      case "days_of_month": interval.daysOfMonth = try ranges(value, "1:5 or -1", RecurringInterval.days)
      case "months": interval.months = try ranges(value, "january:march", RecurringInterval.months)
      case "years": interval.years = try ranges(value, "2026:2028", RecurringInterval.years)
      case "location", "time_zone":
        interval.zone = try zone(value)
        hasZone = true
      default:
        throw unknown(
          key, ["times", "weekdays", "days_of_month", "months", "years", "location", "time_zone"])
      }
    }
    return AlertingConfig.LocalInterval(interval: interval, hasZone: hasZone)
  }

  private func times(_ node: Node) throws(ConfigProblem) -> Range<Int> {
    var (start, end): (Int?, Int?)
    try each(node, "a stretch of the day") { key, value throws(ConfigProblem) in
      let minutes = RecurringInterval.minutes(parsing: try string(value))
      guard let minutes else {
        throw problem(value, "a time of day is needed here", "write it in quotes: '09:00'")
      }
      switch key.text {
      case "start_time": start = minutes
      case "end_time": end = minutes
      default: throw unknown(key, ["start_time", "end_time"])
      }
    }
    guard let start, let end, start < end else {
      throw problem(
        node, "a stretch of the day from start_time to a later end_time", "over midnight it is two of them")
    }
    return start..<end
  }

  private func ranges(
    _ node: Node, _ example: String, _ read: (String) -> ClosedRange<Int>?
  ) throws(ConfigProblem) -> [ClosedRange<Int>] {
    try list(node) { item throws(ConfigProblem) in
      let text = try string(item)
      guard let range = read(text) else { throw problem(item, "\"\(text)\" is none", "such as '\(example)'") }
      return range
    }
  }

  private func namedTimes(_ node: Node) throws(ConfigProblem) -> [String: [AlertingConfig.LocalInterval]] {
    var named: [String: [AlertingConfig.LocalInterval]] = [:]
    for item in try list(node, { $0 }) {
      var name = ""
      var intervals: [AlertingConfig.LocalInterval] = []
      try each(item, "named times") { key, value throws(ConfigProblem) in
        switch key.text {
        case "name": name = try string(value)
        case "time_intervals": intervals = try list(value, interval)
        default: throw unknown(key, ["name", "time_intervals"])
        }
      }
      guard !name.isEmpty, named[name] == nil else {
        throw problem(item, name.isEmpty ? "times without a name" : "\"\(name)\" stands here twice", "")
      }
      named[name] = intervals
    }
    return named
  }

  private func zone(_ node: Node) throws(ConfigProblem) -> CalendarZone {
    let name = try string(node)
    do throws(UnknownTimeZone) {
      return try CalendarZone(named: name)
    } catch {
      throw problem(node, "\"\(name)\" is no time zone", "names are like Europe/Berlin or UTC")
    }
  }

  private func moment(_ node: Node) throws(ConfigProblem) -> Timestamp {
    guard let time = Timestamp(rfc3339: try string(node)) else {
      throw problem(node, "a moment is needed here", "such as '2026-11-25T22:00:00+01:00'")
    }
    return time
  }

  /// `90s`, `5m`, `8h`, `7d`, `1w`, or several behind one another (`1h30m`).
  func seconds(_ node: Node, _ range: ClosedRange<Int64>) throws(ConfigProblem) -> Int64 {
    let text = try string(node)
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800]
    var (total, digits): (Int64, String) = (0, "")
    for sign in text {
      if sign.isASCII, sign.isNumber {
        digits.append(sign)
      } else if let unit = units[sign], let count = Int64(digits), count < 1_000_000_000 {
        total += count * unit
        digits = ""
      } else {
        digits = "none"
        break
      }
    }
    guard digits.isEmpty, !text.isEmpty, range.contains(total) else {
      throw problem(node, "\"\(text)\" is no length of time that can be here", "such as 30s, 5m, 8h or 7d")
    }
    return total
  }

  private func url(_ node: Node) throws(ConfigProblem) -> String {
    let text = try string(node)
    guard text.hasPrefix("http://") || text.hasPrefix("https://") else {
      throw problem(node, "an address is needed here", "it begins with https:// or http://")
    }
    return text
  }
}
