/// What reaches the dashboard from outside: one event at a time.
public enum Input: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// The mouse, at a column and row counted from 0.
  case mouse(Mouse, column: Int, row: Int)
  /// The terminal has a new size.
  case resize(width: Int, height: Int)
  /// Time has passed, or data has come.
  case tick
}

/// A key as a person thinks of it.
public enum Key: Hashable, Sendable {
  /// A printable character (one user-perceived character).
  case character(Character)
  /// Control and a letter, in lower case.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 to F12.
  case function(Int)
}

/// What the mouse did.
public enum Mouse: Hashable, Sendable {
  case press, doublePress, wheelUp, wheelDown
}
