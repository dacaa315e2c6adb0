import CDelivery
import Glibc

/// A program that is given a text and has so long to end well.
struct ChildProcess: Sendable {
  var arguments: [String]
  /// All that it knows of the environment.
  var environment: [String: String]
  var timeoutMilliseconds: Int

  /// How it ended.
  enum End: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
    case timedOut
    case notStarted(String)
  }

  /// How it ended, and the first of what it wrote to standard error.
  struct Outcome: Hashable, Sendable {
    var end: End
    var errors: String
  }

  private static let keptErrors = 2_048

  /// Runs it to its end, with no signal blocked or ignored and nothing open but its standard files. The thread that
  /// calls this must have SIGPIPE blocked: the program may end before it has read all.
  func run(input: String) -> Outcome {
    var (into, errors): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard cd_pipe(&into) == 0 else { return failed(errno) }
    guard cd_pipe(&errors) == 0 else {
      let code = errno
      into.forEach { close($0) }
      return failed(code)
    }
    var pid: pid_t = 0
    let code = spawn(&pid, input: into[0], errors: errors[1])
    close(into[0])
    close(errors[1])
    guard code == 0 else {
      close(into[1])
      close(errors[0])
      return failed(code)
    }
    var talk = Talk(pid: pid, into: into[1], errors: errors[0], timeoutMilliseconds)
    return talk.run(Array(input.utf8))
  }

  private func failed(_ code: Int32) -> Outcome {
    Outcome(end: .notStarted(String(cString: strerror(code))), errors: "")
  }

  private func spawn(_ pid: inout pid_t, input: Int32, errors: Int32) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    cd_close_from(&actions, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    var words = arguments.map { strdup($0) } + [nil]
    var values = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + values { free(text) } }
    return posix_spawn(&pid, arguments.first ?? "", &actions, &attributes, &words, &values)
  }

  /// The parent's side of a program under way.
  private struct Talk {
    let pid: pid_t
    var into: Int32
    let errors: Int32
    private let deadline: Int64
    private var said: [UInt8] = []

    init(pid: pid_t, into: Int32, errors: Int32, _ timeoutMilliseconds: Int) {
      self.pid = pid
      self.into = into
      self.errors = errors
      deadline = Self.now() + Int64(timeoutMilliseconds)
      for file in [into, errors] { _ = fcntl(file, F_SETFL, O_NONBLOCK) }
    }

    private static func now() -> Int64 {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    mutating func run(_ input: [UInt8]) -> Outcome {
      var rest = input[...]
      var status: Int32 = 0
      var end: End?
      while end == nil {
        if rest.isEmpty { closeInput() }
        write(&rest)
        read()
        if waitpid(pid, &status, WNOHANG) == pid {
          end = status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
        } else if Self.now() >= deadline {
          stop(&status)
          end = .timedOut
        } else {
          wait(hasInput: !rest.isEmpty)
        }
      }
      read()
      closeInput()
      close(errors)
      return Outcome(end: end ?? .timedOut, errors: String(decoding: said, as: UTF8.self))
    }

    private mutating func closeInput() {
      if into >= 0 { close(into) }
      into = -1
    }

    private mutating func write(_ rest: inout ArraySlice<UInt8>) {
      guard into >= 0, !rest.isEmpty else { return }
      let count = rest.withUnsafeBytes { Glibc.write(into, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      // Whoever does not want to know more has closed it.
      if count < 0, errno != EAGAIN, errno != EINTR { rest = [] }
    }

    private mutating func read() {
      var block = [UInt8](repeating: 0, count: 4_096)
      while true {
        let count = block.withUnsafeMutableBytes { Glibc.read(errors, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        said += block[..<count].prefix(max(0, ChildProcess.keptErrors - said.count))
      }
    }

    /// Until there is something to do, or a moment has passed: its end makes no noise.
    private func wait(hasInput: Bool) {
      var files = [pollfd(fd: hasInput ? into : -1, events: Int16(POLLOUT), revents: 0)]
      _ = poll(&files, 1, 10)
    }

    /// Ends it and all that it started, politely first.
    private func stop(_ status: inout Int32) {
      kill(-pid, SIGTERM)
      let end = Self.now() + 500
      while Self.now() < end {
        if waitpid(pid, &status, WNOHANG) == pid {
          kill(-pid, SIGKILL)
          return
        }
        _ = poll(nil, 0, 10)
      }
      kill(-pid, SIGKILL)
      _ = waitpid(pid, &status, 0)
    }
  }
}
