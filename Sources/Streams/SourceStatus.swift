/// What became of one source: a name under which lines were looked for.
public struct SourceStatus: Sendable, Equatable {
  /// What a source is doing.
  public enum State: Sendable, Equatable {
    /// There is more to read.
    case reading
    /// Read to its end, which may grow.
    case waiting
    /// Nothing stands there (any more).
    case missing
    /// Why it could not be opened or read; tried again at every poll while following.
    case unreadable(SystemError)
    /// Of a compressed file: why nothing more of it can be read, in words.
    case damaged(String)
    /// Another name of a source that is already read (the index of that source).
    case sameAs(Int)
    /// Nothing more comes.
    case ended
  }

  /// The name as it was found; `-` for standard input.
  public let path: String
  /// Index of the spec that named it.
  public let spec: Int
  /// The generation that stands under the name now, from 0: each file that replaces another, and each
  /// truncation, starts the next one.
  public internal(set) var generation = 0
  /// What it is doing now.
  public internal(set) var state: State = .reading
  /// What else there is to say of how it is read, in words, or nil.
  public internal(set) var note: String?
  /// Bytes read, of all generations; of compressed files, the compressed ones.
  public internal(set) var bytesRead: Int64 = 0
  /// Where that generation is read, in bytes from its beginning; of compressed files, in the compressed ones.
  public internal(set) var offset: Int64 = 0
  /// The last known size of its file, in bytes; 0 for pipes.
  public internal(set) var size: Int64 = 0
  /// How many lines were over the limit.
  public internal(set) var droppedLines = 0
  /// Whether its end has been seen once.
  public internal(set) var reachedEnd = false

  /// Bytes of this generation before `offset` that are in slices whose outcome is not known yet.
  var handedOut: Int64 = 0
  /// How many generations there have been.
  var generations = 0

  /// Which rotated set it belongs to.
  let set: Int

  /// Why it is not read, or not to its end, in words; nil where all is well.
  public var problem: String? {
    switch state {
    case .missing: "nothing is there"
    case .unreadable(let error): error.text
    case .damaged(let words): words
    default: nil
    }
  }

  /// There is nothing to be read there now.
  var isBarred: Bool {
    switch state {
    case .missing, .unreadable, .ended, .damaged: true
    default: false
    }
  }

  init(path: String, spec: Int, set: Int) {
    self.path = path
    self.spec = spec
    self.set = set
  }
}

/// How far the reading of what there is has come.
public struct TailerProgress: Sendable, Equatable {
  /// Files read to their end.
  public var filesDone = 0
  /// Files in all.
  public var files = 0
  /// In bytes; pipes, whose size nobody knows, are left out.
  public var bytesDone: Int64 = 0
  /// Bytes in all; pipes, whose size nobody knows, are left out.
  public var bytesTotal: Int64 = 0

  /// Progress; see the members.
  public init(filesDone: Int = 0, files: Int = 0, bytesDone: Int64 = 0, bytesTotal: Int64 = 0) {
    self.filesDone = filesDone
    self.files = files
    self.bytesDone = bytesDone
    self.bytesTotal = bytesTotal
  }
}
