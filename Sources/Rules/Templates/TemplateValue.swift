import PromQL

/// What a template works with.
indirect enum TemplateValue: Sendable {
  case none
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case map([String: TemplateValue])
  case list([TemplateValue])
  case sample(LabelSet, Double)

  /// Whether `if` takes it for true: anything but nothing, 0 and the empty.
  var isTrue: Bool {
    switch self {
    case .none: false
    case .bool(let value): value
    case .integer(let value): value != 0
    case .number(let value): value != 0
    case .text(let value): !value.isEmpty
    case .map(let value): !value.isEmpty
    case .list(let value): !value.isEmpty
    case .sample: true
    }
  }

  /// As it is printed.
  var printed: String {
    switch self {
    case .none: "<no value>"
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): GoFormat.general(value)
    case .text(let value): value
    case .map(let value):
      "map[" + value.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value.printed)" }.joined(separator: " ")
        + "]"
    case .list(let value): "[" + value.map(\.printed).joined(separator: " ") + "]"
    case .sample(let labels, let value): "{\(labels) \(GoFormat.general(value))}"
    }
  }

  /// A field, by its name or key; nil where there is none and there cannot be one.
  func field(_ name: String) -> TemplateValue? {
    switch (self, name) {
    // A key that is not there reads as an empty text: labels are texts.
    case (.map(let values), _): values[name] ?? .text("")
    case (.sample(let labels, _), "Labels"): .map(labels.dictionary.mapValues { .text($0) })
    case (.sample(_, let value), "Value"): .number(value)
    default: nil
    }
  }

  /// As a number, as the functions that print numbers take it.
  func asNumber() throws(TemplateError) -> Double {
    switch self {
    case .integer(let value): return Double(value)
    case .number(let value): return value
    case .text(let text):
      guard let value = NumberText.value(text) else {
        throw TemplateError("strconv.ParseFloat: parsing \"\(text)\": invalid syntax")
      }
      return value
    default: throw TemplateError("can't convert \(kind) to float")
    }
  }

  /// As a text, or an error that says what it is instead.
  func asText() throws(TemplateError) -> String {
    guard case .text(let text) = self else {
      throw TemplateError("wrong type for value; expected string; got \(kind)")
    }
    return text
  }

  /// What Go calls its type.
  var kind: String {
    switch self {
    case .none: "nil"
    case .bool: "bool"
    case .integer: "int"
    case .number: "float64"
    case .text: "string"
    case .map: "map[string]string"
    case .list: "template.queryResult"
    case .sample: "*template.sample"
    }
  }
}

/// A template that cannot be read or carried out.
struct TemplateError: Error, Hashable, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
