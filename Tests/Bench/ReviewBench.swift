// Looking back: how soon the screen stands, how soon a letter of a search shows, and how soon the board of a change earlier.
import CSystem
import Glibc

/// Opens a review and uses it.
/// - Returns: milliseconds from the start to the last byte of the first screen, of every letter of a search, and of every change back and on in time; none
///   when it does not start.
func lookingBack(_ program: String, board: String, environment: [String], runs: Int) -> (
  open: [Double], letters: [Double], steps: [Double]
)? {
  var (open, letters, steps): ([Double], [Double], [Double]) = ([], [], [])
  for run in 0...runs {
    let start = milliseconds()
    guard let pty = Pty([program, "review", board], environment: environment, columns: 160, rows: 45) else { return nil }
    let time = pty.lastByte(quiet: 150, since: start).milliseconds
    // The first one warms the caches.
    if run > 0 { open.append(time) }
    guard run == runs else { continue }
    pty.type("2")
    _ = pty.lastByte(quiet: 100, since: milliseconds())
    for _ in 0..<5 {
      pty.type("/")
      _ = pty.lastByte(quiet: 50, since: milliseconds())
      for letter in "notitie 1" {
        let start = milliseconds()
        pty.type(String(letter))
        letters.append(pty.lastByte(quiet: 30, since: start).milliseconds)
      }
      pty.type("\u{1B}")
      _ = pty.lastByte(quiet: 150, since: milliseconds())
    }
    // The first change back sets the session in order of time; that happens once.
    pty.type(",")
    _ = pty.lastByte(quiet: 300, since: milliseconds())
    for number in 0..<60 {
      let start = milliseconds()
      pty.type(number % 6 < 4 ? "," : ".")
      steps.append(pty.lastByte(quiet: 30, since: start).milliseconds)
    }
  }
  return (open, letters, steps)
}
