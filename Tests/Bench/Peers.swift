// Ours beside programs that people know, in one run: how long until the picture stands there, and how long a cursor key takes. `make bench-peers`.
import CSystem
import Glibc

/// A program beside which ours is put.
private struct Peer {
  let name: String
  let start: [String]
  /// What stands in its first picture, and in nothing that it writes before.
  let sign: String
  /// A key that moves the cursor, and one that moves it back.
  let keys: (there: String, back: String)
  var pictures: [Double] = []
  var moves: [Double] = []
  /// What it has open while the keys are typed, where that is more than at the start.
  var full: [String]?
}

extension Pty {
  /// Reads until a text has come.
  /// - Returns: when the piece came that ends it, in milliseconds after `start`; none where it does not come.
  fileprivate func moment(of sign: String, since start: Double) -> Double? {
    var (all, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
    let wanted = Array(sign.utf8)
    while true {
      var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 10_000) > 0 else { return nil }
      let count = read(master, &buffer, buffer.count)
      let at = milliseconds()
      guard count > 0 else { return nil }
      let from = max(0, all.count - wanted.count)
      all += buffer[..<count]
      guard all.count >= wanted.count else { continue }
      for place in from...(all.count - wanted.count) where all[place..<place + wanted.count].elementsEqual(wanted) { return at - start }
    }
  }
}

/// Measures ours on a board of 1,000 notes beside hnb, calcurse and kanban-tui, in turn, and prints a table.
/// - Parameters:
///   - program: ours.
///   - board: the board of 1,000 notes.
///   - kanban: kanban-tui's program; none to leave it out.
///   - folder: where files of the peers come.
///   - environment: what all of them are started with.
/// - Returns: false where a program did not come.
func benchPeers(_ program: String, board: String, kanban: String?, in folder: String, environment: [String]) -> Bool {
  func file(_ name: String, _ text: String) -> String {
    let path = "\(folder)/\(name)"
    guard let stream = fopen(path, "w") else { fatal("can't write \(path)") }
    fputs(text, stream)
    fclose(stream)
    return path
  }
  let nodes = (1...20).map { "<node><data>Regel \($0)</data></node>" }.joined()
  let arrows = ("\u{1B}OB", "\u{1B}OA")
  var peers = [
    Peer(name: "praatplaat, 1,000 notes", start: [program, "open", board, "--group", "1"], sign: "Notitie", keys: arrows),
    Peer(
      name: "the same, sideways", start: [program, "open", board, "--group", "1"], sign: "Notitie", keys: ("\u{1B}OC", "\u{1B}OD")),
    Peer(
      name: "hnb, empty", start: ["hnb", file("empty.hnb", "<?xml version=\"1.0\"?><tree></tree>\n")], sign: "hierarchical notebook",
      keys: arrows, full: ["hnb", file("full.hnb", "<?xml version=\"1.0\"?><tree>\(nodes)</tree>\n")]),
    Peer(name: "calcurse, empty", start: ["calcurse", "-D", "\(folder)/calcurse"], sign: "Calendar", keys: arrows),
  ]
  if let kanban { peers.append(Peer(name: "kanban-tui, its demo", start: [kanban, "demo"], sign: "today", keys: ("j", "k"))) }
  func open(_ command: [String]) -> Pty {
    guard let pty = Pty(command, environment: environment, columns: 160, rows: 45) else { fatal("can't start \(command[0])") }
    return pty
  }
  // hnb asks for a key once, before it has a file of its preferences; and what has been opened once is in memory.
  for peer in peers {
    let pty = open(peer.start)
    _ = pty.lastByte(quiet: 500, since: milliseconds())
    pty.type(" ")
    _ = pty.lastByte(quiet: 500, since: milliseconds())
  }
  for run in 0..<20 {
    for index in peers.indices where peers[index].start[0] != kanban || run < 5 {
      let start = milliseconds()
      let pty = open(peers[index].start)
      guard let time = pty.moment(of: peers[index].sign, since: start) else { return false }
      peers[index].pictures.append(time)
      _ = pty.lastByte(quiet: 50, since: start)
    }
  }
  for index in peers.indices {
    let pty = open(peers[index].full ?? peers[index].start)
    let keys = peers[index].keys
    // Not longer: calcurse has a clock that counts seconds.
    usleep(2_500_000)
    _ = pty.lastByte(quiet: 200, since: milliseconds())
    for number in 0..<60 {
      let start = milliseconds()
      pty.type(number % 6 < 3 ? keys.there : keys.back)
      peers[index].moves.append(pty.lastByte(quiet: 30, since: start).milliseconds)
    }
  }
  tell(peers)
  return true
}

private func tell(_ peers: [Peer]) {
  say("| program | first picture | ours to it | a cursor key to its last byte | ours to it |")
  say("| --- | --- | --- | --- | --- |")
  func text(_ values: [Double]) -> String {
    let sorted = values.sorted()
    func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
    let (low, high) = (sorted[sorted.count / 10], sorted[sorted.count - 1 - sorted.count / 10])
    return "\(rounded(median(values))) ms (\(rounded(low)) to \(rounded(high)))"
  }
  func ratio(_ ours: [Double], _ theirs: [Double]) -> String { "\((median(ours) / median(theirs) * 1_000).rounded() / 1_000) ×" }
  for peer in peers {
    say(
      "| \(peer.name) | \(text(peer.pictures)) | \(ratio(peers[0].pictures, peer.pictures)) | \(text(peer.moves))"
        + " | \(ratio(peers[0].moves, peer.moves)) |")
  }
}
