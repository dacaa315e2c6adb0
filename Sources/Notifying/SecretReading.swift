import Glibc

extension SecretSource {
  /// The secret, as it is now.
  /// - Throws: `SecretProblem`, which names the place and never the text.
  public func read(_ environment: [String: String]) throws(SecretProblem) -> Secret {
    switch self {
    case .given(let secret): return secret
    case .environment(let name):
      guard let text = environment[name], !text.isEmpty else {
        throw SecretProblem(description: "the variable \(name) is not set")
      }
      return Secret(text)
    case .file(let path): return try Self.read(file: path)
    }
  }

  private static func read(file path: String) throws(SecretProblem) -> Secret {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      throw SecretProblem(description: "cannot open \(path): \(String(cString: strerror(errno)))")
    }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
    guard count >= 0 else {
      throw SecretProblem(description: "cannot read \(path): \(String(cString: strerror(errno)))")
    }
    let line = bytes[..<count].prefix { $0 != 0x0A && $0 != 0x0D }
    let text = String(decoding: line, as: UTF8.self)
    guard !text.isEmpty else { throw SecretProblem(description: "\(path) is empty") }
    return Secret(text)
  }
}
