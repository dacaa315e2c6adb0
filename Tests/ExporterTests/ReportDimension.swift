import Meter

/// Foundation has a `Dimension` too: files that import it use this name.
typealias ReportDimension = Dimension
