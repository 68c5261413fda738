// `praatplaat doctor`: how things are here, on one page to paste in a question. Nothing personal but paths.
import Board
import BoardFile
import CSystem
import Glibc
import Reports
import Terminal
import Words

func examine(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  var page = Page()
  page.addProgram()
  page.addTerminal()
  page.addMachine()
  var refusal: Refusal?
  if let name = arguments.operands.first {
    do throws(Refusal) { try page.addBoard(name) } catch { refusal = error }
    if arguments.has(.tries) {
      // Before a session there need not be a board.
      if case .reading(_, let error)? = refusal, error == .missing || error == .isDirectory { refusal = nil }
      let folder = folder(of: name)
      let trial = FileTrial(in: folder)
      page.add(Sentences.rows(of: trial, isOnNetwork: (try? FolderTrial(of: folder + "/."))?.isOnNetwork ?? false))
      if !trial.isFit { refusal = .unfit(folder) }
    }
  }
  try console.print(words: page.text(in: console.language))
  if let refusal { throw refusal }
  return .done
}

/// The folder that a board is in, or that was named itself; where a link leads, the board is really in.
private func folder(of name: String) -> String {
  var status = stat()
  if stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return name }
  let path = resolved(name)
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Where a link leads; the name itself where that is nowhere.
private func resolved(_ name: String) -> String {
  guard let path = realpath(name, nil) else { return name }
  defer { free(path) }
  return String(cString: path)
}

/// Lines with a label.
private struct Page {
  private var rows: [(label: Phrase, words: Phrase)] = []

  mutating func add(_ nl: String, _ en: String, _ words: Phrase) { rows.append((Phrase(nl: nl, en: en), words)) }

  mutating func add(_ nl: String, _ en: String, _ words: String) { add(nl, en, Phrase(both: words)) }

  mutating func add(_ rows: [Sentences.Row]) { self.rows += rows }

  func text(in language: Language) -> String {
    let width = (rows.map { $0.label[language].count }.max() ?? 0) + 2
    return rows.map { row in
      let label = row.label[language] + ":"
      return label + String(repeating: " ", count: width - label.count) + row.words[language].onOneLine() + "\n"
    }.joined()
  }
}

// MARK: - The program, the terminal, the machine

extension Page {
  fileprivate mutating func addProgram() {
    add("praatplaat", "praatplaat", version)
    var system = utsname()
    if uname(&system) == 0 { add("systeem", "system", "\(text(&system.sysname)) \(text(&system.release)) \(text(&system.machine))") }
    let set = ["LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG"].compactMap { name in variable(name).map { "\(name)=\($0)" } }
    add("taalinstelling", "locale", set.isEmpty ? "-" : set.joined(separator: " "))
    add("tekenset", "codeset", codeset)
  }

