import Glibc

/// What libFuzzer calls with bytes of its making. The environment's FUZZ_TARGET says what they are thrown at.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? "auto"
  guard let target = FuzzTarget.all.first(where: { $0.name == name })?.target else {
    fatalError("FUZZ_TARGET is one of \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
  }
  if let complaint = target.complaint(UnsafeRawBufferPointer(start: start, count: count)) {
    fatalError(complaint)
  }
  return 0
}
