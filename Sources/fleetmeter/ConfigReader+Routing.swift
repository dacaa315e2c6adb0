import Alerting
import Notifying
import Yams

/// Routes and receivers, as Alertmanager's configuration has them.
extension ConfigReader {
  func route(_ node: Node) throws(ConfigProblem) -> Route {
    var route = Route()
    let limits: ClosedRange<Int64> = 0...31_536_000
    try each(node, "a route") { key, value throws(ConfigProblem) in
      switch key.text {
      case "receiver": route.receiver = try string(value)
      case "matchers": route.matchers = try matchers(value)
      case "continue": route.goesOn = try flag(value)
      case "group_by": route.groupBy = try list(value, string)
      case "group_wait": route.groupWait = try seconds(value, limits)
      case "group_interval": route.groupInterval = try seconds(value, limits)
      case "repeat_interval": route.repeatInterval = try seconds(value, 1...31_536_000)
      case "repeat_interval_outside_hours":
        route.repeatIntervalOutsideHours = try seconds(value, 1...31_536_000)
      case "mute_time_intervals": route.muteTimes = try list(value, string)
      case "active_time_intervals": route.activeTimes = try list(value, string)
      case "routes": route.routes = try list(value, self.route)
      default:
        throw unknown(
          key,
          [
            "receiver", "matchers", "continue", "group_by", "group_wait", "group_interval", "repeat_interval",
            "repeat_interval_outside_hours", "mute_time_intervals", "active_time_intervals", "routes",
          ])
      }
    }
    return route
  }

  private func flag(_ node: Node) throws(ConfigProblem) -> Bool {
    guard let value = node.bool else { throw problem(node, "true or false is needed here", "") }
    return value
  }

  func receivers(_ node: Node, _ config: inout AlertingConfig) throws(ConfigProblem) {
    for item in try list(node, { $0 }) {
      guard let name = try item.mapping?["name"].map({ node throws(ConfigProblem) in try string(node) })
      else {
        throw problem(item, "a receiver without a name", "add name: NAME")
      }
      guard config.receivers.insert(name).inserted else {
        throw problem(item, "the receiver \"\(name)\" stands here twice", "it may have many ways to be told")
      }
      try each(item, "a receiver") { key, value throws(ConfigProblem) in
        if key.text == "name" { return }
        let kinds = ReceiverRegistry.all.map { $0.kind }
        guard let kind = kinds.first(where: { key.text == $0 + "_configs" }) else {
          throw unknown(key, ["name"] + kinds.map { $0 + "_configs" })
        }
        for (number, settings) in try list(value, { $0 }).enumerated() {
          config.integrations.append(try integration(kind, name, number, settings))
        }
      }
    }
  }

  private func integration(
    _ kind: String, _ receiver: String, _ number: Int, _ node: Node, without extra: [String] = [],
    change: (inout ReceiverSettings) -> Void = { _ in }
  ) throws(ConfigProblem) -> Integration {
    guard let type = ReceiverRegistry.kind(kind) else { throw problem(node, "\"\(kind)\" is unknown", "") }
    var settings = try self.settings(node, type.keys + ReceiverKey.common, extra)
    change(&settings)
    do throws(ReceiverProblem) {
      return try Integration(type, receiver: receiver, number: number, settings)
    } catch {
      throw problem(node, "\(kind): \(error.description)", "")
    }
  }

  private func settings(
    _ node: Node, _ keys: [ReceiverKey], _ extra: [String]
  ) throws(ConfigProblem) -> ReceiverSettings {
    var settings = ReceiverSettings()
    try each(node, "a receiver's settings") { key, value throws(ConfigProblem) in
      if extra.contains(key.text) { return }
      for known in keys where try set(known, key.text, value, &settings) { return }
      throw unknown(
        key,
        extra
          + keys.flatMap { $0.kind == .secret ? [$0.name, $0.name + "_file", $0.name + "_env"] : [$0.name] })
    }
    return settings
  }

  /// Whether the key is this one, in any of its ways to be said.
  private func set(
    _ known: ReceiverKey, _ key: String, _ value: Node, _ settings: inout ReceiverSettings
  ) throws(ConfigProblem) -> Bool {
    let name = known.name
    switch (known.kind, key) {
    case (.text, name): settings.texts[name] = try string(value)
    case (.texts, name):
      settings.lists[name] = value.scalar == nil ? try list(value, string) : [try string(value)]
    case (.flag, name): settings.flags[name] = try flag(value)
    case (.whole, name): settings.numbers[name] = try whole(value, 1...10_000)
    case (.seconds, name): settings.numbers[name] = Int(try seconds(value, 1...120))
    case (.secret, name): settings.secrets[name] = .given(Secret(try string(value)))
    case (.secret, name + "_file"): settings.secrets[name] = .file(try string(value))
    case (.secret, name + "_env"): settings.secrets[name] = .environment(try string(value))
    default: return false
    }
    return true
  }

  // MARK: - The mission's channels

  /// Ways to tell people by the mission's routing: critical alerts to PagerDuty, Slack and whoever is on call, warnings
  /// to Slack and the team; what else is named hears all of it.
  func channels(_ node: Node) throws(ConfigProblem) -> [Integration] {
    var found: [Integration] = []
    try each(node, "channels") { key, value throws(ConfigProblem) in
      switch key.text {
      case "pagerduty": found.append(try integration("pagerduty", "critical", 0, value))
      case "slack":
        let extra = ["critical", "warning"]
        for severity in extra {
          let channel = try value.mapping?[severity].map { node throws(ConfigProblem) in try string(node) }
          found.append(
            try integration("slack", severity, 0, value, without: extra) {
              $0.texts["channel"] = channel ?? "#alerts-\(severity)"
            })
        }
      case "email":
        for (severity, who) in [("critical", "oncall"), ("warning", "team")] {
          guard let list = value.mapping?[who] else { continue }
          let to = list.scalar == nil ? try self.list(list, string) : [try string(list)]
          found.append(
            try integration("email", severity, 0, value, without: ["oncall", "team"]) { $0.lists["to"] = to })
        }
      case "webhook", "command", "alertmanager":
        for severity in ["critical", "warning", "info"] {
          found.append(try integration(key.text, severity, 0, value))
        }
      default: throw unknown(key, ["pagerduty", "slack", "email", "webhook", "command", "alertmanager"])
      }
    }
    return found
  }
}
