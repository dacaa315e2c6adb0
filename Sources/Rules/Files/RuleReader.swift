import PromQL
import Yams

/// Reads one rule.
struct RuleReader {
  private let document: YamlDocument
  private let node: Node
  private static let keys = ["alert", "record", "expr", "for", "keep_firing_for", "labels", "annotations"]

  init(_ document: YamlDocument, _ node: Node) {
    self.document = document
    self.node = node
  }

  /// What the keys of a rule hold.
  private struct Fields {
    var alert: Node?
    var record: Node?
    var expression: Node?
    var hold: Node?
    var keepFiring: Node?
    var labels: Node?
    var annotations: Node?
  }

  /// The rule; nil where it has no name or no expression that can be read.
  func read() -> Rule? {
    var fields = Fields()
    document.each(node, "a rule") { key, keyNode, value in
      switch key {
      case "alert": fields.alert = value
      case "record": fields.record = value
      case "expr": fields.expression = value
      case "for": fields.hold = value
      case "keep_firing_for": fields.keepFiring = value
      case "labels": fields.labels = value
      case "annotations": fields.annotations = value
      default: document.unknown(keyNode, Self.keys)
      }
    }
    guard let (kind, name) = name(fields) else { return nil }
    checkRecord(kind, name, fields)
    let expression = expression(fields)
    var rule: Rule?
    if let (text, expression) = expression {
      rule = Rule(kind: kind, name: name, text: text, expression: expression, line: node.mark?.line ?? 1)
    }
    let hold = fields.hold.flatMap(document.duration) ?? 0
    let keepFiring = fields.keepFiring.flatMap(document.duration) ?? 0
    let labels = fields.labels.map { RuleFileReader.labels(document, $0) } ?? [:]
    let annotations = annotations(fields)
    if kind == .alert { checkTemplates(name, fields) }
    rule?.hold = hold
    rule?.keepFiring = keepFiring
    rule?.labels = labels
    rule?.annotations = annotations
    return rule
  }

  private func name(_ fields: Fields) -> (Rule.Kind, String)? {
    // A name that is no text has been told already.
    guard let alert = fields.alert.map(document.text) ?? "",
      let record = fields.record.map(document.text) ?? ""
    else { return nil }
    if !alert.isEmpty, let record = fields.record, !document.isNull(record) {
      document.note(record, "a rule has either alert: or record:, not both", "make two rules of it")
      return nil
    }
    if alert.isEmpty, record.isEmpty {
      document.note(node, "a rule without a name", "add alert: NAME, or record: METRIC")
      return nil
    }
    return alert.isEmpty ? (.record, record) : (.alert, alert)
  }

  private func checkRecord(_ kind: Rule.Kind, _ name: String, _ fields: Fields) {
    guard kind == .record else { return }
    if name.contains("{") || name.contains("}"), let node = fields.record {
      document.note(
        node, "\"\(name)\" is no metric's name", "labels stand under labels:, expressions under expr:")
    }
    for (value, key) in [
      (fields.hold, "for"), (fields.keepFiring, "keep_firing_for"), (fields.annotations, "annotations"),
    ] {
      guard let value, !document.isNull(value), document.text(value) != "0s" else { continue }
      document.note(value, "\(key): has no place in a recording rule", "it is for alerts")
    }
  }

  private func expression(_ fields: Fields) -> (String, Expression)? {
    guard let value = fields.expression, let text = document.text(value), !text.isEmpty else {
      document.note(fields.expression ?? node, "a rule without an expression", "add expr: EXPRESSION")
      return nil
    }
    do throws(SyntaxError) {
      let expression = try Expression(parsing: text)
      guard expression.type == .vector || expression.type == .scalar else {
        document.note(
          value,
          "a rule's expression gives an instant vector or a number, not \(expression.type.withArticle)",
          "a function such as rate() makes one of a range")
        return nil
      }
      return (text, expression)
    } catch {
      document.note(error, in: value)
      return nil
    }
  }

  private func annotations(_ fields: Fields) -> [String: String] {
    var annotations: [String: String] = [:]
    let texts = fields.annotations.map { document.texts($0, "annotations") } ?? []
    for (name, text, value) in texts {
      if name.isEmpty { document.note(value, "an annotation without a name") }
      annotations[name] = text
    }
    return annotations
  }

  private func checkTemplates(_ name: String, _ fields: Fields) {
    let labels = fields.labels.flatMap(\.mapping) ?? [:]
    let annotations = fields.annotations.flatMap(\.mapping) ?? [:]
    for (mapping, isLabel) in [(labels, true), (annotations, false)] {
      for (key, value) in mapping {
        guard let text = value.scalar?.string else { continue }
        check(text, of: key.scalar?.string ?? "", alert: name, at: value, isLabel: isLabel)
      }
    }
  }

  private func check(_ text: String, of key: String, alert: String, at node: Node, isLabel: Bool) {
    do throws(Template.ParseError) {
      let template = try Template(text, alert: alert)
      guard isLabel, template.namesValue else { return }
      document.note(
        node, "the label \"\(key)\" changes with the value",
        "each value makes a new alert, which starts its for: anew; put the value into an annotation", .warning
      )
    } catch {
      document.note(node, "\(isLabel ? "label" : "annotation") \"\(key)\": \(error)")
    }
  }
}
