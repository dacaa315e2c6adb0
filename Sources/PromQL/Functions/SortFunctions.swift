/// What orders the samples of an instant query.
let sortFunctions: [Function] = [
  Sorting.function("sort") { $0 < $1 || (!$0.isNaN && $1.isNaN) },
  Sorting.function("sort_desc") { $0 > $1 || (!$0.isNaN && $1.isNaN) },
  Sorting.byLabel("sort_by_label", isDescending: false),
  Sorting.byLabel("sort_by_label_desc", isDescending: true),
]

enum Sorting {
  static func function(_ name: String, _ isBefore: @escaping @Sendable (Double, Double) -> Bool) -> Function {
    .whole(name, [.vector], 1...1) { (call, moment, run) throws(EvaluationError) in
      noteRange(call, run)
      return .vector(try call.arguments[0].vector(moment, run).sorted { isBefore($0.value, $1.value) })
    }
  }

  static func byLabel(_ name: String, isDescending: Bool) -> Function {
    .whole(name, [.vector, .string], 1...Function.unlimited) { (call, moment, run) throws(EvaluationError) in
      noteRange(call, run)
      let names = call.texts(from: 1)
      let sorted = try call.arguments[0].vector(moment, run).sorted { precedes($0.labels, $1.labels, names) }
      return .vector(isDescending ? sorted.reversed() : sorted)
    }
  }

  private static func noteRange(_ call: CallOperator, _ run: Run) {
    guard run.isRange else { return }
    run.note(
      .warning, "sort is ineffective for range queries since results are always ordered by labels",
      at: call.range)
  }

  private static func precedes(_ a: LabelSet, _ b: LabelSet, _ names: [[UInt8]]) -> Bool {
    for name in names {
      let (one, other) = (a.value(of: name), b.value(of: name))
      if one != other { return NaturalOrder.precedes(one, other) }
    }
    return a < b
  }
}

/// The order in which people count: `node9` before `node10`.
enum NaturalOrder {
  static func precedes(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    var (left, right) = (a, b)
    while let one = left.first, let other = right.first {
      let isNumber = Quoting.isDigit(one)
      guard isNumber == Quoting.isDigit(other) else { return one < other }
      let (first, second) = (run(&left, isNumber), run(&right, isNumber))
      if first == second { continue }
      return isNumber ? isSmaller(first, second) : first.lexicographicallyPrecedes(second)
    }
    return left.isEmpty && !right.isEmpty
  }

  private static func run(_ text: inout ArraySlice<UInt8>, _ isNumber: Bool) -> ArraySlice<UInt8> {
    let run = text.prefix { Quoting.isDigit($0) == isNumber }
    text = text.dropFirst(run.count)
    return run
  }

  private static func isSmaller(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    let (one, other) = (a.drop { $0 == 0x30 }, b.drop { $0 == 0x30 })
    if one.count != other.count { return one.count < other.count }
    return one == other ? a.count < b.count : one.lexicographicallyPrecedes(other)
  }
}
