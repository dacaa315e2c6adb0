import Alerting
import Meter

extension DashboardState {
  /// What a key does while something is being asked.
  mutating func takeInPrompt(_ key: Key) -> [Effect] {
    switch prompt {
    case .window: return takeWindow(key)
    case .filter(let line, _): return takeFilter(key, line)
    case .acknowledge(let id, let reach, let note): return takeNote(key, id, reach, note)
    case .export: return takeExport(key)
    case .snooze(let id): return takeSnooze(key, id)
    case .choose(let chooser): return take(key, choosing: chooser)
    case nil: return []
    }
  }

  private mutating func takeWindow(_ key: Key) -> [Effect] {
    prompt = nil
    guard case .character(let letter) = key, let wanted = WindowKeys.window(letter) else { return [] }
    return look(back: wanted)
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

  private mutating func takeExport(_ key: Key) -> [Effect] {
    prompt = nil
    guard case .character(let letter) = key, let kind = ExportKind.allCases.first(where: { $0.key == letter })
    else { return [] }
    return [.export(kind)]
  }

  private mutating func takeSnooze(_ key: Key, _ id: String) -> [Effect] {
    prompt = nil
    guard case .character(let letter) = key, let choice = SnoozeKeys.all.first(where: { $0.key == letter })
    else { return [] }
    message = "put off for \(choice.words)"
    return [.snooze(alertID: id, seconds: choice.seconds)]
  }

  private mutating func takeNote(
    _ key: Key, _ id: String, _ reach: AcknowledgeReach, _ note: LineEdit
  ) -> [Effect] {
    var note = note
    switch key {
    case .escape: prompt = nil
    case .tab: prompt = .acknowledge(alertID: id, reach: reach.next(1), note: note)
    case .backTab: prompt = .acknowledge(alertID: id, reach: reach.next(-1), note: note)
    case .enter:
      let ids = ids(reach, from: id)
      prompt = nil
      guard !ids.isEmpty else { return refuse("there is none to acknowledge") }
      let title = ids.count == 1 ? data.alerts.first { $0.id == ids[0] }?.title : nil
      message = "acknowledged " + (title ?? "\(ids.count) alerts")
      return [.acknowledge(alertIDs: ids, note: note.text)]
    default:
      if note.take(key) { prompt = .acknowledge(alertID: id, reach: reach, note: note) }
    }
    return []
  }

  /// The alerts that an acknowledgement reaches. The selected one is meant even where it is gone from the list by now.
  func ids(_ reach: AcknowledgeReach, from id: String) -> [String] {
    switch reach {
    case .one: [id]
    case .critical: data.alerts.filter { $0.isLive && $0.severity == .critical }.map(\.id)
    case .all: data.alerts.filter(\.isLive).map(\.id)
    }
  }
}
