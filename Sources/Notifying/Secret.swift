/// A text that nobody is shown: a key, a token, an address that lets in whoever knows it.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  private let text: String

  /// A text that nobody is shown.
  public init(_ text: String) { self.text = text }

  /// The text itself, for the one place that needs it.
  func reveal() -> String { text }

  /// Never the text.
  public var description: String { "(secret)" }
  /// Never the text.
  public var debugDescription: String { description }
  /// Never the text.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }

  /// A message without the text, should it stand in it.
  func redacted(from message: String) -> String {
    text.count < 4 ? message : message.replacing(text, with: description)
  }
}

/// Where a secret comes from.
public enum SecretSource: Hashable, Sendable {
  /// It stands in the configuration.
  case given(Secret)
  /// A file's first line, read each time: a key that is changed there is used at once.
  case file(String)
  /// A variable of the environment.
  case environment(String)
}

/// A secret that is not where it should be.
public struct SecretProblem: Error, Hashable, CustomStringConvertible {
  /// What is missing, and where it was looked for.
  public var description: String
}
