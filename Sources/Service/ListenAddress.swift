/// Where the service listens.
public struct ListenAddress: Hashable, Sendable, CustomStringConvertible {
  /// A name or an address.
  public let host: String
  /// From 0 (any that is free) to 65535.
  public let port: Int

  /// An address as a person writes it: `127.0.0.1:9464`, `[::1]:9464`, `:9464` for all addresses; nil for anything else.
  public init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
      return nil
    }
    var host = String(text[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = String(host.dropFirst().dropLast())
      guard host.contains(":") else { return nil }
    } else if host.contains(":") {
      return nil
    }
    self.host = host.isEmpty ? "0.0.0.0" : host
    self.port = Int(port)
  }

  init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Whether only this machine reaches it.
  public var isLoopback: Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// As a person writes it.
  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
