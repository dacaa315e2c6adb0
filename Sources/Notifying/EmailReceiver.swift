import Alerting
import Events

/// Sends a mail by the sendmail command that every mail server brings.
struct EmailReceiver: Receiver {
  static let kind = "email"
  static let keys = [ReceiverKey("to", .texts), ReceiverKey("from", .text), ReceiverKey("sendmail", .texts)]

  private let to: [String]
  private let from: String
  private let sendmail: [String]
  private let timeout: Int

  init(_ settings: ReceiverSettings) throws(ReceiverProblem) {
    to = settings.lists["to"] ?? []
    from = settings.texts["from"] ?? "fleetmeter@localhost"
    sendmail = settings.lists["sendmail"] ?? ["/usr/sbin/sendmail"]
    timeout = settings.timeoutMilliseconds
    guard !to.isEmpty else { throw ReceiverProblem(description: "to is missing: a list of addresses") }
    for address in to + [from] where !Self.isAddress(address) {
      throw ReceiverProblem(description: "\"\(address)\" is no address")
    }
    guard sendmail.first?.hasPrefix("/") == true else {
      throw ReceiverProblem(description: "sendmail is a program with its whole path")
    }
  }

  /// Nothing that could be read as an option, a second address or a header.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !text.hasPrefix("-")
      && text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value < 0x7F && !",;<>()\"\\".unicodeScalars.contains($0)
      }
  }

  var secrets: [SecretSource] { [] }

  func send(_ notice: Notice, _ tools: DeliveryTools) -> DeliveryOutcome {
    let environment = tools.environment.filter { ["PATH", "HOME", "LANG", "LC_ALL"].contains($0.key) }
    let process = ChildProcess(
      arguments: sendmail + ["-i", "-f", from, "--"] + to, environment: environment,
      timeoutMilliseconds: timeout)
    return CommandReceiver.judge(process.run(input: message(notice, tools)), sendmail[0])
  }

  /// The mail with its headers (RFC 5322): the body in base64, so that no line of it can be read as anything else.
  func message(_ notice: Notice, _ tools: DeliveryTools) -> String {
    let headers = [
      "From: \(from)", "To: \(to.joined(separator: ", "))",
      "Subject: \(Self.encoded(NoticeText.title(notice)))",
      "Date: \(MailDate.text(notice.at))",
      "X-Fleetmeter-Group: \(Self.encoded(notice.groupKey))",
      "X-Fleetmeter-Strategy: \(notice.strategy.rawValue)",
      "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
    ]
    var lines = [NoticeText.title(notice), ""] + NoticeText.lines(notice, most: 200)
    for alert in notice.alerts.prefix(20) {
      if let said = alert.annotations["description"] {
        lines += ["", "\(alert.status.name): \(NoticeText.plain(said))"]
      }
    }
    lines += ["", "Strategy: \(notice.strategy.rawValue)"]
    if !tools.externalURL.isEmpty { lines.append(tools.externalURL) }
    let body = Base64.text(Array(lines.joined(separator: "\r\n").utf8), lineLength: 76)
    return headers.joined(separator: "\n") + "\n\n" + body + "\n"
  }

  /// A header's text in ASCII (RFC 2047), in words short enough for a line each.
  static func encoded(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && text.utf8.count < 200
    if isPlain, !text.contains("=?") { return text }
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if words[words.count - 1].count + bytes.count > 42 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?utf-8?B?\(Base64.text($0))?=" }.joined(separator: "\n ")
  }
}

/// Base64, as RFC 4648 has it.
enum Base64 {
  private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8], lineLength: Int = .max) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      if lineLength < .max, start > 0, start / 3 * 4 % lineLength == 0 { text.append(0x0A) }
      let part = bytes[start..<min(start + 3, bytes.count)]
      let padded = Array(part) + Array(repeating: 0, count: 3 - part.count)
      let bits = UInt32(padded[0]) << 16 | UInt32(padded[1]) << 8 | UInt32(padded[2])
      for place in 0..<4 {
        text.append(place <= part.count ? signs[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
