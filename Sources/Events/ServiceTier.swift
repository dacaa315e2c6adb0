/// How a model's call was served, where that has a price of its own.
public enum ServiceTier: UInt8, CaseIterable, Sendable {
  /// As everything is served that says nothing else.
  case standard
  /// Within hours, together with others.
  case batch
  /// When there is room.
  case flex
  /// Before others.
  case priority
  /// At more tokens a second.
  case fast
  /// At still more tokens a second.
  case ultrafast

  /// The tier that a stream's word names; `standard` for `default`, `auto`, and for every word that is none.
  init(word: ByteRange) { self = Self.words[word] ?? .standard }

  /// The tier that a value names, where it is text.
  init(_ node: JSONNode?) {
    guard let node, node.isString else {
      self = .standard
      return
    }
    self.init(word: node.text)
  }

  private static let words = FieldTable<ServiceTier>([
    ("batch", .batch), ("batches", .batch), ("flex", .flex), ("priority", .priority), ("fast", .fast),
    ("ultrafast", .ultrafast),
  ])
}
