import Canvas
import Meter

extension Command {
  /// What does something in the world.
  static let acts: [Command] = [
    Command("acknowledge the alert", [.character("a")], short: "ack", group: .act) { $0.openAcknowledge() },
    Command("put the alert off for a while", [.character("z")], short: "snooze", group: .act) {
      $0.openSnooze()
    },
    Command("take an acknowledgement back", [.character("A")], short: "un-ack", group: .act) {
      $0.takeBack()
    },
    Command("pause, or go on", [.character(" ")], short: "pause", group: .act) {
      $0.isPaused ? $0.goOn() : $0.hold(at: $0.data.now)
    },
    Command("back in time", [.left], short: "back in time", group: .act) { $0.goBackInTime() },
    Command("forward in time", [.right], short: "forward", group: .act, applies: \.isPaused) {
      $0.goForwardInTime()
    },
    Command("export what is shown", [.character("x")], short: "export", group: .act) {
      $0.prompt = .export
      return []
    },
    Command("copy what is shown to the clipboard", [.character("y")], short: "copy", group: .act) {
      $0.message = "copied the screen as text, where the terminal lets programs copy (OSC 52)"
      return [.copy]
    },
    Command("command line: every action by its words", [.character(":")], short: "command", group: .act) {
      $0.open(chooser: .command)
    },
    Command("quit", [.character("q")], group: .act) { _ in [.quit] },
  ]
}
