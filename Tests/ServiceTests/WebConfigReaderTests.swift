import Testing

@testable import Service

/// Web configurations, as Prometheus' exporters read them.
@Suite struct WebConfigReaderTests {
  private static let hash = "$2y$10$mDwo.lAisC94iLAyP81MCesa29IzH37oigHC/42V2pdJlUprsJPze"

  private func problem(_ text: String) -> String? {
    do throws(WebConfigProblem) {
      _ = try WebConfigReader.read(text, folder: "/etc")
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `users, paths, headers and certificates are read`() throws {
    let config = try WebConfigReader.read(
      """
      tls_server_config:
        cert_file: server.crt
        key_file: /keys/server.key
        client_auth_type: RequireAndVerifyClientCert
        client_ca_file: ca.crt
        min_version: TLS13
      http_server_config:
        http2: true
        headers:
          X-Frame-Options: deny
      basic_auth_users:
        alice: \(Self.hash)
      auth_excluded_paths: [/health]
      """, folder: "/etc")
    #expect(config.users == ["alice": Self.hash])
    #expect(config.openPaths == ["/health"])
    #expect(config.headers.map(\.0) == ["X-Frame-Options"] && config.headers.map(\.1) == ["deny"])
    let tls = try #require(config.tls)
    #expect(tls.certificate == "/etc/server.crt" && tls.key == "/keys/server.key")
    #expect(tls.asksClients && tls.clientAuthority == "/etc/ca.crt" && tls.oldest == "TLS13")
    #expect(config.asksWho)
  }

  @Test func `an empty file asks nobody for anything`() throws {
    let config = try WebConfigReader.read("", folder: "")
    #expect(config.users.isEmpty && config.tls == nil && !config.asksWho)
  }

  @Test(arguments: [
    ("basic_auth_users:\n  alice: secret", "2:10: a password stands here as its bcrypt hash"),
    (
      "basic_auth_users:\n  alice: $2y$31$mDwo.lAisC94iLAyP81MCesa29IzH37oigHC/42V2pdJlUprsJPze",
      "cost 4 to 16"
    ),
    ("basic_auth_user:\n  alice: x", "\"basic_auth_user\" is not supported here"),
    ("tls_server_config:\n  cert_file: a", "cert_file and key_file belong together"),
    ("tls_server_config:\n  cert_file: a\n  key_file: b\n  client_ca_file: c", "belong together"),
    ("tls_server_config:\n  client_auth_type: RequireAnyClientCert", "only NoClientCert"),
    ("tls_server_config:\n  min_version: SSL3", "a version is TLS10"),
    ("tls_server_config: [1]", "keys with values are expected"),
    ("basic_auth_users: {", "not valid YAML"),
  ])
  func `what is not understood is refused with its place`(text: String, words: String) {
    #expect(problem(text)?.contains(words) == true, "\(problem(text) ?? "accepted")")
  }

  @Test func `certificates that are none are told`() {
    var files = TLSFiles()
    files.certificate = "/nowhere.crt"
    files.key = "/nowhere.key"
    #expect(throws: ServiceFailure.self) { try files.context() }
  }
}
