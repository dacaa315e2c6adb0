/// The attributes that decide something, in the old and new spellings of GenAI, OpenInference and their like. Where
/// several name one thing, the earlier case wins.
enum OTLPAttribute: Int, CaseIterable, Sendable {
  case spanKind, traceloopKind, operation, agentOperation
  case genAIAgent, agentName, agentNameFlat, agnoAgent, graphNode
  case responseModel, requestModel, llmModel, embeddingModel, modelFlat
  case userID, endUserID, userEmail
  case sessionID, conversationID
  case agnoTeam, teamName, workflowName, traceloopWorkflow, workflowType, agnoRun
  case genAITool, toolName, traceloopEntity
  case errorType, executionStatus, executionDuration, operationName
  case inputTokens, promptTokens, llmPrompt
  case outputTokens, completionTokens, llmCompletion
  case cacheRead, cacheReadOld, cacheReadDetail, llmCacheRead
  case cacheWrite, cacheWriteOld, cacheWriteDetail, llmCacheWrite
  case reasoning, reasoningNew, reasoningDetail, llmReasoning
  case allInput, allOutput, allCacheRead, allCacheWrite, allReasoning
  case cost, usageCost, llmCost
  case firstToken, firstChunk
  case servedTier, servedTierOld, askedTier, askedTierOld

  /// How it is spelled.
  var name: String {
    switch self {
    case .spanKind: "openinference.span.kind"
    case .traceloopKind: "traceloop.span.kind"
    case .operation: "gen_ai.operation.name"
    case .agentOperation: "agent.operation"
    case .genAIAgent: "gen_ai.agent.name"
    case .agentName: "agent.name"
    case .agentNameFlat: "agent_name"
    case .agnoAgent: "agno.agent"
    case .graphNode: "graph.node.name"
    case .responseModel: "gen_ai.response.model"
    case .requestModel: "gen_ai.request.model"
    case .llmModel: "llm.model_name"
    case .embeddingModel: "embedding.model_name"
    case .modelFlat: "model_name"
    case .userID: "user.id"
    case .endUserID: "enduser.id"
    case .userEmail: "user.email"
    case .sessionID: "session.id"
    case .conversationID: "gen_ai.conversation.id"
    case .agnoTeam: "agno.team"
    case .teamName: "team.name"
    case .workflowName: "gen_ai.workflow.name"
    case .traceloopWorkflow: "traceloop.workflow.name"
    case .workflowType: "workflow.type"
    case .agnoRun: "agno.run.id"
    case .genAITool: "gen_ai.tool.name"
    case .toolName: "tool.name"
    case .traceloopEntity: "traceloop.entity.name"
    default: measureName
    }
  }

  private var measureName: String {
    switch self {
    case .errorType: "error.type"
    case .executionStatus: "execution.status"
    case .executionDuration: "execution.duration"
    case .operationName: "llm.request.type"
    case .inputTokens: "gen_ai.usage.input_tokens"
    case .promptTokens: "gen_ai.usage.prompt_tokens"
    case .llmPrompt: "llm.token_count.prompt"
    case .outputTokens: "gen_ai.usage.output_tokens"
    case .completionTokens: "gen_ai.usage.completion_tokens"
    case .llmCompletion: "llm.token_count.completion"
    case .cacheRead: "gen_ai.usage.cache_read.input_tokens"
    case .cacheReadOld: "gen_ai.usage.cache_read_input_tokens"
    case .cacheReadDetail: "gen_ai.usage.details.cache_read_tokens"
    case .llmCacheRead: "llm.token_count.prompt_details.cache_read"
    case .cacheWrite: "gen_ai.usage.cache_creation.input_tokens"
    case .cacheWriteOld: "gen_ai.usage.cache_creation_input_tokens"
    case .cacheWriteDetail: "gen_ai.usage.details.cache_write_tokens"
    case .llmCacheWrite: "llm.token_count.prompt_details.cache_write"
    case .reasoning: "gen_ai.usage.reasoning_tokens"
    case .reasoningNew: "gen_ai.usage.reasoning.output_tokens"
    case .reasoningDetail: "gen_ai.usage.details.reasoning_tokens"
    case .llmReasoning: "llm.token_count.completion_details.reasoning"
    case .allInput: "gen_ai.aggregated_usage.input_tokens"
    case .allOutput: "gen_ai.aggregated_usage.output_tokens"
    case .allCacheRead: "gen_ai.aggregated_usage.cache_read.input_tokens"
    case .allCacheWrite: "gen_ai.aggregated_usage.cache_creation.input_tokens"
    case .allReasoning: "gen_ai.aggregated_usage.details.reasoning_tokens"
    case .cost: "operation.cost"
    case .usageCost: "gen_ai.usage.cost"
    case .llmCost: "llm.cost.total"
    case .firstToken: "gen_ai.server.time_to_first_token"
    case .firstChunk: "gen_ai.response.time_to_first_chunk"
    case .servedTier: "openai.response.service_tier"
    case .servedTierOld: "gen_ai.openai.response.service_tier"
    case .askedTier: "openai.request.service_tier"
    case .askedTierOld: "gen_ai.openai.request.service_tier"
    default: ""
    }
  }

  static let table = FieldTable(allCases.map { ($0.name, $0) })
}

/// A span's attributes, by what they mean.
struct OTLPAttributes {
  /// Which node of the line is an attribute's value; 0, which is the line itself, for none.
  private var nodes = InlineArray<128, UInt32>(repeating: 0)
  private let line: JSONLine?

  init(_ list: JSONNode?) {
    line = list?.line
    guard let list, list.isArray else { return }
    OTLPAttribute.table.finder { find in
      for attribute in list.children { take(attribute, find) }
    }
  }

  private mutating func take(_ attribute: JSONNode, _ find: FieldFinder<OTLPAttribute>) {
    var key: JSONNode?
    var value: JSONNode?
    for part in attribute.children {
      if part.key == "key" { key = part } else if part.key == "value" { value = part }
    }
    guard let key, let value, let slot = find[key.text] else { return }
    nodes[slot.rawValue] = UInt32(OTLPValue(value).scalar?.index ?? 0)
  }

  /// The value of the first of several attributes that is there.
  @inline(__always)
  func first(
    _ a: OTLPAttribute, _ b: OTLPAttribute? = nil, _ c: OTLPAttribute? = nil, _ d: OTLPAttribute? = nil,
    _ e: OTLPAttribute? = nil
  ) -> JSONNode? {
    self[a] ?? b.flatMap { self[$0] } ?? c.flatMap { self[$0] } ?? d.flatMap { self[$0] }
      ?? e.flatMap { self[$0] }
  }

  private subscript(attribute: OTLPAttribute) -> JSONNode? {
    let node = nodes[attribute.rawValue]
    guard node != 0, let line else { return nil }
    return JSONNode(line: line, index: Int(node))
  }

  func name(_ node: JSONNode?, into batch: inout EventBatch) -> TextRange {
    guard let node else { return TextRange() }
    return node.isString
      ? node.keptText(in: &batch) : node.isNumber ? batch.keep(node.text.buffer) : TextRange()
  }

  func count(_ node: JSONNode?, _ name: StaticString) throws(Rejection) -> Int { try node?.count(name) ?? 0 }
}
