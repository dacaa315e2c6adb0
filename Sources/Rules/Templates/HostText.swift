/// A host with a port, as instances are named.
struct HostText {
  /// The host, or all of the text where no port stands behind it.
  private(set) var host: String
  private(set) var port = ""
  private let text: String

  init(_ text: String) {
    self.text = text
    host = text
    guard let colon = text.lastIndex(of: ":") else { return }
    let before = text[..<colon]
    if before.hasPrefix("["), before.hasSuffix("]") {
      host = String(before.dropFirst().dropLast())
    } else if !before.contains(":"), !before.contains("["), !before.contains("]") {
      host = String(before)
    } else {
      return
    }
    port = String(text[text.index(after: colon)...])
  }

  /// The first part of the host's name, with the port; an address as it is.
  var withoutDomain: String {
    if host.contains(":") || isAddress { return text }
    let name = host.split(separator: ".", omittingEmptySubsequences: false).first.map(String.init) ?? host
    return port.isEmpty ? name : "\(name):\(port)"
  }

  private var isAddress: Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }

  /// The path of a URL.
  static func path(_ url: String) -> String {
    guard let scheme = url.firstRange(of: "://") else { return url }
    let rest = url[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? ""
  }
}
