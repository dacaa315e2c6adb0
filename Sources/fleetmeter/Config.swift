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
  var fallbackModel: Placed?
  /// Prices of models that go before the list's.
  var models: [ModelOverride] = []
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
  /// Files of Prometheus rules, or globs of them.
  var rules: [String] = []
  /// Where acknowledgements are written and read; nil for the default.
  var journal: String?
  /// What keeps alerts quiet, and who is told of them.
  var alerting = AlertingConfig()
}

/// Where something stands in a configuration.
struct ConfigPlace: Hashable, Sendable {
  var file: String
  var line: Int
  var column: Int
}

/// A name with where it stands, for what can only be checked once a price list is read.
struct Placed: Hashable, Sendable {
  var name: String
  var place: ConfigPlace

  init(_ name: String, at place: ConfigPlace) {
    self.name = name
    self.place = place
  }
}

/// What a configuration says that a model costs.
struct ModelOverride: Hashable, Sendable {
  var name: String
  var price: Price
  var place: ConfigPlace

  enum Price: Hashable, Sendable {
    /// Prices of its own, and what had to be assumed of parts that are left out.
    case own(Costs.Price, assumptions: [String])
    /// Those of another model.
    case like(String)
    /// Nothing.
    case free
  }
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

  init(file: String, line: Int, column: Int, message: String, hint: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }

  init(at place: ConfigPlace, message: String, hint: String) {
    self.init(file: place.file, line: place.line, column: place.column, message: message, hint: hint)
  }

  var description: String {
    "\(file):\(line):\(column): \(message)" + (hint.isEmpty ? "" : "\n  hint: \(hint)")
  }
}
