import Events

/// What may have changed between two stretches of time.
public enum ChangeMeasure: String, CaseIterable, Sendable {
  /// The mean duration of root requests, in seconds.
  case latency
  /// Failed root requests as a share of all.
  case errors
  /// What was spent, in US dollars.
  case cost
  /// Root requests.
  case requests

  /// The measure after this one, round and round.
  public var next: ChangeMeasure {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

/// What a window is compared with.
public enum ChangeReference: String, CaseIterable, Sendable {
  /// The stretch of the same length before it.
  case before
  /// The stretch of the same length that ended an hour ago; of windows from an hour on, a day ago.
  case earlier
}

/// A name of a dimension, as the stream wrote it.
public struct ChangeName: Hashable, Sendable {
  /// Of which dimension.
  public var dimension: Dimension
  /// The name: not yet safe to draw.
  public var name: String

  /// A name of a dimension.
  public init(_ dimension: Dimension, _ name: String) {
    self.dimension = dimension
    self.name = name
  }
}

/// How a measure stood in one of the two stretches.
public struct ChangeFigures: Hashable, Sendable {
  /// What was counted: requests, calls, or calls that failed are a share of.
  public var count: Int
  /// The measure: mean seconds, a share, dollars or a number of requests; nil where nothing was counted.
  public var value: Double?
  /// The 95th percentile in seconds, of latency alone.
  public var p95: Double?

  /// Figures; see the members.
  public init(count: Int = 0, value: Double? = nil, p95: Double? = nil) {
    self.count = count
    self.value = value
    self.p95 = p95
  }
}

/// A name, or two names together, and how much of a change they explain.
public struct ChangeCause: Hashable, Sendable {
  /// What it is: one name, or two that are kept together.
  public var names: [ChangeName]
  /// How much it adds to the fleet's measure, in the measure's unit.
  public var effect: Double
  /// The part of `effect` that comes of there being more or less of it, and not of its being otherwise.
  public var mix: Double
  /// `effect` as a share of the fleet's change; nil where the fleet's measure hardly changed.
  public var share: Double?
  /// How many standard deviations of what varies by itself it is.
  public var certainty: Double
  /// How it stood.
  public var before: ChangeFigures
  /// How it stands.
  public var now: ChangeFigures
  /// What the 95th percentile of its kind (requests, model calls, tool calls) would be, in seconds, had its durations
  /// stayed as they were; nil where no durations are kept, or there were none before.
  public var p95Without: Double?
  /// The 95th percentile of its kind now, in seconds.
  public var p95OfKind: Double?
  /// The cause further up that this one is a part or another side of: its index.
  public var partOf: Int?

  /// A cause; see the members.
  public init(names: [ChangeName], effect: Double, mix: Double = 0, share: Double? = nil) {
    self.names = names
    self.effect = effect
    self.mix = mix
    self.share = share
    certainty = 0
    before = ChangeFigures()
    now = ChangeFigures()
    p95Without = nil
    p95OfKind = nil
    partOf = nil
  }
}

/// What changed in a window, and what explains it: an immutable value.
public struct ChangeAnswer: Hashable, Sendable {
  /// What changed.
  public var measure: ChangeMeasure
  /// The moment it was asked for.
  public var at: Timestamp
  /// The window it was asked for.
  public var window: Window
  /// What the window is compared with.
  public var against: ChangeReference
  /// How the whole fleet stood.
  public var before = ChangeFigures()
  /// How the whole fleet stands.
  public var now = ChangeFigures()
  /// Whether the fleet's measure changed no more than it varies by itself.
  public var isSteady = false
  /// Whether nearly all agents changed alike, so that no single name explains it.
  public var isEven = false
  /// What explains it, most first; of what explains the same, the most specific.
  public var causes: [ChangeCause] = []
  /// Why there is no answer, where there is none.
  public var note: String?

  /// An answer that says nothing yet.
  public init(measure: ChangeMeasure, at: Timestamp, window: Window, against: ChangeReference = .before) {
    self.measure = measure
    self.at = at
    self.window = window
    self.against = against
  }
}