  private func text<Buffer>(_ buffer: inout Buffer) -> String {
    withUnsafeBytes(of: &buffer) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  fileprivate mutating func addTerminal() {
    let name = variable("TERM") ?? ""
    let entry =
      isKnownTerminal(name)
      ? Phrase(nl: "bekend", en: "known") : Phrase(nl: "onbekend; xterm-256color wordt geprobeerd", en: "unknown; xterm-256color is tried")
    add("TERM", "TERM", Phrase(nl: "\(name.isEmpty ? "-" : name) (\(entry.nl))", en: "\(name.isEmpty ? "-" : name) (\(entry.en))"))
    let colours = terminalColours(name)
    let hints = ["COLORTERM", "NO_COLOR"].compactMap { name in variable(name).map { "\(name)=\($0)" } }.joined(separator: " ")
    add("kleuren", "colours", [colours.map(String.init) ?? "-", hints].filter { !$0.isEmpty }.joined(separator: ", "))
    var size = winsize()
    let terminal = [STDOUT_FILENO, STDIN_FILENO, STDERR_FILENO].first { isatty($0) == 1 }
    if let terminal, ioctl(terminal, UInt(TIOCGWINSZ), &size) == 0 {
      add("scherm", "screen", "\(size.ws_col) × \(size.ws_row)")
    } else {
      add("scherm", "screen", Phrase(nl: "geen terminal", en: "no terminal"))
    }
  }

  fileprivate mutating func addMachine() {
    let notices = NoticeTrial()
    let limits =
      "max_user_instances \(notices.instances.map(String.init) ?? "?"), max_user_watches \(notices.watches.map(String.init) ?? "?")"
    if let code = notices.failure {
      let why = Phrase.reason(code)
      add("inotify", "inotify", Phrase(nl: "werkt niet: \(why.nl); \(limits)", en: "does not work: \(why.en); \(limits)"))
    } else {
      add("inotify", "inotify", Phrase(nl: "werkt; \(limits)", en: "works; \(limits)"))
    }
    let time = CalendarTime(now()).iso8601
    // The first year of this program, and far enough: a clock outside is not set.
    let isSane = Int(time.prefix(4)).map { (2026...2100).contains($0) } ?? false
    add(
      "klok", "clock",
      isSane ? Phrase(both: time) : Phrase(nl: "\(time): staat verkeerd", en: "\(time): is wrong"))
    guard let folder = Places.stateFolder else {
      return add("eigen map", "own folder", Phrase(nl: "geen: er kan hier niets bewaard worden", en: "none: nothing can be kept here"))
    }
    var status = stat()
    if stat(folder, &status) != 0 {
      let state =
        mayBeMade(folder)
        ? Phrase(nl: "nog niet gemaakt", en: "not made yet")
        : Phrase(nl: "kan niet gemaakt worden, dus er wordt hier niets bewaard", en: "can’t be made, so nothing is kept here")
      return add("eigen map", "own folder", Phrase(nl: "\(folder) (\(state.nl))", en: "\(folder) (\(state.en))"))
    }
    guard let trouble = FolderTrial.trouble(keepingIn: folder) else {
      return add("eigen map", "own folder", Phrase(nl: "\(folder) (schrijfbaar)", en: "\(folder) (writable)"))
    }
    let why = Sentences.what(trouble)
    add(
      "eigen map", "own folder",
      Phrase(nl: "\(folder) (hier kan niets bewaard worden. \(why.nl))", en: "\(folder) (nothing can be kept here. \(why.en))"))
  }
}

/// Whether the nearest thing above a folder that is not there is one in which this user may make it.
private func mayBeMade(_ path: String) -> Bool {
  var path = path
  while true {
    path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let above = path.isEmpty ? "/" : path
    var status = stat()
    if stat(above, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR && access(above, W_OK | X_OK) == 0 }
    // What is in the way is no folder, or may not be looked into.
    if errno != ENOENT || path.isEmpty { return false }
  }
}

// MARK: - The board

extension Page {
  fileprivate mutating func addBoard(_ name: String) throws(Refusal) {
    add("bestand", "file", name)
    if let trial = try? FolderTrial(of: folder(of: name) + "/.") { addFolder(trial) }
    let check: BoardCheck
    do throws(BoardFileError) { check = try BoardCheck.read(name) } catch { throw .reading(name, error) }
    if check.path != name { add("pad", "path", check.path) }
    var status = stat()
    if stat(check.path, &status) == 0 {
      let mode = String(status.st_mode & 0o7777, radix: 8)
      let mayWrite = access(check.path, W_OK) == 0 ? Phrase.yes : .no
      add("rechten", "permissions", Phrase(nl: "\(mode), schrijven: \(mayWrite.nl)", en: "\(mode), writing: \(mayWrite.en)"))
    }
    let summary = Sentences.summary(of: check)
    if let first = summary.first { add("inhoud", "contents", first) }
    addOutbox(of: check.board, in: name)
    add("kopieën ernaast", "copies beside it", check.copies.isEmpty ? .no : Phrase(both: check.copies.map(\.path).joined(separator: ", ")))
    for words in Sentences.words(of: check.unseen) + check.leftovers.map(Sentences.leftover) { add("let op", "note", words) }
  }

  private mutating func addFolder(_ trial: FolderTrial) {
    let kind = trial.fileSystem.name ?? "0x" + String(trial.fileSystem.number, radix: 16)
    let free = Phrase.grouped(Int(clamping: trial.freeBytes >> 20), .nl)
    add(
      "bestandssysteem", "file system",
      Phrase(
        nl: "\(kind), \(trial.isOnNetwork ? "netwerk" : "van deze machine"), vrij: \(free) MiB",
        en:
          "\(kind), \(trial.isOnNetwork ? "network" : "of this machine"), free: \(Phrase.grouped(Int(clamping: trial.freeBytes >> 20), .en)) MiB"
      ))
    let lock: Phrase =
      switch trial.lock {
      case .works: Sentences.works
      case .keepsNobodyOut: Phrase(nl: "werkt niet: het houdt niemand tegen", en: "does not work: it keeps nobody out")
      case .none: Phrase(nl: "kan hier niet", en: "not possible here")
      case .untried(let trouble):
        Phrase(nl: "niet geprobeerd. \(Sentences.what(trouble).nl)", en: "not tried. \(Sentences.what(trouble).en)")
      }
    add("slot", "lock", lock)
  }

  private mutating func addOutbox(of board: BoardID, in name: String) {
    add("bord", "board", board.text)
    guard let outbox = try? Outbox(of: board) else {
      return add(
        "bezorging", "delivery", Phrase(nl: "geen kopie: \(Phrase.noCopy(.missing).nl)", en: "no copy: \(Phrase.noCopy(.missing).en)"))
    }
    if let trouble = outbox.trouble ?? FolderTrial.trouble(keepingIn: folder(of: outbox.path)), outbox.undelivered == 0 {
      let why = Phrase.noCopy(trouble)
      return add("bezorging", "delivery", Phrase(nl: "geen kopie: \(why.nl)", en: "no copy: \(why.en)"))
    }
    guard let contents = outbox.contents else {
      return add("bezorging", "delivery", Phrase(nl: "hier is nog niets bewaard", en: "nothing has been kept here yet"))
    }
    let oldest = contents.oldest.map { CalendarTime($0).iso8601 } ?? "-"
    let count = outbox.undelivered
    add(
      "bezorging", "delivery",
      Phrase(
        nl: "nog niet gedeeld: \(count), bewaard: \(contents.bytes) bytes, sinds \(oldest)",
        en: "not shared yet: \(count), kept: \(contents.bytes) bytes, since \(oldest)"))
    for line in keptHere(of: board, in: name) { add("bewaard", "kept", line) }
  }
}
