/// A path that was named, or matched what was named.
final class NamedFile {
  let path: String
  let spec: Int
  /// Named itself, not only matched by a glob or in a directory: then it is shown even when it is missing.
  var isNamedItself: Bool
  var reader: Reader?
  /// Where a symlink leads: changes are told for that directory.
  var target: String?
  var lastScan = 0

  init(path: String, spec: Int, isNamedItself: Bool) {
    self.path = path
    self.spec = spec
    self.isNamedItself = isNamedItself
  }
}
