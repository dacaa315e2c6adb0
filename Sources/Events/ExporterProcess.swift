/// A process that an exporter says it is. Names are pieces of the batch's text.
public struct ExporterProcess: Sendable {
  /// Its number.
  public var pid: Int
  /// The host that it runs on.
  public var host: TextRange
  /// The service that it is.
  public var service: TextRange
  /// When it said so: the end of the last span beside it, in nanoseconds since 1970.
  public var time: Int64
}
