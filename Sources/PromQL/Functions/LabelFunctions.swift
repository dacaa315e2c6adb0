/// What changes labels.
let labelFunctions: [Function] = [
  .whole("label_replace", [.vector, .string, .string, .string, .string], 5...5) {
    (call, moment, run) throws(EvaluationError) in
    let (target, source) = (call.text(1), call.text(3))
    let regex = try LabelChange.regex(call)
    guard LabelChange.isName(target) else {
      throw EvaluationError(
        description:
          "invalid destination label name in label_replace(): \(String(decoding: target, as: UTF8.self))")
    }
    let replacement = String(decoding: call.text(2), as: UTF8.self)
    return try LabelChange.change(call, moment, run) { labels in
      let text = Array(labels.value(of: source))
      guard let match = regex.firstMatch(in: text, from: 0) else { return nil }
      return regex.expand(replacement, text, match)
    }
  },
  .whole("label_join", [.vector, .string, .string, .string], 3...Function.unlimited) {
    (call, moment, run) throws(EvaluationError) in
    let sources = call.texts(from: 3)
    for (name, kind) in [(call.text(1), "destination")] + sources.map({ ($0, "source") })
    where !LabelChange.isName(name) {
      throw EvaluationError(
        description: "invalid \(kind) label name in label_join(): \(String(decoding: name, as: UTF8.self))")
    }
    let separator = call.text(2)
    return try LabelChange.change(call, moment, run) { labels in
      Array(sources.map { Array(labels.value(of: $0)) }.joined(separator: separator))
    }
  },
]

enum LabelChange {
  /// The longest value that is made: replacements of replacements could double for ever.
  private static let longest = 64 * 1024

  static func isName(_ name: [UInt8]) -> Bool { !name.isEmpty && UTF8Text.isValid(name) }

  static func regex(_ call: CallOperator) throws(EvaluationError) -> Regex {
    if let known = call.regex { return known }
    do throws(RegexError) {
      let made = try Regex(anchored: call.text(4))
      call.regex = made
      return made
    } catch {
      let text = String(decoding: call.text(4), as: UTF8.self)
      throw EvaluationError(description: "invalid regular expression in label_replace(): \(text)")
    }
  }

  /// Sets the label that the second argument names, where `value` has one for it.
  static func change(
    _ call: CallOperator, _ moment: Moment, _ run: Run, _ value: (LabelSet) -> [UInt8]?
  ) throws(EvaluationError) -> Value {
    let target = call.text(1)
    var samples = try call.arguments[0].vector(moment, run)
    var isTooLong = false
    for index in samples.indices {
      let before = samples[index].labels
      samples[index].labels =
        call.labels[before] { labels in
          guard let value = value(labels) else { return labels }
          isTooLong = isTooLong || value.count > longest
          var builder = LabelBuilder(labels)
          builder.set(target, value.prefix(longest))
          return builder.labelSet
        }
      // A set that was made anew, even to the same words, has its name by right.
      if target == LabelBuilder.metricName, samples[index].labels !== before {
        samples[index].dropsName = false
      }
    }
    guard !isTooLong else {
      throw EvaluationError(description: "a label's value is longer than \(longest) bytes")
    }
    if NameRemoval.repeats(samples) { throw .sameLabels }
    return .vector(samples)
  }
}
