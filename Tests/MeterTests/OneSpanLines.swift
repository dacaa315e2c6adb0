import Foundation

/// Lines of many spans taken apart: a line a span, for shuffling.
enum OneSpanLines {
  static func of(_ lines: [Line]) throws -> [Line] {
    var found: [Line] = []
    for line in lines {
      let root = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] ?? [:]
      for resource in root["resourceSpans"] as? [[String: Any]] ?? [] {
        for scope in resource["scopeSpans"] as? [[String: Any]] ?? [] {
          for span in scope["spans"] as? [[String: Any]] ?? [] {
            var outer = resource
            outer["scopeSpans"] = [["spans": [span]]]
            found.append(Array(try JSONSerialization.data(withJSONObject: ["resourceSpans": [outer]])))
          }
        }
      }
    }
    return found
  }
}
