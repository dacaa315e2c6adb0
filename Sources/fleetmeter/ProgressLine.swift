import Canvas
import Foundation
import Meter
import Streams
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
    let seen = ingest.look()
    StandardError.write("\r\u{1B}[K" + Self.text(seen.progress, seen.streams, seconds: seconds))
  }

  /// `reading 3/4 files  120.4 MB of 428 MB  28 %  310 MB/s  1 s left`; where nobody knows how much there is, what was read.
  static func text(_ progress: TailerProgress, _ streams: [StreamStatus], seconds: Double) -> String {
    let read = max(progress.bytesDone, 0)
    guard progress.bytesTotal > 0, read <= progress.bytesTotal else {
      let bytes = streams.reduce(0) { $0 + $1.bytes }
      return
        "reading \(streams.count) streams  \(Format.bytes(bytes))  \(Format.bytes(Int(Double(bytes) / seconds)))/s"
    }
    let rate = Double(read) / seconds
    let left = rate > 0 ? Double(progress.bytesTotal - read) / rate : 0
    return "reading \(progress.filesDone)/\(progress.files) files  "
      + "\(Format.bytes(Int(read))) of \(Format.bytes(Int(progress.bytesTotal)))  "
      + "\(read * 100 / progress.bytesTotal) %  \(Format.bytes(Int(rate)))/s  \(Int(left.rounded(.up))) s left"
  }
}
