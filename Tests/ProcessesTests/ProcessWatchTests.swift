import Glibc
import TestSupport
import Testing

@testable import Processes

@Suite struct ProcessWatchTests {
  private let proc = ScratchDirectory()
  private let units = ProcessWatch.Units(ticksPerSecond: 100, pageBytes: 4096)

  private func write(_ pid: Int, name: String = "agent) (x", start: Int, ticks: Int, pages: Int) {
    proc.makeDirectory("\(pid)")
    let middle =
      "1 1 1 0 -1 4194304 100 0 0 0 \(ticks) 5 0 0 20 0 1 0 \(start) 1000000 \(pages) 18446744073709551615"
    proc.write("\(pid)/stat", "\(pid) (\(name)) S \(middle) 0 0\n")
  }

  /// Notes a process, and expects it to be watched, or not.
  private func expect(
    _ isWatched: Bool, _ watch: inout ProcessWatch, pid: Int, host: String, service: String, time: Int64,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let found = watch.note(pid: pid, host: host, service: service, time: time)
    #expect(found == isWatched, sourceLocation: location)
  }

  private func watch() -> ProcessWatch {
    proc.write("stat", "cpu 1 2 3\nbtime 1790000000\nprocesses 9\n")
    return ProcessWatch(host: "here", root: proc.path(""), units: units)
  }

  @Test func `processor time and memory are sampled`() {
    write(7, start: 1000, ticks: 300, pages: 10)
    var watch = watch()
    expect(true, &watch, pid: 7, host: "here", service: "shop", time: 1_790_000_100)
    watch.sample(now: 0)
    write(7, start: 1000, ticks: 350, pages: 30)
    watch.sample(now: 1_000_000_000)
    write(7, start: 1000, ticks: 350, pages: 20)
    watch.sample(now: 2_000_000_000)
    let process = watch.processes[0]
    #expect(process.samples.map(\.cpu) == [nil, 0.5, 0])
    #expect(process.samples.map(\.residentBytes) == [40_960, 122_880, 81_920])
    #expect(process.peakBytes == 122_880 && process.isAlive && process.service == "shop")
  }

  @Test func `a new process under the same number is not it`() {
    write(7, start: 1000, ticks: 300, pages: 10)
    var watch = watch()
    watch.note(pid: 7, host: "here", service: "shop", time: 1_790_000_100)
    watch.sample(now: 0)
    write(7, start: 90_000, ticks: 1, pages: 99)
    watch.sample(now: 1_000_000_000)
    #expect(!watch.processes[0].isAlive && watch.processes[0].samples.count == 1)
    // What the old one said does not name the new one.
    expect(false, &watch, pid: 7, host: "here", service: "shop", time: 1_790_000_100)
    expect(true, &watch, pid: 7, host: "here", service: "shop", time: 1_790_000_901)
    #expect(watch.processes.count == 2)
  }

  @Test func `other hosts, strangers and nonsense are not watched`() {
    write(7, start: 1000, ticks: 300, pages: 10)
    var watch = watch()
    expect(false, &watch, pid: 7, host: "there", service: "", time: 1_790_000_100)
    expect(false, &watch, pid: 7, host: "", service: "", time: 1_790_000_100)
    expect(false, &watch, pid: 8, host: "here", service: "", time: 1_790_000_100)
    expect(false, &watch, pid: -1, host: "here", service: "", time: 1_790_000_100)
    #expect(watch.processes.isEmpty)
    for text in [
      "", "7", "7 (x) S", "7 (x S 1 2 3",
      "7 (x) S " + Array(repeating: "x", count: 30).joined(separator: " "),
    ] {
      #expect(ProcessReading(parsing: text, pageBytes: 4096) == nil, "\(text)")
    }
  }

  @Test func `samples are bounded, and so are processes`() {
    var watch = watch()
    for pid in 1...70 { write(pid, start: 10, ticks: 1, pages: 1) }
    for pid in 1...70 { watch.note(pid: pid, host: "here", service: "", time: 1_790_000_100) }
    #expect(watch.processes.count == ProcessWatch.limit)
    for second in 0..<Int64(ProcessWatch.kept + 5) where second < 20 || second > 3590 {
      watch.sample(now: second * 1_000_000_000)
    }
    #expect(watch.processes.allSatisfy { $0.samples.count <= ProcessWatch.kept })
  }

  @Test func `this very process is found`() {
    let units = ProcessWatch.Units(ticksPerSecond: sysconf(Int32(_SC_CLK_TCK)), pageBytes: Int(getpagesize()))
    var watch = ProcessWatch(host: "here", units: units)
    expect(true, &watch, pid: Int(getpid()), host: "here", service: "tests", time: 4_000_000_000)
    watch.sample(now: 0)
    #expect((watch.processes[0].samples.first?.residentBytes ?? 0) > 1_000_000)
  }
}
