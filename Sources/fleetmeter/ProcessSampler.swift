import Dashboard
import Events
import Glibc
import Processes
import Synchronization

/// Looks once a second at the processes on this host that streams name, on a thread of its own.
final class ProcessSampler: Sendable {
  private let watch: Mutex<ProcessWatch>
  private let stopped = Atomic<Bool>(false)

  init() {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, 255)
    let host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    watch = Mutex(
      ProcessWatch(
        host: host,
        units: ProcessWatch.Units(ticksPerSecond: sysconf(Int32(_SC_CLK_TCK)), pageBytes: Int(getpagesize())))
    )
  }

  /// Watches the processes that a block of events names.
  func note(_ batch: EventBatch) {
    guard !batch.processes.isEmpty else { return }
    let named = batch.processes.map {
      (
        pid: $0.pid, host: batch.string($0.host), service: batch.string($0.service),
        time: $0.time / 1_000_000_000
      )
    }
    watch.withLock { watch in
      for process in named {
        watch.note(pid: process.pid, host: process.host, service: process.service, time: process.time)
      }
    }
  }

  /// Samples until `stop`: to be called on a thread of its own.
  func run() {
    while !stopped.load(ordering: .acquiring) {
      watch.withLock { $0.sample(now: SystemClock.monotonic()) }
      usleep(1_000_000)
    }
  }

  func stop() { stopped.store(true, ordering: .releasing) }

  /// The processes and all their samples that are kept.
  var processes: [WatchedProcess] { watch.withLock { $0.processes } }

  /// What is shown of them: of one service, or all.
  func figures(service: String?) -> [ProcessFigures] {
    processes.filter { service == nil || $0.service == service }.map {
      ProcessFigures(
        pid: $0.pid, service: $0.service, cpu: $0.samples.last?.cpu,
        residentBytes: $0.samples.last?.residentBytes ?? 0, peakBytes: $0.peakBytes, isAlive: $0.isAlive)
    }
  }
}
