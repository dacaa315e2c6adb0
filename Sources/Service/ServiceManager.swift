import Glibc

/// Tells the service manager (systemd) how far the service is, where one asks to be told.
public enum ServiceManager {
  /// Sends a state such as `READY=1`.
  /// - Parameter socket: what NOTIFY_SOCKET says; nothing is sent where it says nothing.
  public static func notify(_ state: String, socket path: String?) {
    guard let path, path.hasPrefix("/") || path.hasPrefix("@") else { return }
    var address = sockaddr_un()
    let room = MemoryLayout.size(ofValue: address.sun_path)
    var bytes = Array(path.utf8)
    guard bytes.count < room else { return }
    if bytes[0] == UInt8(ascii: "@") { bytes[0] = 0 }
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let length = socklen_t(MemoryLayout.offset(of: \sockaddr_un.sun_path).map { $0 + bytes.count } ?? 0)
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = Array(state.utf8).withUnsafeBytes {
          sendto(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL), address, length)
        }
      }
    }
  }
}
