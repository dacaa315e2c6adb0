import Canvas
import Meter

/// What a click at a place means.
public enum Target: Hashable, Sendable {
  /// Somewhere in a pane.
  case pane(PaneID)
  /// A row of a pane's list, counted from 0 over all rows.
  case row(PaneID, Int)
  /// A tab of the spend pane.
  case dimension(Dimension)
  /// A key that a hint names.
  case key(Key)
  /// A row of the chooser, counted from 0 over all rows.
  case choice(Int)
  /// A page of the trail, counted from 0.
  case trail(Int)
}

/// What lies where.
public struct HitRegion: Hashable, Sendable {
  /// The cells.
  public var rect: Rect
  /// What a click there means.
  public var target: Target

  /// A place that means something.
  public init(rect: Rect, target: Target) {
    self.rect = rect
    self.target = target
  }
}

/// A cell of the screen.
public struct CursorPlace: Hashable, Sendable {
  /// From the left, from 0.
  public var column: Int
  /// From the top, from 0.
  public var row: Int

  /// A cell.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// One picture of the dashboard.
public struct Frame: Hashable, Sendable {
  /// The cells.
  public var grid: Grid
  /// What lies where; of several at one cell, the last counts.
  public var hits: [HitRegion]
  /// Where the cursor stands while something is typed.
  public var cursor: CursorPlace?
}

/// A frame being drawn.
struct Stage {
  var surface: Surface
  var hits: [HitRegion] = []
  var cursor: CursorPlace?

  init(_ state: DashboardState) {
    surface = Surface(width: state.width, height: state.height, ascii: state.ascii, colour: state.colour)
  }

  /// Says what a click on cells means.
  mutating func hit(_ rect: Rect, _ target: Target) {
    let seen = rect.intersection(surface.bounds)
    if !seen.isEmpty { hits.append(HitRegion(rect: seen, target: target)) }
  }
}
