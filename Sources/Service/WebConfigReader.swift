import Foundation
import Yams

/// A mistake in a web configuration, with where it is.
public struct WebConfigProblem: Error, CustomStringConvertible {
  /// The place, as `line:column`, and what is wrong.
  public let description: String
}

/// Reads a web configuration strictly: what is not understood is refused, since it may have been meant to protect.
public struct WebConfigReader {
  private let folder: String

  /// Reads a web configuration's text.
  /// - Parameter folder: where its relative paths begin.
  public static func read(_ text: String, folder: String) throws(WebConfigProblem) -> WebConfig {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw WebConfigProblem(description: "1:1: not valid YAML: \(error)")
    }
    guard let root, root.scalar.map({ !$0.string.isEmpty }) ?? true else { return WebConfig() }
    return try WebConfigReader(folder: folder).config(root)
  }

  private func config(_ root: Node) throws(WebConfigProblem) -> WebConfig {
    var config = WebConfig()
    try each(root) { key, value throws(WebConfigProblem) in
      switch key {
      case "basic_auth_users":
        try each(value) { name, hash throws(WebConfigProblem) in config.users[name] = try self.hash(hash) }
      case "auth_excluded_paths":
        guard let list = value.sequence else { throw problem(value, "a list of paths is expected") }
        for path in list { config.openPaths.insert(try string(path)) }
      case "tls_server_config": config.tls = try tls(value)
      case "http_server_config": try http(value, &config)
      default: throw problem(value, "\"\(key)\" is not supported here")
      }
    }
    return config
  }

  private func http(_ node: Node, _ config: inout WebConfig) throws(WebConfigProblem) {
    try each(node) { key, value throws(WebConfigProblem) in
      switch key {
      case "http2": _ = value
      case "headers":
        try each(value) { name, text throws(WebConfigProblem) in
          config.headers.append((name, try string(text)))
        }
      default: throw problem(value, "\"\(key)\" is not supported here")
      }
    }
  }

  private func tls(_ node: Node) throws(WebConfigProblem) -> TLSFiles? {
    var files = TLSFiles()
    var clients = "NoClientCert"
    try each(node) { key, value throws(WebConfigProblem) in
      switch key {
      case "cert_file": files.certificate = path(try string(value))
      case "key_file": files.key = path(try string(value))
      case "client_ca_file": files.clientAuthority = path(try string(value))
      case "client_auth_type":
        clients = try string(value)
        guard ["", "NoClientCert", "RequireAndVerifyClientCert"].contains(clients) else {
          throw problem(value, "only NoClientCert and RequireAndVerifyClientCert are supported")
        }
      case "min_version": files.oldest = try version(value)
      case "max_version": files.newest = try version(value)
      default: throw problem(value, "\"\(key)\" is not supported here")
      }
    }
    if files.certificate.isEmpty, files.key.isEmpty, clients != "RequireAndVerifyClientCert" { return nil }
    guard !files.certificate.isEmpty, !files.key.isEmpty else {
      throw problem(node, "cert_file and key_file belong together")
    }
    files.asksClients = clients == "RequireAndVerifyClientCert"
    guard files.asksClients == !files.clientAuthority.isEmpty else {
      throw problem(node, "client_ca_file and client_auth_type: RequireAndVerifyClientCert belong together")
    }
    return files
  }

  private func version(_ node: Node) throws(WebConfigProblem) -> String {
    let text = try string(node)
    guard TLSFiles.versions[text] != nil else {
      throw problem(node, "a version is TLS10, TLS11, TLS12 or TLS13")
    }
    return text
  }

  /// A hash that this machine knows how to compare with: as bcrypt's, with a cost that does not stop the service.
  private func hash(_ node: Node) throws(WebConfigProblem) -> String {
    let text = try string(node)
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].isEmpty, ["2a", "2b", "2x", "2y"].contains(parts[1]),
      let cost = Int(parts[2]), (4...16).contains(cost), parts[3].utf8.count == 53
    else { throw problem(node, "a password stands here as its bcrypt hash ($2y$10$…), of cost 4 to 16") }
    return text
  }

  private func path(_ path: String) -> String {
    path.isEmpty || path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
  }

  private func string(_ node: Node) throws(WebConfigProblem) -> String {
    guard let text = node.scalar?.string else { throw problem(node, "text is expected") }
    return text
  }

  private func each(_ node: Node, _ body: (String, Node) throws(WebConfigProblem) -> Void)
    throws(WebConfigProblem)
  {
    if let text = node.scalar?.string, text.isEmpty || text == "~" || text == "null" { return }
    guard let mapping = node.mapping else { throw problem(node, "keys with values are expected") }
    for (key, value) in mapping { try body(try string(key), value) }
  }

  private func problem(_ node: Node, _ text: String) -> WebConfigProblem {
    let place = node.mark.map { "\($0.line):\($0.column): " } ?? ""
    return WebConfigProblem(description: place + text)
  }
}
