import PromQL

/// One expansion of a template.
struct TemplateRun {
  let context: Template.Context
  private(set) var output = ""
  private let name: String
  private let shift: Int
  private var variables: [(name: String, value: TemplateValue)]
  private var dot: TemplateValue
  private let root: TemplateValue
  private var steps = 0

  /// A text longer than this is no annotation; loops over loops end.
  private static let longest = 1 << 20
  private static let mostSteps = 200_000

  init(_ context: Template.Context, name: String, shift: Int) {
    self.context = context
    self.name = name
    self.shift = shift
    let labels = TemplateValue.map(context.labels.dictionary.mapValues { .text($0) })
    let external = TemplateValue.map(context.externalLabels.mapValues { .text($0) })
    root = .map([
      "Labels": labels, "ExternalLabels": external, "ExternalURL": .text(context.externalURL),
      "Value": .number(context.value),
    ])
    dot = root
    variables = [
      ("", root), ("labels", labels), ("externalLabels", external),
      ("externalURL", .text(context.externalURL)),
      ("value", .number(context.value)),
    ]
  }

  mutating func run(_ nodes: [TemplateNode]) throws(TemplateError) {
    for node in nodes {
      steps += 1
      guard steps < Self.mostSteps, output.utf8.count < Self.longest else {
        throw TemplateError("the template makes too long a text")
      }
      try run(node)
    }
  }

  private mutating func run(_ node: TemplateNode) throws(TemplateError) {
    let known = variables.count
    switch node {
    case .text(let text): output += text
    case .print(let pipeline):
      let value = try evaluate(pipeline)
      if pipeline.variables.isEmpty { output += value.printed }
      return
    case .choice(let pipeline, let then, let otherwise):
      try run(try evaluate(pipeline).isTrue ? then : otherwise)
    case .with(let pipeline, let then, let otherwise):
      let value = try evaluate(pipeline)
      let outer = dot
      if value.isTrue { dot = value }
      try run(value.isTrue ? then : otherwise)
      dot = outer
    case .loop(let pipeline, let body, let otherwise): try loop(pipeline, body, otherwise)
    }
    variables.removeSubrange(known...)
  }

  private mutating func loop(
    _ pipeline: TemplatePipeline, _ body: [TemplateNode], _ otherwise: [TemplateNode]
  )
    throws(TemplateError)
  {
    var plain = pipeline
    plain.variables = []
    let elements: [(TemplateValue, TemplateValue)]
    switch try evaluate(plain) {
    case .list(let values): elements = values.enumerated().map { (.integer($0), $1) }
    case .map(let values): elements = values.sorted { $0.key < $1.key }.map { (.text($0.key), $0.value) }
    case .none: elements = []
    case let other: throw located(pipeline.commands[0], "range can't iterate over \(other.printed)")
    }
    if elements.isEmpty { return try run(otherwise) }
    let outer = dot
    for (place, element) in elements {
      let known = variables.count
      if pipeline.variables.count == 2 { variables.append((pipeline.variables[0], place)) }
      if let last = pipeline.variables.last { variables.append((last, element)) }
      dot = element
      try run(body)
      variables.removeSubrange(known...)
    }
    dot = outer
  }

  // MARK: - Values

  private mutating func evaluate(_ pipeline: TemplatePipeline) throws(TemplateError) -> TemplateValue {
    var value: TemplateValue?
    for command in pipeline.commands { value = try evaluate(command, fed: value) }
    let result = value ?? .none
    for name in pipeline.variables {
      if !pipeline.declares, let place = variables.lastIndex(where: { $0.name == name }) {
        variables[place].value = result
      } else {
        variables.append((name, result))
      }
    }
    return result
  }

  private mutating func evaluate(_ command: TemplateCommand, fed: TemplateValue?) throws(TemplateError)
    -> TemplateValue
  {
    let first = command.operands[0]
    guard case .function(let name) = first.base else {
      guard command.operands.count == 1, fed == nil else {
        throw located(command, "can't give argument to non-function \(first.source)")
      }
      return try evaluate(first)
    }
    var arguments: [TemplateValue] = []
    for operand in command.operands.dropFirst() {
      let value = try evaluate(operand)
      arguments.append(value)
      // `and` and `or` look no further than they need to.
      if (name == "and" && !value.isTrue) || (name == "or" && value.isTrue) { return value }
    }
    if let fed { arguments.append(fed) }
    return try call(name, arguments, command)
  }

  private func call(_ name: String, _ arguments: [TemplateValue], _ command: TemplateCommand)
    throws(TemplateError)
    -> TemplateValue
  {
    guard let function = TemplateFunctions.all[name] else { return .none }
    guard function.counts.contains(arguments.count) else {
      let least = function.counts.lowerBound
      let wanted = function.counts.count == 1 ? "\(least)" : "at least \(least)"
      throw located(command, "wrong number of args for \(name): want \(wanted) got \(arguments.count)")
    }
    do throws(TemplateError) {
      return try function.body(arguments, context)
    } catch {
      throw located(command, "error calling \(name): \(error)")
    }
  }

  private mutating func evaluate(_ operand: TemplateOperand) throws(TemplateError) -> TemplateValue {
    var value: TemplateValue
    switch operand.base {
    case .value(let constant): value = constant
    case .dot: value = dot
    case .variable(let name): value = variables.last { $0.name == name }?.value ?? .none
    case .pipeline(let pipeline): value = try evaluate(pipeline)
    case .function(let name):
      let command = TemplateCommand(operands: [operand], offset: operand.offset, source: operand.source)
      value = try call(name, [], command)
    }
    for field in operand.fields {
      guard let next = value.field(field) else {
        let command = TemplateCommand(operands: [operand], offset: operand.offset, source: operand.source)
        throw located(command, "can't evaluate field \(field) in type \(value.kind)")
      }
      value = next
    }
    return value
  }

  private func located(_ command: TemplateCommand, _ message: String) -> TemplateError {
    TemplateError(
      "template: \(name):1:\(command.offset + shift): executing \"\(name)\" at <\(command.source)>: \(message)"
    )
  }
}
