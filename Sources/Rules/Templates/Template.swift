import PromQL

/// A text with `{{ … }}` in it, as alerts have for labels and annotations.
public struct Template: Sendable {
  private let nodes: [TemplateNode]
  private let name: String
  /// Whether it is the same whatever it is told.
  public let isConstant: Bool

  /// What the words before each template say in Prometheus: positions in errors count them.
  private static let preamble =
    "{{$labels := .Labels}}{{$externalLabels := .ExternalLabels}}{{$externalURL := .ExternalURL}}{{$value := .Value}}"
  static let variables: Set<String> = ["labels", "externalLabels", "externalURL", "value"]

  /// A template that cannot be read; the text is Prometheus's.
  public struct ParseError: Error, Hashable, CustomStringConvertible {
    /// What is wrong with it.
    public let description: String
  }

  /// Reads a template.
  /// - Parameter alert: the alert whose template it is; errors name it.
  public init(_ text: String, alert: String) throws(ParseError) {
    name = "__alert_\(alert)"
    isConstant = !text.contains("{{")
    do throws(TemplateError) {
      nodes = try TemplateParser.parse(text, variables: Self.variables)
    } catch {
      throw ParseError(description: "error parsing template \(name): template: \(name):1: \(error)")
    }
  }

  /// What a template may name.
  public struct Context {
    /// The series that the alert is about.
    public var labels: LabelSet
    /// Its value.
    public var value: Double
    /// Labels of the whole installation.
    public var externalLabels: [String: String] = [:]
    /// Where the installation is.
    public var externalURL = ""
    /// Seconds since 1970.
    public var now: Double = 0
    /// Answers `query "…"`.
    public var query: (String) throws -> [Sample] = { _ in [] }

    /// A context of one sample.
    public init(labels: LabelSet, value: Double) {
      self.labels = labels
      self.value = value
    }
  }

  /// The text for a sample. Where it cannot be made, it says so, as Prometheus says it.
  public func expand(_ context: Context) -> String {
    if isConstant, case .text(let text)? = nodes.first { return text }
    if nodes.isEmpty { return "" }
    var run = TemplateRun(context, name: name, shift: Self.preamble.utf8.count)
    do throws(TemplateError) {
      try run.run(nodes)
      return run.output
    } catch {
      return "<error expanding template: error executing template \(name): \(error)>"
    }
  }

  /// Whether a template's words name `$value` or `.Value`: as a label it makes a new alert of each value.
  public var namesValue: Bool { Self.names(nodes) }

  private static func names(_ nodes: [TemplateNode]) -> Bool {
    nodes.contains { node in
      switch node {
      case .text: false
      case .print(let pipeline): names(pipeline)
      case .choice(let pipeline, let then, let otherwise), .with(let pipeline, let then, let otherwise),
        .loop(let pipeline, let then, let otherwise):
        // In a condition a value is welcome: there it makes few texts of many.
        (names(pipeline) && isLoop(node)) || names(then) || names(otherwise)
      }
    }
  }

  private static func isLoop(_ node: TemplateNode) -> Bool {
    if case .loop = node { return true }
    return false
  }

  private static func names(_ pipeline: TemplatePipeline) -> Bool {
    pipeline.commands.contains { command in
      command.operands.contains { operand in
        switch operand.base {
        case .variable("value"): true
        case .dot: operand.fields.first == "Value"
        case .pipeline(let inner): names(inner)
        default: false
        }
      }
    }
  }
}
