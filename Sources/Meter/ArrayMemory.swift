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
}

/// Where the memory of an array that is stored somewhere lies, to be fetched ahead. To ask the array itself counts a
/// reference, and so waits for the very memory that is only to be fetched.
struct ArrayMemory<Element> {
  private let storage: UnsafeRawPointer
  /// Behind the object's header: how many elements there are, then the elements.
  private static var countOffset: Int { 16 }
  private static var elementsOffset: Int { 32 }

  /// - Parameter place: where the array is stored: it is one reference to its memory.
  @inline(__always)
  init(at place: UnsafeRawPointer) { storage = place.load(as: UnsafeRawPointer.self) }

  /// Begins to fetch the array's count.
  @inline(__always)
  func prefetchHeader() { cm_prefetch(storage) }

  /// Begins to fetch what stands behind the last element.
  @inline(__always)
  func prefetchEnd() {
    let count = storage.load(fromByteOffset: Self.countOffset, as: Int.self)
    let end = storage + Self.elementsOffset + count &* MemoryLayout<Element>.stride
    var offset = -MemoryLayout<Element>.stride
    while offset <= MemoryLayout<Element>.stride {
      cm_prefetch(end + offset)
      offset += 64
    }
  }
}
