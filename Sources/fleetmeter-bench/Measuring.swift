import Glibc

/// What something cost.
struct Cost {
  /// Seconds of the processor, in the program and in the kernel for it.
  var seconds: Double
}

enum Measuring {
  /// The cheapest of several rounds: what is dearer was disturbed.
  /// - Parameter body: one round; answers its seconds.
  static func cheapest(rounds: Int = 5, _ body: () throws -> Double) rethrows -> Cost {
    var best = Double.infinity
    for _ in 0..<rounds { best = min(best, try body()) }
    return Cost(seconds: best)
  }

  /// Seconds of the processor that `body` takes in this process.
  static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let before = clock()
    try body()
    return Double(clock() - before) / Double(CLOCKS_PER_SEC)
  }
}

extension rusage {
  /// Seconds of the processor.
  var seconds: Double {
    Double(ru_utime.tv_sec + ru_stime.tv_sec) + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1e6
  }
}

/// A program that is run to its end.
enum Program {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program and answers the seconds of the processor that it took.
  /// - Parameter output: the file that its standard output goes to.
  static func run(_ path: String, _ arguments: [String], output: String = "/dev/null") throws -> Double {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    let error = posix_spawn(&child, path, &actions, nil, &words, environ)
    guard error == 0 else { throw Failure(description: "\(path): \(String(cString: strerror(error)))") }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(child, &status, 0, &usage) == child, status == 0 else {
      throw Failure(description: "\(path) \(arguments.joined(separator: " ")) failed")
    }
    return usage.seconds
  }
}
