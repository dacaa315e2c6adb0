import Canvas

extension Layout {
  /// Causes on top, what the selected one is made of below.
  static func changes(_ body: Rect) -> [(PaneID, Rect)] {
    let (list, detail) = body.cutBottom(min(11, max(7, body.height / 4)))
    return [(.changes, list), (.changeDetail, detail)]
  }

  /// Figures on top, agents below, what people say and caches at the bottom.
  static func business(_ body: Rect) -> [(PaneID, Rect)] {
    let (top, rest) = body.cutTop(body.height < 30 ? 6 : 8)
    let (agents, bottom) = rest.cutTop(rest.height * 55 / 100)
    let (satisfaction, caches) = bottom.cutLeft(bottom.width * 60 / 100)
    return [(.business, top), (.businessAgents, agents), (.satisfaction, satisfaction), (.caches, caches)]
  }

  /// Percentiles and what is usual on top, the heat map and memory in the middle, five lists at the bottom.
  static func profile(_ body: Rect) -> [(PaneID, Rect)] {
    let (top, rest) = body.cutTop(body.height < 38 ? 7 : 10)
    let (middle, bottom) = rest.cutTop(max(8, rest.height * 55 / 100))
    let left = body.width * 60 / 100
    let (latency, usual) = top.cutLeft(left)
    let (heat, memory) = middle.cutLeft(left)
    let lists = bottom.columns(body.width < 110 ? [22, 20, 26, 18, 14] : [22, 20, 24, 20, 14])
    return [
      (.profileLatency, latency), (.profileUsual, usual), (.profileHeat, heat), (.profileMemory, memory),
      (.profileSessions, lists[0]), (.agentModels, lists[1]), (.agentTools, lists[2]),
      (.agentUsers, lists[3]),
      (.agentErrors, lists[4]),
    ]
  }
}
