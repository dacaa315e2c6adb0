import Foundation
import NIOSSL

/// What a web configuration says, in the format of Prometheus' exporters.
public struct WebConfig: Sendable {
  /// Names and the bcrypt hashes of their passwords; none where everybody may ask.
  public var users: [String: String] = [:]
  /// Paths that may be asked for without a password.
  public var openPaths: Set<String> = []
  /// Headers of every answer.
  public var headers: [(String, String)] = []
  /// Certificates; nil for plain HTTP.
  public var tls: TLSFiles?

  /// Everybody may ask, in plain HTTP.
  public init() {}
}

/// Certificates, and what is asked of clients.
public struct TLSFiles: Hashable, Sendable {
  var certificate = ""
  var key = ""
  var clientAuthority = ""
  var asksClients = false
  var oldest = "TLS12"
  var newest = "TLS13"

  static let versions: [String: TLSVersion] = [
    "TLS10": .tlsv1, "TLS11": .tlsv11, "TLS12": .tlsv12, "TLS13": .tlsv13,
  ]

  func context() throws(ServiceFailure) -> NIOSSLContext {
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(certificate).map {
        NIOSSLCertificateSource.certificate($0)
      }
      let key = try NIOSSLPrivateKey(file: key, format: .pem)
      var settings = TLSConfiguration.makeServerConfiguration(
        certificateChain: chain, privateKey: .privateKey(key))
      settings.minimumTLSVersion = Self.versions[oldest] ?? .tlsv12
      settings.maximumTLSVersion = Self.versions[newest] ?? .tlsv13
      settings.applicationProtocols = ["http/1.1"]
      if asksClients {
        settings.certificateVerification = .noHostnameVerification
        settings.trustRoots = .file(clientAuthority)
      }
      return try NIOSSLContext(configuration: settings)
    } catch {
      throw ServiceFailure(description: "\(certificate), \(key): not a certificate with its key (\(error))")
    }
  }
}

extension WebConfig {
  /// Whether whoever asks has to say who it is, with a password or a certificate.
  public var asksWho: Bool { !users.isEmpty || tls?.asksClients == true }
}
