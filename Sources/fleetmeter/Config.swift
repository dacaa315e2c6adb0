import Alerting
import Costs
import Meter

/// What a configuration file says; the defaults where it says nothing.
struct Config: Sendable {
  /// What the fleet is called in the header.
  var title = ""
  /// The theme's name or file; nil for the default.
  var theme: String?
  /// The streams to read where the command line names none.
  var streams: [ConfiguredStream] = []
  /// The time zone that rules days and budgets.
  var timeZone: String?
  /// Which cost counts where the stream and the price list both say one.
  var costMode = Pricer.Mode.auto
  /// The model whose price stands in for models without one.
  var fallbackModel: String?
  /// A price list in LiteLLM's format, instead of the built-in one.
  var prices: String?
  /// The share of input tokens that should come from caches.
  var cacheTarget = 0.7
  /// Budgets: the mission's where the file names none.
  var budgets = Budget.defaults
  /// The bounds of the built-in alert rules.
  var objectives = Objectives()
  /// How much is held.
  var limits = MeterLimits()
  /// The longest line, in bytes.
  var lineLimit = 64 << 20
  /// Where acknowledgements are written and read; nil for the default.
  var journal: String?
}

/// A stream as the configuration names it, with what its records leave out.
struct ConfiguredStream: Hashable, Sendable {
  /// A file, glob, directory, FIFO or `-`.
  var path: String
  /// The only format to try; nil tells it from each line.
  var format: String?
  /// The service of records that name none.
  var service = ""
  /// The environment of records that name none; no figure is broken down by it.
  var environment = ""
  /// The team of records that name none.
  var team = ""
  /// The user of records that name none.
  var user = ""
  /// What names that its records say are counted as instead.
  var rename = RenameRules()
}

/// A mistake in a configuration, with where it is and what would be right.
struct ConfigProblem: Error, CustomStringConvertible {
  var file: String
  var line: Int
  var column: Int
  var message: String
  var hint: String

  var description: String {
    "\(file):\(line):\(column): \(message)" + (hint.isEmpty ? "" : "\n  hint: \(hint)")
  }
}
