import Alerting
import Costs
import Events
import Meter
import Yams

/// Reads a configuration strictly: a key nobody knows, or a value that cannot be, is a problem with its place.
struct ConfigReader {
  let file: String

  /// Reads a configuration's text.
  /// - Throws: `ConfigProblem` at the first mistake.
  static func read(_ text: String, file: String) throws(ConfigProblem) -> Config {
    let reader = ConfigReader(file: file)
    try YamlGuard.check(text, file: file)
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw reader.problem(of: error)
    } catch {
      throw ConfigProblem(file: file, line: 1, column: 1, message: "\(error)", hint: "")
    }
    guard let root, root != Node.scalar(.init("")) else { return Config() }
    return try reader.config(root)
  }

  private func problem(of error: YamlError) -> ConfigProblem {
    var problem = ConfigProblem(file: file, line: 1, column: 1, message: "", hint: "")
    switch error {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
      .composer(_, let text, let mark, _):
      (problem.line, problem.column) = (mark.line, mark.column)
      problem.message = "not valid YAML: \(text)"
      problem.hint = Self.hint(text)
    case .duplicatedKeysInMapping(let keys, let context):
      (problem.line, problem.column) = (context.mark.line, context.mark.column)
      problem.message = keys.map { "\"\($0)\"" }.joined(separator: ", ") + " stands here twice"
      problem.hint = "the keys of one level differ; entries of a list stand behind dashes"
    case .reader(let text, let offset, _, let yaml):
      let before = yaml.unicodeScalars.prefix(offset ?? 0).split(
        separator: "\n", omittingEmptySubsequences: false)
      (problem.line, problem.column) = (max(1, before.count), (before.last?.count ?? 0) + 1)
      problem.message = "not valid YAML: \(text)"
    default:
      problem.message = "not valid YAML"
    }
    return problem
  }

  private static func hint(_ problem: String) -> String {
    if problem.contains("cannot start any token") {
      return "indent with blanks, not tabs; text with signs stands in quotes"
    }
    if problem.contains("alias") || problem.contains("alphabetic or numeric") {
      return "text that begins with * stands in quotes, such as '*.ndjson'"
    }
    if problem.contains("another document") { return "a configuration is one document: leave --- out" }
    if problem.contains("nesting") { return "no configuration is nested that deep" }
    if problem.contains("end of stream") || problem.contains("expected ','") {
      return "a quote or a bracket is not closed"
    }
    return ""
  }

  private func config(_ root: Node) throws(ConfigProblem) -> Config {
    var config = Config()
    try each(root, "the configuration") { key, value throws(ConfigProblem) in
      switch key.text {
      case "title": config.title = try string(value)
      case "theme": config.theme = try string(value)
      case "streams": config.streams = try list(value, stream)
      case "time_zone": config.timeZone = try timeZone(value)
      case "costs": try costs(value, &config)
      case "budgets": config.budgets = try budgets(value)
      case "objectives": try objectives(value, &config.objectives)
      case "limits": try limits(value, &config)
      case "journal": config.journal = try string(value)
      case "rules": config.rules = try value.scalar == nil ? list(value, string) : [string(value)]
      case "alerting": config.alerting = try alerting(value)
      default:
        throw unknown(
          key,
          [
            "title", "theme", "streams", "time_zone", "costs", "budgets", "objectives", "limits", "journal",
            "rules", "alerting",
          ])
      }
    }
    return config
  }

  private func stream(_ node: Node) throws(ConfigProblem) -> ConfiguredStream {
    if node.scalar != nil { return ConfiguredStream(path: try string(node)) }
    var stream = ConfiguredStream(path: "")
    try each(node, "a stream") { key, value throws(ConfigProblem) in
      switch key.text {
      case "path": stream.path = try string(value)
      case "format": stream.format = try oneOf(value, formatNames)
      case "service": stream.service = try string(value)
      case "environment": stream.environment = try string(value)
      case "team": stream.team = try string(value)
      case "user": stream.user = try string(value)
      case "rename": stream.rename = try rename(value)
      default:
        throw unknown(key, ["path", "format", "service", "environment", "team", "user", "rename"])
      }
    }
    guard !stream.path.isEmpty else { throw problem(node, "a stream without a path", "add path: FILE") }
    return stream
  }

  private func rename(_ node: Node) throws(ConfigProblem) -> RenameRules {
    var rules = RenameRules()
    let known = ["agent", "model", "user", "team", "service"]
    try each(node, "rename") { key, value throws(ConfigProblem) in
      guard let part = RenameRules.Part(rawValue: key.text) else { throw unknown(key, known) }
      try each(value, "\(key.text) names") { old, new throws(ConfigProblem) in
        guard !old.text.isEmpty else {
          throw problem(old.node, "a name is empty", "write OLD: NEW; * stands for anything")
        }
        rules[part].add(old.text, try string(new))
      }
    }
    return rules
  }

  private func timeZone(_ node: Node) throws(ConfigProblem) -> String {
    let name = try string(node)
    guard (try? CalendarZone(named: name)) != nil else {
      throw problem(node, "\"\(name)\" is no time zone", "names are like Europe/Berlin or UTC")
    }
    return name
  }

  private func objectives(_ node: Node, _ objectives: inout Objectives) throws(ConfigProblem) {
    try each(node, "objectives") { key, value throws(ConfigProblem) in
      switch key.text {
      case "availability": objectives.availability = try number(value, 0...1)
      case "latency_p95_seconds": objectives.latencySeconds = try number(value, 0...1_000_000)
      case "error_rate": objectives.errorRate = try number(value, 0...1)
      case "cost_increase_dollars": objectives.costIncrease = try number(value, 0...1_000_000)
      case "minimum_requests": objectives.minimumRequests = try whole(value, 1...1_000_000)
      case "minimum_errors": objectives.minimumErrors = try whole(value, 1...1_000_000)
      default:
        throw unknown(
          key,
          [
            "availability", "latency_p95_seconds", "error_rate", "cost_increase_dollars", "minimum_requests",
            "minimum_errors",
          ])
      }
    }
  }

  private func limits(_ node: Node, _ config: inout Config) throws(ConfigProblem) {
    try each(node, "limits") { key, value throws(ConfigProblem) in
      let known = ["series", "pairs", "dedupe_ids", "joins", "spans", "line_bytes"]
      guard known.contains(key.text) else { throw unknown(key, known) }
      let count = try whole(value, 1...4_000_000_000)
      switch key.text {
      case "series": config.limits.series = count
      case "pairs": config.limits.pairs = count
      case "dedupe_ids": config.limits.dedupeIDs = min(count, 200_000_000)
      case "joins": config.limits.joins = min(count, 50_000_000)
      case "spans": config.limits.spans = min(count, 50_000_000)
      default: config.lineLimit = count
      }
    }
  }
}
