import Costs
import Events

/// A run that waits in the forest and that nothing but its own record says anything of, as most are: without a parent,
/// children, or readings that may grow. It is all that the run's node and details can be made of, should they be needed.
struct RunCard: Sendable {
  /// Its key, its alias, and its trace's key.
  var keys: InlineArray<3, RecordKey>
  /// Tells it from others; 0 while nothing is there.
  var serial: Int64 = 0
  var heldSince: Int64
  var arrived: Int64
  var source: Int32
  var time: Int64
  var start: Int64
  var duration: Int64
  var service: NameID
  var agent: NameID
  var team: NameID
  var model: NameID
  var user: NameID
  var operation: NameID
  /// The kind of workflow that a team ran; −1 where it is no run of a team.
  var workflow: Int16 = -1
  var errorType: NameID
  /// What it says it used, of one model.
  var usage: ModelUse?
  var trace: TraceText
  var status: EventStatus
  var origin: EventOrigin
  var usageIncludesDescendants: Bool

  /// Whether it can only be found by what comes later if it is kept.
  var isKnownByKey: Bool { !keys[0].isNone || !keys[1].isNone || !keys[2].isNone }

  /// What is booked of it, where it is anything: usage of no tokens and no cost is none.
  var spent: ModelUse? {
    guard let usage, !usage.tokens.isEmpty || usage.reported != nil else { return nil }
    return usage
  }
}

extension Event {
  /// Whether a run may be a card. What is found only by its request or trace is a node at once: among the newest requests a
  /// later reading of it could not take its place.
  var isPlainRun: Bool {
    kind == .run && (!key.isNone || alias.isNone && traceKey.isNone) && parent.isNone && origin != .runEvent
      && usages.count <= 1
      && !(replacesSmaller || isDerived || isNested || isChain)
  }
}

extension SpanNode {
  init(_ card: borrowing RunCard) {
    self.init(
      key: card.keys[0], parentKey: .none, kind: .run, status: card.status, origin: card.origin,
      isChain: false,
      usageIncludesDescendants: card.usageIncludesDescendants, time: card.time, start: card.start,
      duration: card.duration, firstToken: -1, service: card.service, agent: card.agent, team: card.team,
      model: card.model, user: card.user, operation: card.operation, tool: NameTable.none, source: card.source
    )
    workflow = card.workflow
    heldSince = card.heldSince
    arrived = card.arrived
  }
}

extension RunDetails {
  init(_ card: borrowing RunCard) {
    self.init(alias: card.keys[1], traceKey: card.keys[2], errorType: card.errorType, trace: card.trace)
    if let usage = card.usage { usages = Few(usage) }
  }
}

extension SpanForest {
  /// Cards are told from nodes by their place.
  private static let firstCard: NodeIndex = 1 << 30

  static func isCard(_ place: NodeIndex) -> Bool { place >= firstCard }

  /// The card at a place.
  subscript(card place: NodeIndex) -> RunCard {
    @inline(__always) _read { yield cards[Int(place - Self.firstCard)] }
  }

  /// Whether something waits for a key, or was released without it.
  func isMissed(_ key: RecordKey) -> Bool {
    if waiting.count > 0, waiting[key] >= 0 { return true }
    return !orphans.all.isEmpty && orphans.all[key] != nil
  }

  /// Whether something waits for a run, or was released without it.
  func misses(_ event: UnsafePointer<Event>) -> Bool {
    guard waiting.count > 0 || !orphans.all.isEmpty else { return false }
    return isMissed(event.pointee.key) || isMissed(event.pointee.alias) || isMissed(event.pointee.traceKey)
  }

  /// Takes in a run that is not missed.
  mutating func insert(_ card: inout RunCard) {
    serial += 1
    count += 1
    card.serial = serial
    let place = Self.firstCard + (freeCards.popLast() ?? NodeIndex(cards.count))
    if Int(place - Self.firstCard) < cards.count {
      cards[Int(place - Self.firstCard)] = card
    } else {
      cards.appendSparing(card)
    }
    for i in 0..<3 where !card.keys[i].isNone { places.add(card.keys[i], place) }
    enqueue(place, source: card.source, serial)
  }

  /// Lets a card go.
  mutating func release(card place: NodeIndex) {
    let index = Int(place - Self.firstCard)
    let keys = cards[index].keys
    for i in 0..<3 where !keys[i].isNone { places.remove(keys[i], of: place) }
    cards[index].serial = 0
    freeCards.append(place - Self.firstCard)
    count -= 1
  }

  /// Makes a node of a card, in the same place of everything, with what it was booked with.
  /// - Returns: the node.
  mutating func unfold(card place: NodeIndex, _ booking: RunBooking) -> NodeIndex {
    let card = self[card: place]
    var details = RunDetails(card)
    details.booking = booking
    let index = store(SpanNode(card), details, serial: card.serial)
    for i in 0..<3 where !card.keys[i].isNone && places[card.keys[i]] == place {
      places.set(card.keys[i], index)
    }
    nodes[Int(index)].context = context(of: index)
    queues[Int(card.source)].replace(serial: card.serial, by: index)
    cards[Int(place - Self.firstCard)].serial = 0
    freeCards.append(place - Self.firstCard)
    return index
  }

  /// The places of all cards, in the order they came.
  var allCards: [NodeIndex] {
    cards.indices.filter { cards[$0].serial != 0 }.sorted { cards[$0].serial < cards[$1].serial }
      .map { Self.firstCard + NodeIndex($0) }
  }

  /// Begins to fetch what letting a card go will read.
  func prefetch(card place: NodeIndex) { cards.prefetch(Int(place - Self.firstCard)) }

  func prefetchKeys(ofCard place: NodeIndex) {
    let index = Int(place - Self.firstCard)
    for i in 0..<3 { places.prefetch(cards[index].keys[i]) }
  }
}

extension MeterState {
  /// Where a key, an alias or a trace key is held, as a node; `noNode` where it is not.
  mutating func find(_ key: RecordKey) -> NodeIndex {
    let place = forest.find(key)
    return SpanForest.isCard(place) ? unfold(place) : place
  }

  /// Makes nodes of all cards.
  mutating func unfoldAll() {
    for place in forest.allCards { _ = unfold(place) }
  }

  /// Makes a node of a card.
  private mutating func unfold(_ place: NodeIndex) -> NodeIndex {
    let card = forest[card: place]
    let attribution = Attribution(agent: card.agent, user: card.user, team: card.team)
    return forest.unfold(
      card: place,
      booking(
        SpanNode(card), RunDetails(card).usages, card.errorType, RunWork(), attribution, isRoot: true))
  }
}
