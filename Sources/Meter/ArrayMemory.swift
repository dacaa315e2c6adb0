import CMemory

extension UnsafeBufferPointer {
  /// Begins to fetch an element from memory.
  @inline(__always)
  func prefetch(_ index: Int) {
    guard let base = baseAddress else { return }
    let element = UnsafeRawPointer(base + index)
    var offset = 0
    repeat {
      cm_prefetch(element + offset)
      offset += 64
    } while offset < MemoryLayout<Element>.stride
  }
}

extension Array {
  /// Appends an element, with a quarter more room where there is none left: twice as much, as arrays grow by themselves,
  /// leaves a third of the memory empty.
  @inline(__always)
  mutating func appendSparing(_ element: consuming Element) {
    if count == capacity { reserveCapacity(count + Swift.max(3, count / 4)) }
    append(element)
  }

  /// Begins to fetch an element from memory. What is read at random waits a hundred nanoseconds for it; many that are asked
  /// for ahead wait together.
  @inline(__always)
  func prefetch(_ index: Int) {
    withUnsafeBufferPointer { if index >= 0, index < $0.count { $0.prefetch(index) } }
  }

  /// Begins to fetch what stands behind the last element, and the array's own count.
  @inline(__always)
  func prefetchEnd() {
    withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let end = UnsafeRawPointer(base + buffer.count)
      var offset = -MemoryLayout<Element>.stride
      while offset <= MemoryLayout<Element>.stride {
        cm_prefetch(end + offset)
        offset += 64
      }
    }
  }

  /// Begins to fetch the array's count.
  @inline(__always)
  func prefetchHeader() {
    withUnsafeBufferPointer { if let base = $0.baseAddress { cm_prefetch(UnsafeRawPointer(base) - 16) } }
  }
}
