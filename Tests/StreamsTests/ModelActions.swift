import TestSupport

/// What happens to files and time, one step each.
extension ModelWorld {
  enum Action: String, CaseIterable {
    case line, line2, half, many, rotate, renameOnly, copyTruncate, truncate, refill, refillLarger, copy,
      compress
    case delete, deleteOld, recreate, late, back, swap, relink, read, read2, step, pause, longPause
  }

  mutating func perform(_ action: Action) {
    switch action {
    case .line, .line2: writeLive(text(1))
    case .many: writeLive(text(Int.random(in: 2...9, using: &random)))
    case .half: writeLive(text(1, isWhole: false))
    case .rotate:
      moveAway()
      create()
    case .renameOnly: moveAway()
    case .copyTruncate:
      copyLive()
      truncate()
    case .copy: copyLive()
    case .truncate: truncate()
    case .refill: refill(by: 0)
    case .refillLarger: refill(by: 30)
    case .compress: compress()
    case .delete: deleteLive()
    case .deleteOld: deleteOld()
    case .recreate:
      deleteLive()
      create()
    case .late: writeLate()
    case .back: moveBack()
    case .swap: swap()
    case .relink: relink()
    case .read, .read2: read()
    case .step: follower.step()
    case .pause: pass(Double.random(in: 0.1...2, using: &random))
    case .longPause:
      pass(6)
      read()
    }
  }

  private mutating func text(_ lines: Int, isWhole: Bool = true) -> [UInt8] {
    var text = ""
    for _ in 0..<lines {
      count += 1
      let size = Int.random(in: 0...9, using: &random) == 0 ? 150 : Int.random(in: 0...20, using: &random)
      text += "<\(count)" + String(repeating: "·", count: size) + (isWhole ? ">\n" : "~")
    }
    return Array(text.utf8)
  }

  private mutating func newName() -> String {
    serial += 1
    return "events.log.\(serial)"
  }

  private mutating func newFile(_ name: String) -> Int {
    eras.append(Era())
    files.append(ModelFile(era: eras.count - 1, size: 0, name: name))
    return files.count - 1
  }

  private mutating func create() {
    guard live == nil else { return }
    scratch.append("events.log", "")
    live = newFile("events.log")
  }

  private mutating func append(_ bytes: [UInt8], to index: Int) {
    guard let name = files[index].name else { return }
    scratch.append(name, bytes: bytes)
    touch(name)
    write(bytes, era: files[index].era)
    files[index].size += bytes.count
    if eras[files[index].era].isCopied { files[index].quietSince = nil }
    guard let since = files[index].unnamedAt else { return }
    if time - since > 3.5 {
      // It may be given up at any moment.
      (files[index].isSeen, files[index].isTracked, files[index].unnamedAt) = (false, false, nil)
    } else {
      files[index].unnamedAt = time
    }
  }

  private mutating func writeLive(_ bytes: [UInt8]) {
    create()
    if let live { append(bytes, to: live) }
  }

  private mutating func writeLate() {
    let old = files.indices.last { $0 != live && files[$0].name != nil && !files[$0].isCopy }
    guard let old else { return }
    append(text(1), to: old)
  }

  /// The way to a file is gone; who has it open may go on.
  private mutating func loseName(_ index: Int, wasNamed: Bool) {
    if wasNamed && !isNamed(files[index]) { files[index].unnamedAt = time }
  }

  private mutating func moveAway() {
    guard let index = live else { return }
    let wasNamed = isNamed(files[index])
    let name = newName()
    scratch.rename("events.log", to: name)
    files[index].name = name
    loseName(index, wasNamed: wasNamed)
    // A poll cannot know of a file that came and went between two looks, nor is anybody told of the target of a
    // symlink that led nowhere so far.
    let isTold = plan.finding == .told && wasNamed
    if isTold && (plan.spec != .link || knowsLink && files.contains { $0.isSeen }) {
      files[index].isTracked = true
    }
    live = nil
  }

  private mutating func moveBack() {
    let old = files.indices.last { files[$0].name != nil && !files[$0].isCopy }
    guard live == nil, let old, let name = files[old].name else { return }
    let wasNamed = isNamed(files[old])
    scratch.rename(name, to: "events.log")
    files[old].name = "events.log"
    loseName(old, wasNamed: wasNamed)
    live = old
  }

  /// A new file is renamed onto the live one.
  private mutating func swap() {
    let more = text(2)
    scratch.append("fresh", bytes: more)
    end(live)
    scratch.rename("fresh", to: "events.log")
    let index = newFile("events.log")
    write(more, era: files[index].era)
    files[index].size = more.count
    live = index
  }

  /// A deleted file can be read on only by who has it open.
  private mutating func end(_ index: Int?) {
    guard let index else { return }
    files[index].name = nil
    files[index].unnamedAt = files[index].isSeen && plan.openFiles > 0 ? time : nil
  }

  private mutating func deleteLive() {
    guard live != nil else { return }
    scratch.remove("events.log")
    end(live)
    live = nil
  }

  private mutating func deleteOld() {
    let old = files.indices.filter { $0 != live && files[$0].name != nil }
    guard let index = old.randomElement(using: &random), let name = files[index].name else { return }
    scratch.remove(name)
    end(index)
  }

  private mutating func truncate() {
    guard let live else { return }
    scratch.truncate("events.log")
    touch("events.log")
    eras.append(Era())
    files[live].quietSince = nil
    files[live].era = eras.count - 1
    files[live].size = 0
  }

  /// Truncated and written again between two looks, to the same size or a larger one.
  private mutating func refill(by more: Int) {
    guard let live else { return }
    let size = files[live].size + more
    truncate()
    var bytes = text(1, isWhole: false)
    bytes += Array(repeating: UInt8(ascii: "."), count: max(0, size - bytes.count - 1)) + [10]
    append(bytes, to: live)
  }

  private mutating func addCopy(of index: Int, _ name: String, isPacked: Bool) {
    let size = files[index].size
    eras[files[index].era].isCopied = true
    if size < 64 { eras[files[index].era].smallCopies = max(eras[files[index].era].smallCopies, size) }
    files.append(
      ModelFile(
        era: files[index].era, size: files[index].size, name: name, isPacked: isPacked, isCopy: true))
  }

  private mutating func copyLive() {
    guard let live else { return }
    let name = newName()
    scratch.copy("events.log", to: name)
    addCopy(of: live, name, isPacked: false)
  }

  private mutating func compress() {
    let old = files.indices.filter { $0 != live && files[$0].name != nil && !files[$0].isPacked }
    guard let index = old.randomElement(using: &random), let name = files[index].name else { return }
    let kind = Compressor.allCases.randomElement(using: &random) ?? .gzip
    scratch.append(name + kind.ending, bytes: kind.member(scratch.read(name)))
    addCopy(of: index, name + kind.ending, isPacked: true)
    scratch.remove(name)
    end(index)
  }

  /// The symlink leads to another file from now on.
  private mutating func relink() {
    let targets = files.filter { !$0.isCopy }.compactMap(\.name)
    guard plan.spec == .link, let target = targets.randomElement(using: &random) else { return }
    let named = files.indices.filter { isNamed(files[$0]) }
    scratch.link("link.new", to: target)
    scratch.rename("link.new", to: "link.log")
    linkTarget = target
    knowsLink = false
    for index in named { loseName(index, wasNamed: true) }
  }
}
