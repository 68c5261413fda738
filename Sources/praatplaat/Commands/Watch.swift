// `praatplaat watch`: every change of a board as one line of JSON, as it happens, for other programs. Reads exactly the named file, and writes nothing.
import Board
import BoardFile
import CSystem
import Glibc
import Reports
import SystemCalls

func watchBoard(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let name = arguments.operands[0]
  let endings = try EndingSignals()
  var reader = try openBoard(name)
  // Before the file is read: what is appended in between is noticed.
  var watch = BoardWatch(path: reader.path)
  var batch = try reader.readAll(name)
  var board = Board(batch.events)
  var condition = batch.condition
  while true {
    var waiting = [endings.number, watch.descriptor ?? -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    // A reader that has left is noticed although there is nothing to write.
    waiting.append(pollfd(fd: STDOUT_FILENO, events: 0, revents: 0))
    _ = poll(&waiting, nfds_t(waiting.count), Int32(clamping: watch.lookInterval))
    if let signal = endings.next() { return .signal(signal) }
    if waiting[2].revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { return .done }
    watch.drain()
    do throws(BoardFileError) { batch = try reader.readNew() } catch { throw .reading(name, error) }
    for event in batch.events {
      guard let line = board.line(applying: event) else { continue }
      // Each by itself: who reads along gets whole lines at once.
      let progress: Streams.Progress
      do throws(SystemError) { progress = try Streams.write(line, to: STDOUT_FILENO, unless: endings.number) } catch {
        throw .output(code: error.code)
      }
      switch progress {
      case .written: continue
      case .readerHasLeft: return .done
      case .interrupted: return .signal(endings.next() ?? SIGTERM)
      }
    }
    if batch.condition != condition, let words = Sentences.watching(batch.condition) {
      // A signal that comes first is found in a moment.
      _ = try? Streams.write(console.line(words), to: STDERR_FILENO, unless: endings.number)
    }
    condition = batch.condition
  }
}

/// The signals that end a program, read from a descriptor so that a line is never cut off.
struct EndingSignals: ~Copyable {
  let number: Int32

  init() throws(Refusal) {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    number = signalfd(-1, &set, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
    if number < 0 { throw .terminal(.system(errno)) }
  }

  deinit { close(number) }

  func next() -> Int32? {
    var arrived = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    return read(number, &arrived, size) == size ? Int32(bitPattern: arrived.ssi_signo) : nil
  }
}
