// The smallest programs that could: they wait for their file with inotify and for their terminal, show new lines of the one on the other, and write what is
// typed to the file. One passes the lines on as they are; two draw them with ncurses, as ours does.
import CNcurses
import CSystem
import Glibc

/// How a minimal program shows a line.
enum MinimalShow: String, CaseIterable {
  /// As it came.
  case passes
  /// In a row of ncurses' screen.
  case line
  /// The same, on a screen of notes that it puts together anew each time.
  case picture
}

/// Where there are no more instances of inotify it looks this often, in milliseconds.
private let lookAgain: Int32 = 20

/// Runs until its terminal goes.
func beMinimal(_ show: MinimalShow, over path: String) -> Int32 {
  let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
  guard file >= 0 else { return 1 }
  var seen = lseek(file, 0, SEEK_END)
  let watch = inotify_init1(Int32(IN_CLOEXEC))
  if watch >= 0 { inotify_add_watch(watch, path, UInt32(IN_MODIFY)) }
  if show != .passes {
    setlocale(LC_CTYPE, "C.UTF-8")
    guard initscr() != nil else { return 1 }
    // Lines come whole, as without it.
    nocbreak()
    nl()
    noecho()
    refresh()
  }
  var (buffer, row) = ([UInt8](repeating: 0, count: 65_536), Int32(0))
  while true {
    var waiting = [STDIN_FILENO, watch].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if poll(&waiting, 2, watch >= 0 ? -1 : lookAgain) < 0 { return 1 }
    if waiting[1].revents != 0 { _ = read(watch, &buffer, buffer.count) }
    if waiting[0].revents != 0 {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count <= 0 { return 0 }
      var lock = flock()
      lock.l_type = Int16(F_WRLCK)
      while fcntl(file, F_SETLKW, &lock) != 0, errno == EINTR {}
      guard write(file, buffer, count) == count, fsync(file) == 0 else { return 1 }
      lock.l_type = Int16(F_UNLCK)
      _ = fcntl(file, F_SETLK, &lock)
    }
    let count = pread(file, &buffer, buffer.count, seen)
    if count <= 0 { continue }
    seen += count
    if show == .passes {
      _ = write(STDOUT_FILENO, buffer, count)
      continue
    }
    if show == .picture { drawNotes() }
    let line = String(decoding: buffer[..<count].filter { $0 >= 0x20 }, as: UTF8.self)
    row = (row + 1) % 30
    mvaddnstr(row, 0, line, 100)
    refresh()
  }
}

/// Twenty-five notes of four rows, in five columns.
private func drawNotes() {
  werase(praat_whole_screen())
  for row in 0..<20 where row % 4 != 3 {
    for column in 0..<5 { mvaddnstr(Int32(row), Int32(column * 24), "een notitie van groep \(column)", 23) }
  }
}
