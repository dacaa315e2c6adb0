/// What one stream gave so far. lines = decoded + rejected + notJSON; records = events + ignored + duplicates.
public struct StreamStatus: Hashable, Sendable {
  /// Where it comes from, as the person named it or as it was found.
  public var path: String
  /// The format told from its lines (`native`, `otlp`, `agno`, or `–` while nothing told).
  public var format: String
  /// Bytes read.
  public var bytes = 0
  /// Whole lines read, empty ones left out.
  public var lines = 0
  /// Lines that are JSON or meant to be, and could not be used.
  public var rejected = 0
  /// Lines that are no JSON at all.
  public var notJSON = 0
  /// Spans, events and run records found in the lines.
  public var records = 0
  /// Records that were counted.
  public var events = 0
  /// Records seen before.
  public var duplicates = 0
  /// Records that say nothing about agents, by type.
  public var ignored: [String: Int] = [:]
  /// Records dated later than now + 5 minutes.
  public var future = 0

  /// A stream that gave nothing yet.
  public init(path: String, format: String = "–") {
    self.path = path
    self.format = format
  }
}

/// A line that could not be used, kept to look at.
public struct RejectedLine: Hashable, Sendable {
  /// The stream's path.
  public var path: String
  /// Where in the stream the line begins, in bytes.
  public var offset: Int
  /// Why, in a few words.
  public var reason: String
  /// The first 200 characters: not yet safe to draw.
  public var excerpt: String

  /// A rejected line; see the members.
  public init(path: String, offset: Int, reason: String, excerpt: String) {
    self.path = path
    self.offset = offset
    self.reason = reason
    self.excerpt = excerpt
  }
}
