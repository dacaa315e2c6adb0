extension Fleet {
  private static let (turbo, gpt4o, mini, sonnet, haiku, reasoner) = (0, 1, 2, 3, 4, 5)

  /// The agents of the examples.
  static let named: [Agent] = [
    Agent(
      name: "Refunds", service: services[0], operation: "refund", weight: 19,
      models: [(turbo, 0.6), (gpt4o, 0.4)], another: 0.28, mostCalls: 3,
      tools: ["lookup_order", "lookup_order", "issue_refund"], usesTools: 0.9, instructions: 180,
      question: 130,
      answer: 38, repeats: 0.06, memory: 310),
    Agent(
      name: "Support Team", service: services[0], operation: "answer", weight: 1.2,
      models: [(gpt4o, 1)], another: 0, mostCalls: 1, tools: [], usesTools: 0, instructions: 1_300,
      question: 240, answer: 45, repeats: 0, memory: 540,
      team: ("coordinate", ["Refunds", "Triage", "Researcher"])),
    Agent(
      name: "Triage", service: services[0], operation: "classify", weight: 32, models: [(mini, 1)],
      another: 0.05, mostCalls: 2, tools: ["classify_text"], usesTools: 0.5, instructions: 1_150,
      question: 150,
      answer: 18, repeats: 0.36, looksUp: 0.3, memory: 220),
    Agent(
      name: "Researcher", service: services[0], operation: "research", weight: 0.9, models: [(sonnet, 1)],
      another: 0.6, mostCalls: 4, tools: ["search_docs", "web_search"], usesTools: 0.95, instructions: 2_100,
      question: 900, answer: 160, repeats: 0.02, memory: 760),
    Agent(
      name: "Summarizer", service: services[0], operation: "summarize", weight: 18,
      models: [(mini, 0.85), (haiku, 0.15)], another: 0, mostCalls: 1, tools: [], usesTools: 0,
      instructions: 220, question: 1_700, answer: 105, repeats: 0.12, looksUp: 0.2, memory: 260),
    Agent(
      name: "billing_agent", service: services[1], operation: "invoice", weight: 13,
      models: [(mini, 0.75), (gpt4o, 0.25)], another: 0.4, mostCalls: 3,
      tools: ["get_invoice", "query_ledger"],
      usesTools: 0.85, instructions: 420, question: 210, answer: 42, repeats: 0.05, memory: 280),
    Agent(
      name: "dunning_agent", service: services[1], operation: "remind", weight: 8, models: [(mini, 1)],
      another: 0.2, mostCalls: 2, tools: ["send_email"], usesTools: 1, instructions: 350, question: 120,
      answer: 70, repeats: 0.03, memory: 190),
    Agent(
      name: "audit_agent", service: services[1], operation: "audit", weight: 3,
      models: [(haiku, 0.7), (reasoner, 0.3)], another: 0.2, mostCalls: 3, tools: ["query_ledger"],
      usesTools: 0.9, instructions: 1_400, question: 620, answer: 60, repeats: 0, memory: 420),
  ]

  private static let otherNames = [
    "Onboarding", "Translator", "Returns", "Shipping", "Catalog", "Pricing", "Fraud Check", "Scheduler",
    "Inbox",
    "Escalations", "Knowledge", "Quality", "Inventory", "Forecast", "Contracts", "Compliance", "Recruiting",
    "Payroll", "Travel", "Newsletter",
  ]
  private static let otherTeams = ["Growth Team", "Back Office", "Research Desk", "Night Shift"]

  /// An agent beyond the named ones: like one of those that are no team, at a smaller share.
  static func generated(_ index: Int) -> Agent {
    let kinds = named.filter { $0.team == nil }
    var agent = kinds[(index * 3 + 1) % kinds.count]
    agent.name = index < otherNames.count ? otherNames[index] : "agent-\(index + named.count + 1)"
    agent.weight = max(0.3, agent.weight / 4)
    return agent
  }

  /// A team beyond the first, made of three agents that stand beside each other.
  static func generatedTeam(_ index: Int, of agents: [Agent]) -> Agent {
    var team = named[1]
    team.name = index < otherTeams.count ? otherTeams[index] : "team-\(index + 2)"
    team.weight = 0.8
    let single = agents.filter { $0.team == nil }
    let members = (0..<min(3, single.count)).map { single[(index * 3 + $0 + 3) % single.count].name }
    team.team = (index % 2 == 0 ? "collaborate" : "route", members)
    team.service = single.first { members.contains($0.name) }?.service ?? team.service
    return team
  }
}
