// A private tmux server as a test's terminal: nobody's configuration, one server a test, and a capture that is asked again until a deadline.
import Foundation
import ProcessKit
import Testing

/// A terminal with a shell or a program in it.
final class Tmux {
  private let socket = "praat-\(UInt64.random(in: 0 ... .max))"
  let width: Int
  let height: Int

  /// Starts a server with one window.
  /// - Parameters:
  ///   - command: what the shell runs in it.
  ///   - width: columns.
  ///   - height: rows.
  ///   - environment: extra variables; an empty value takes one away.
  /// - Throws: when tmux can't be started.
  init(_ command: String, width: Int = 120, height: Int = 36, environment: [String: String] = [:]) throws {
    self.width = width
    self.height = height
    // Swift's own crash report would ask for a key.
    var variables = ["LANG": "C.UTF-8", "LC_ALL": "", "NO_COLOR": "", "SWIFT_BACKTRACE": "enable=no"]
    variables.merge(environment) { $1 }
    let settings = variables.map { $1.isEmpty ? "unset \($0); " : "export \($0)='\($1)'; " }.joined()
    try tmux(["-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", settings + command])
    try tmux(["set-option", "-g", "escape-time", "0"])
    try tmux(["set-option", "-g", "remain-on-exit", "on"])
    try tmux(["set-option", "-g", "window-size", "manual"])
  }

  deinit { _ = try? tmux(["kill-server"]) }

  @discardableResult func tmux(_ arguments: [String]) throws -> String {
    let outcome = try spawn(["tmux", "-u", "-L", socket] + arguments)
    if outcome.status != 0 { throw TestFailure("tmux \(arguments.joined(separator: " ")): \(outcome.errors)") }
    return outcome.output
  }

  /// Presses keys by tmux's names (`Enter`, `S-Left`, `C-c`, …).
  func press(_ names: String...) throws { try tmux(["send-keys", "-t", "0"] + names) }

  /// Types text as it is.
  func type(_ text: String) throws { try tmux(["send-keys", "-t", "0", "-l", "--", text]) }

  /// Pastes text the way a terminal does, between the marks of bracketed paste.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", "--", text])
    try tmux(["paste-buffer", "-p", "-t", "0"])
  }

  func resize(_ width: Int, _ height: Int) throws { try tmux(["resize-window", "-t", "0", "-x", "\(width)", "-y", "\(height)"]) }

  /// The rows of the screen, without the spaces at their end.
  func screen() throws -> [String] {
    try tmux(["capture-pane", "-p", "-t", "0"]).split(separator: "\n", omittingEmptySubsequences: false).map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Where the cursor stands, and whether the terminal is in any special state: `x y alternate cursor mouse keypad`.
  func state() throws -> String {
    try tmux([
      "display-message", "-p", "-t", "0",
      "#{cursor_x} #{cursor_y} #{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_cursor_flag}",
    ]).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The process that tmux started in the window.
  func process() throws -> Int32 {
    let text = try tmux(["display-message", "-p", "-t", "0", "#{pane_pid}"])
    guard let pid = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)) else { throw TestFailure("no process: \(text)") }
    return pid
  }

  /// Waits until the screen is as wanted.
  /// - Throws: what stood there instead, when it has not come in time.
  func wait(for what: String, seconds: Double = 20, _ isThere: ([String]) -> Bool) throws {
    let deadline = Date().addingTimeInterval(seconds)
    var last: [String] = []
    repeat {
      last = try screen()
      if isThere(last) { return }
      usleep(10_000)
    } while Date() < deadline
    throw TestFailure("waited for: \(what)\nthe screen:\n" + last.map { "|" + $0 }.joined(separator: "\n"))
  }

  /// Waits until the program in it has ended. What tmux writes on the screen about that comes and goes with the alternate screen.
  func waitForEnd(seconds: Double = 20) throws {
    let deadline = Date().addingTimeInterval(seconds)
    while try tmux(["display-message", "-p", "-t", "0", "#{pane_dead}"]).trimmingCharacters(in: .whitespacesAndNewlines) != "1" {
      if Date() > deadline { throw TestFailure("the program has not ended:\n" + (try screen()).joined(separator: "\n")) }
      usleep(10_000)
    }
  }

  /// Waits until some text stands on the screen.
  func wait(for text: String) throws { try wait(for: text) { $0.contains { $0.contains(text) } } }
}

struct TestFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
