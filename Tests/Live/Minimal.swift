// The smallest program that could: it waits for its file with inotify and for its terminal, writes new lines of the one to the other, and what is typed to the file.
import CSystem
import Glibc

/// Where there are no more instances of inotify it looks this often, in milliseconds.
private let lookAgain: Int32 = 20

/// Runs until its terminal goes.
func beMinimal(_ path: String) -> Int32 {
  let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
  guard file >= 0 else { return 1 }
  var seen = lseek(file, 0, SEEK_END)
  let watch = inotify_init1(Int32(IN_CLOEXEC))
  if watch >= 0 { inotify_add_watch(watch, path, UInt32(IN_MODIFY)) }
  var buffer = [UInt8](repeating: 0, count: 65_536)
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
    if count > 0 {
      seen += count
      _ = write(STDOUT_FILENO, buffer, count)
    }
  }
}
