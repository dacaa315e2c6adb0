import CTerminal
import Glibc

/// Wakes a screen's `wait` from any thread: an eventfd. Signals between two waits count as one.
public final class WakeUp: Sendable {
  /// The descriptor to hand to `Screen.wait`; -1 where the system gave none, which never wakes.
  public let descriptor: Int32

  /// Opens an eventfd.
  public init() { descriptor = ct_event_descriptor() }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Wakes whoever waits, or the next one that does. Never blocks.
  public func signal() { if descriptor >= 0 { ct_event_signal(descriptor) } }
}
