import Events

/// Finds, among the keys of the records of several parts of a backlog, those that an earlier part holds as well: the part
/// that comes later has to take them for duplicates from the beginning.
public enum RepeatedKeys {
  /// - Returns: for each part, its keys that stand in a part before it.
  public static func find(in parts: [[RecordKey]]) -> [[RecordKey]] {
    var seen = SeenIndex(limit: parts.reduce(0) { $0 + $1.count })
    var found: [[RecordKey]] = []
    for keys in parts {
      var repeated: [RecordKey] = []
      if !found.isEmpty {
        for index in keys.indices {
          if index + 16 < keys.count { seen.prefetch(keys[index + 16]) }
          if seen.contains(keys[index]) { repeated.append(keys[index]) }
        }
      }
      found.append(repeated)
      if found.count < parts.count { seen.insert(all: keys) }
    }
    return found
  }
}
