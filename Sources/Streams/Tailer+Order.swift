extension Tailer {
  /// Puts what was found at the start into order: the files of a rotated set one after the other, oldest
  /// first; the sets take turns.
  func orderSets() {
    var sets: [Int: [Reader]] = [:]
    var order: [Int] = []
    for reader in ready.takeAll() {
      // What is no file stands for itself.
      let key = reader.isFile ? records[reader.source].set : -1 - reader.source
      if sets[key] == nil { order.append(key) }
      sets[key, default: []].append(reader)
    }
    for key in order {
      let aged = (sets[key] ?? []).map { (name: rotatedName($0), reader: $0) }
      let members = aged.sorted { RotatedName.isOlder($0.name, $1.name) }.map(\.reader)
      for (older, newer) in zip(members, members.dropFirst()) {
        older.successor = (newer, older.stamp?.size ?? 0)
        newer.isBehind = true
      }
      if let oldest = members.first { enqueue(oldest) }
    }
  }

  /// Lets the next file of the set be read: this one was read as far as it went at the start.
  func release(_ reader: Reader) {
    guard let next = reader.successor?.reader else { return }
    reader.successor = nil
    next.isBehind = false
    enqueue(next)
  }

  func rotatedSet(_ path: String) -> Int {
    let live = Path.join(Path.directory(of: path), RotatedName(Path.name(of: path)).set)
    let number = rotatedSets[live] ?? rotatedSets.count
    rotatedSets[live] = number
    return number
  }

  private func rotatedName(_ reader: Reader) -> RotatedName {
    RotatedName(Path.name(of: records[reader.source].path))
  }
}
