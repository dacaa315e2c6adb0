import ArgumentParser
import Meter

/// What `--by` takes. Foundation has a `Dimension` too: files that import it use this name.
typealias BreakdownDimension = Dimension

extension Dimension: ExpressibleByArgument {}
extension Window: ExpressibleByArgument {}

extension Stretch: ExpressibleByArgument {
  /// Reads `24h`, `today`, `month`; nil for anything else.
  public init?(argument: String) { self.init(label: argument) }

  /// All labels.
  public static var allValueStrings: [String] { labels }

  /// Its label.
  public var defaultValueDescription: String { label }
}
