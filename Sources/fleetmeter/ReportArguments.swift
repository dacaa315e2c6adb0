import ArgumentParser
import Costs
import Exporter
import Meter

extension ReportTable: ExpressibleByArgument {}

/// One dimension, or two that are kept together, with a comma between.
struct ReportDimensions: ExpressibleByArgument {
  var dimensions: [Dimension]

  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    dimensions = words.compactMap { word in
      Dimension.allCases.first { $0.rawValue == word || $0.reportName == word }
    }
    guard dimensions.count == words.count, (1...2).contains(words.count) else { return nil }
  }

  /// Why two dimensions cannot be answered for together; nil where they can.
  var problem: String? {
    guard dimensions.count == 2, !PairBreakdown.keeps(dimensions[0], dimensions[1]) else { return nil }
    let names = dimensions.map(\.rawValue)
    let kept = PairBreakdown.kept.map(\.rawValue).joined(separator: ", ")
    return "--by \(names[0]),\(names[1]): these are not kept together; an agent is, with one of \(kept)"
  }

  static let allValueStrings =
    Dimension.allCases.map(\.rawValue) + PairBreakdown.kept.map { "agent,\($0.rawValue)" }
}

/// A time between two answers.
struct Interval: ExpressibleByArgument {
  var seconds: Double

  init(seconds: Double) { self.seconds = seconds }

  /// Seconds, or with a unit: `5`, `0.5`, `500ms`, `1s`, `2m`.
  init?(argument: String) {
    if argument.hasSuffix("ms"), let count = Double(argument.dropLast(2)) {
      seconds = count / 1000
    } else if let plain = Double(argument) {
      seconds = plain
    } else if let count = Double(argument.dropLast()), argument.hasSuffix("s") || argument.hasSuffix("m") {
      seconds = argument.hasSuffix("m") ? count * 60 : count
    } else {
      return nil
    }
    guard seconds.isFinite else { return nil }
  }

  var defaultValueDescription: String { "1s" }
}

extension StretchError {
  /// What is wrong, and what would be right.
  func text(_ zone: CalendarZone) -> String {
    switch self {
    case .isEmpty: "--until: that is not after --since"
    case .tooOld(let kept):
      "--since: that is kept apart from \(zone.text(kept)) on; what is older only adds up in --window all"
    }
  }
}
