import Meter

extension DashboardState {
  /// What a key does while something is being asked.
  mutating func takeInPrompt(_ key: Key) -> [Effect] {
    switch prompt {
    case .window: return takeWindow(key)
    case .filter(let line, _): return takeFilter(key, line)
    case .acknowledge(let id, let title, let note): return takeNote(key, id, title, note)
    case nil: return []
    }
  }

  private mutating func takeWindow(_ key: Key) -> [Effect] {
    prompt = nil
    guard case .character(let letter) = key, let wanted = WindowKeys.window(letter) else { return [] }
    window = wanted
    return []
  }

  private mutating func takeFilter(_ key: Key, _ line: LineEdit) -> [Effect] {
    var line = line
    switch key {
    case .escape: prompt = nil
    case .enter:
      switch Self.parse(line.text) {
      case .success(let wanted):
        filter = wanted
        prompt = nil
        toTop(.spend)
      case .failure(let problem):
        prompt = .filter(line, problem: problem.description)
        return [.bell]
      }
    default:
      guard line.take(key) else { return [] }
      var problem: String?
      if case .failure(let error) = Self.parse(line.text) { problem = error.description }
      prompt = .filter(line, problem: problem)
    }
    return []
  }

  private static func parse(_ text: String) -> Result<Filter, Filter.SyntaxError> {
    do throws(Filter.SyntaxError) {
      return .success(try Filter(parsing: text))
    } catch {
      return .failure(error)
    }
  }

  private mutating func takeNote(_ key: Key, _ id: String, _ title: String, _ note: LineEdit) -> [Effect] {
    var note = note
    switch key {
    case .escape: prompt = nil
    case .enter:
      prompt = nil
      message = "acknowledged \(title)"
      return [.acknowledge(alertID: id, note: note.text)]
    default:
      if note.take(key) { prompt = .acknowledge(alertID: id, title: title, note: note) }
    }
    return []
  }
}
