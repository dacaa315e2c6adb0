import Canvas

/// How sending on what is read goes.
public struct ForwardFigures: Hashable, Sendable {
  /// Spans that the collector took.
  public var sent: Int
  /// Spans on their way.
  public var waiting: Int
  /// Spans that the collector will never see.
  public var dropped: Int
  /// Why the last post failed, until one succeeds.
  public var problem: String?

  /// Figures; see the members.
  public init(sent: Int, waiting: Int, dropped: Int, problem: String? = nil) {
    self.sent = sent
    self.waiting = waiting
    self.dropped = dropped
    self.problem = problem
  }

  /// For the header: how many went, and what is wrong.
  var pieces: [Piece] {
    var pieces = [Piece("⇢ \(Format.short(sent)) sent", problem == nil ? .faint : .near)]
    if problem != nil { pieces.append(Piece(" ▲ \(Format.short(waiting)) wait", .near)) }
    if dropped > 0 { pieces.append(Piece(" ▲ \(Format.short(dropped)) dropped", .over)) }
    return pieces
  }
}
