/// A template as it was read.
indirect enum TemplateNode: Sendable {
  case text(String)
  case print(TemplatePipeline)
  case choice(TemplatePipeline, then: [TemplateNode], otherwise: [TemplateNode])
  case with(TemplatePipeline, then: [TemplateNode], otherwise: [TemplateNode])
  case loop(TemplatePipeline, body: [TemplateNode], otherwise: [TemplateNode])
}

/// Commands, each fed with what the one before gave.
struct TemplatePipeline: Sendable {
  /// Variables that take the result; in a loop the last takes the element, one before it the place.
  var variables: [String] = []
  /// Whether they are new (`:=`).
  var declares = false
  var commands: [TemplateCommand] = []
}

/// A function or value with its arguments.
struct TemplateCommand: Sendable {
  var operands: [TemplateOperand]
  /// Where it begins, in bytes.
  var offset: Int
  /// As it was written.
  var source: String
}

/// One word of a command.
struct TemplateOperand: Sendable {
  indirect enum Base: Sendable {
    case value(TemplateValue)
    case dot
    case variable(String)
    case function(String)
    case pipeline(TemplatePipeline)
  }

  var base: Base
  /// Fields of it, one after another.
  var fields: [String] = []
  var offset: Int
  var source: String
}
