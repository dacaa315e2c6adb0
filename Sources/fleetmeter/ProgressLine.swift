import Foundation
import Meter
import Synchronization

/// A line on standard error while a long reading goes on: only on a terminal, and only after half a second.
final class ProgressLine: Sendable {
  private let ingest: Ingest
  private let done = Atomic<Bool>(false)
  private let shown = Atomic<Bool>(false)

  init(ingest: Ingest) { self.ingest = ingest }

  /// Begins to show how far the reading has come.
  func start() {
    guard isatty(2) == 1 else { return }
    let begun = SystemClock.monotonic()
    Thread { [self] in
      while !done.load(ordering: .acquiring) {
        Thread.sleep(forTimeInterval: 0.1)
        let seconds = Double(SystemClock.monotonic() - begun) / 1e9
        if seconds > 0.5, !done.load(ordering: .acquiring) { show(seconds) }
      }
    }.start()
  }

  /// Takes the line away.
  func stop() {
    done.store(true, ordering: .releasing)
    if shown.load(ordering: .acquiring) { StandardError.write("\r\u{1B}[K") }
  }

  private func show(_ seconds: Double) {
    shown.store(true, ordering: .releasing)
    let streams = ingest.look().streams
    let bytes = streams.reduce(0) { $0 + $1.bytes }
    let rate = Double(bytes) / seconds
    let text = "\r\u{1B}[K\(streams.count) streams · \(bytes / 1_000_000) MB · \(Int(rate / 1e6)) MB/s"
    StandardError.write(text)
  }
}
