import Events

/// The moments that a window can be looked at as of, though they are over: those at which it is made of whole cells, which
/// are the longer the older they are. Back to where no cell is short enough for the window.
public enum PastMoments {
  /// A moment, and how long the pieces are that its window is made of.
  public struct Moment: Hashable, Sendable {
    /// The moment: the last second of a piece.
    public var at: Timestamp
    /// A piece's length in seconds: no chart can show more.
    public var pieceSeconds: Int64
  }

  /// The newest such moment before another; nil where there is none.
  public static func earlier(than at: Timestamp, window: Window, now: Timestamp) -> Moment? {
    guard var piece = piece(window, at: at, now: now) else { return nil }
    while true {
      let moment = Timestamp(seconds: floorDivide(at.seconds, piece) * piece - 1)
      guard let needed = self.piece(window, at: moment, now: now) else { return nil }
      if needed <= piece { return Moment(at: moment, pieceSeconds: piece) }
      piece = needed
    }
  }

  /// The oldest such moment after another; nil where that is not over yet.
  public static func later(than at: Timestamp, window: Window, now: Timestamp) -> Moment? {
    guard let piece = piece(window, at: at, now: now) else { return nil }
    let moment = Timestamp(seconds: (floorDivide(at.seconds + 1, piece) + 1) * piece - 1)
    return moment < now ? Moment(at: moment, pieceSeconds: piece) : nil
  }

  /// How long the pieces of a window are; nil where they are too long for it, or gone.
  private static func piece(_ window: Window, at: Timestamp, now: Timestamp) -> Int64? {
    guard let seconds = window.seconds else { return nil }
    let width = TimeScale.width(of: at.seconds - seconds, newest: now.seconds, isWatched: false)
    guard width > 0 else { return nil }
    let piece = max(width, window.bucketSeconds)
    return seconds % piece == 0 ? piece : nil
  }
}
