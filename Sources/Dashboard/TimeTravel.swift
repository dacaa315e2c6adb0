import Canvas
import Events
import Meter

extension DashboardState {
  /// Holds the screen at a moment.
  mutating func hold(at moment: Timestamp, pieceSeconds: Int64? = nil) -> [Effect] {
    let effects: [Effect] = isPaused ? [] : [.pause(true)]
    pausedAt = moment
    self.pieceSeconds = pieceSeconds
    return effects
  }

  /// Lets the screen follow the clock again.
  mutating func goOn() -> [Effect] {
    pausedAt = nil
    pieceSeconds = nil
    return [.pause(false)]
  }

  /// To the moment before, as of which the window is made of whole pieces that are still kept.
  mutating func goBackInTime() -> [Effect] { hold(PastMoments.earlier) }

  /// To the moment after; the last is now.
  mutating func goForwardInTime() -> [Effect] {
    guard let held = pausedAt, PastMoments.later(than: held, window: window, now: data.live) != nil else {
      return goOn()
    }
    return hold(PastMoments.later)
  }

  private mutating func hold(
    _ next: (_ than: Timestamp, _ window: Window, _ now: Timestamp) -> PastMoments.Moment?
  ) -> [Effect] {
    guard let moment = next(pausedAt ?? data.now, window, data.live) else {
      return refuse("this window is kept no further back; a longer one (w) reaches further")
    }
    return hold(at: moment.at, pieceSeconds: moment.pieceSeconds)
  }

  /// Looks back so far from now on; a screen held in the past moves to where the new window is made of whole pieces.
  mutating func look(back wanted: Window) -> [Effect] {
    window = wanted
    guard pieceSeconds != nil, let held = pausedAt else { return [] }
    let moment = PastMoments.earlier(than: held.adding(seconds: 1), window: window, now: data.live)
    return moment.map { hold(at: $0.at, pieceSeconds: $0.pieceSeconds) } ?? goOn()
  }
}
