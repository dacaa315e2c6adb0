import Canvas
import Dashboard
import Foundation
import Yams

/// A theme of a person's own, as YAML: a role a line, with what the built-in theme `base` says for the others.
///
///     base: night
///     ground: "#1a1b26"     # what it is meant to be read on
///     paint: true           # whether the screen is painted with it
///     band: "#252c4c"       # behind the selected row
///     over: "#ff8095 bold"
enum ThemeFile {
  /// A built-in theme by its name, or one from a file; the default where nothing is named.
  static func theme(named name: String?) throws -> Theme {
    guard let name else { return .night }
    if let known = Theme.named(name) { return known }
    guard name.contains("/") || name.contains("."),
      let text = try? String(contentsOfFile: name, encoding: .utf8)
    else {
      let known = Theme.all.map(\.name).joined(separator: ", ")
      throw Complaint.usage("--theme: \"\(name)\" is neither a file nor one of \(known)")
    }
    do throws(ConfigProblem) {
      return try read(text, path: name)
    } catch {
      throw Complaint.usage(error.description)
    }
  }

  static func read(_ text: String, path: String) throws(ConfigProblem) -> Theme {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw ConfigProblem(file: path, line: 1, column: 1, message: "\(error)", hint: "")
    }
    guard let root else { return .night }
    guard let map = root.mapping else { throw wrong(path, root, "a theme is a list of `role: \"#rrggbb\"`") }
    var theme = try base(map, path)
    theme.name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    for (key, value) in map {
      let name = key.string ?? ""
      switch name {
      case "base": break
      case "paint":
        guard let paints = value.bool else { throw wrong(path, value, "paint is true or false") }
        theme.paintsGround = paints
      case "ground": theme.ground = try look(value, path).color
      case "band": theme.band = try look(value, path).color
      default:
        guard let role = Role.allCases.first(where: { "\($0)" == name }) else {
          let known = Role.allCases.map { "\($0)" }.joined(separator: ", ")
          throw wrong(path, key, "\"\(name)\" is no role; there are base, paint, ground, band, \(known)")
        }
        let given = try look(value, path)
        theme.looks[role] = Look(ink: given.color, bold: given.bold, basic: theme.looks[role]?.basic)
      }
    }
    return theme
  }

  private static func base(_ map: Node.Mapping, _ path: String) throws(ConfigProblem) -> Theme {
    guard let value = map["base"] else { return .night }
    guard let theme = value.string.flatMap(Theme.named) else {
      throw wrong(path, value, "base is one of \(Theme.all.map(\.name).joined(separator: ", "))")
    }
    return theme
  }

  private static func look(_ value: Node, _ path: String) throws(ConfigProblem) -> (color: Color, bold: Bool)
  {
    let words = (value.string ?? "").split(separator: " ")
    guard let code = words.first, code.first == "#", code.count == 7,
      let hex = UInt32(code.dropFirst(), radix: 16), words.count == 1 || words[1...] == ["bold"]
    else { throw wrong(path, value, "write a colour as \"#rrggbb\", or \"#rrggbb bold\", in quotes") }
    return (Color(hex), words.count > 1)
  }

  private static func wrong(_ path: String, _ node: Node, _ words: String) -> ConfigProblem {
    ConfigProblem(
      file: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: words, hint: "")
  }
}
