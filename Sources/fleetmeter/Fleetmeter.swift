import ArgumentParser
import CMemory
import Foundation

/// The command.
@main struct Fleetmeter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fleetmeter",
    abstract: "A live meter for fleets of LLM agents: latency, spend, budgets and alerts, in a terminal.",
    discussion: """
      Streams are newline-delimited JSON, read unchanged and told apart by
      themselves: fleetmeter's own flat events, OTLP/JSON spans (GenAI and
      OpenInference names) and telemetry logs, Agno's run events, LiteLLM's
      payloads, and the transcripts of Claude Code and Codex, which are read where
      no stream is named. Containers' logs are unwrapped, gzip and zstd files and
      rotated sets are read.

      Examples:
        fleetmeter                             what your own coding agents cost
        fleetmeter events.ndjson               a file, and what is appended to it
        fleetmeter '/var/log/agents/*.ndjson'  a glob, and files that appear later
        fleetmeter '/var/log/containers/*.log' Kubernetes' own files
        kubectl logs -f deploy/agents | fleetmeter -
        fleetmeter report --format json spans.ndjson
        fleetmeter simulate | fleetmeter -     a fleet to look around in
      """,
    version: "0.1.0",
    subcommands: [
      WatchCommand.self, ReportCommand.self, ServeCommand.self, SimulateCommand.self, CheckCommand.self,
      TestCommand.self,
      ExportCommand.self,
    ],
    defaultSubcommand: WatchCommand.self)

  /// Runs what the command line asks for. Bad usage ends with 2, as a bad configuration does.
  static func main() {
    // The meters of several cores are merged: what that frees is to be used again.
    cm_share_arena()
    refuseTypo(CommandLine.arguments.dropFirst().first)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      StandardError.write(fullMessage(for: error) + "\n")
      Foundation.exit(2)
    }
  }

  /// A mistyped subcommand would be taken for a stream, and a dashboard be opened on a file that is not there.
  private static func refuseTypo(_ word: String?) {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word, let meant = Typo.subcommand(meantBy: word, among: names) else { return }
    Complaint.say(
      """
      there is no subcommand and no file "\(word)". Did you mean
        fleetmeter \(meant)
      """)
    Foundation.exit(2)
  }
}
