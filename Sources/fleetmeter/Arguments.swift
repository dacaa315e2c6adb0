import ArgumentParser
import Meter

/// What `--by` takes. Foundation has a `Dimension` too: files that import it use this name.
typealias BreakdownDimension = Dimension

extension Dimension: ExpressibleByArgument {}
extension Window: ExpressibleByArgument {}
