// One folder seen through two mounts, as on two machines: neither knows of the other's locks, and each keeps what it has read for a while.
import Board
import Glibc

extension Trial {
  static let mounts = [
    Trial("two sshfs mounts, connections cut") { tools, size, row throws(TrialError) in
      if let obstacle = Mount.obstacle("sshfs", "fusermount3") ?? (size == .full ? Mount.obstacle("sshd", "ssh-keygen") : nil) {
        row.skipped = obstacle
        return
      }
      if size == .short, FilesOverPipe.program == nil {
        row.skipped = "needs openssh-sftp-server"
        return
      }
      let place = try Place(tools)
      // In short without the network: no program may have to start a server to be tested.
      let server = size == .full ? try SSHServer(in: place) : nil
      let overPipe = try FilesOverPipe.mounting("\(place.folder)/shared", in: place)
      try throughMounts(place, size, &row, { server?.mounting($0) ?? overPipe }) { mount, _ throws(TrialError) in mount.cutConnection() }
    },
    Trial("two bindfs mounts, one of them cut") { tools, size, row throws(TrialError) in
      if let obstacle = Mount.obstacle("bindfs", "fusermount3") {
        row.skipped = obstacle
        return
      }
      let place = try Place(tools)
      try throughMounts(place, size, &row, { ["bindfs", "-f", $0] }) { mount, isLast throws(TrialError) in
        mount.cut()
        usleep(200_000)
        try mount.mountAgain()
      }
    },
  ]

  /// Two users write through a mount each, and have the board open there, while connections are cut. All that was called shared has to be in the folder itself, once
  /// both have written there again.
  private static func throughMounts(
    _ place: Place, _ size: Size, _ row: inout Row, _ mounting: (String) -> [String], _ cut: (Mount, Bool) throws(TrialError) -> Void
  ) throws(TrialError) {
    let shared = "\(place.folder)/shared"
    mkdir(shared, 0o755)
    var mounts: [Mount] = []
    // Before the folder goes.
    defer { mounts = [] }
    for name in ["a", "b"] { mounts.append(try Mount(mounting(shared), at: "\(place.folder)/\(name)", in: place)) }
    let boards = mounts.map { "\($0.path)/bord.praat" }
    let users = ["a", "b"].map { ["env", "XDG_STATE_HOME=\(place.folder)/state-\($0)"] }
    let made = try place.run(["new", boards[0], "--groups", "4"], before: users[0])
    guard made.status == 0 else { throw TrialError(description: "no board: \(made.errors)") }
    let backing = "\(shared)/bord.praat"
    let seeds = Lines.look(at: place.bytes(of: backing)).sound.map { Array($0) }
    var screens: [Child] = []
    if size == .full {
      for (board, user) in zip(boards, users) { screens.append(try opened(place, board, before: user.joined(separator: " "))) }
    }
    defer { for screen in screens { close(screen, in: place) } }
    let (programs, notes) = size.choose((1, 5), (3, 40))
    var children: [Child] = []
    for (board, user) in zip(boards, users) {
      let words = user + [place.tools.probe, "append", board, "\(notes)"]
      for _ in 0..<programs { children.append(try Child(words, environment: place.environment)) }
    }
    for round in 0..<size.choose(1, 4) {
      usleep(size.choose(100_000, 700_000))
      try cut(mounts[(round + 1) % 2], round == size.choose(0, 3))
    }
    var promised: [EventID] = []
    for child in children {
      let outcome = child.finish()
      row.runs += 1
      // Some can't reach the file any more, and say so.
      row.expect([0, 1, 4].contains(outcome.status), "ended with \(outcome.status): \(outcome.lines.last ?? "")")
      promised += outcome.lines.compactMap { EventID($0) }
    }
    row.expect(!promised.isEmpty, "nothing was shared")
    for (board, user) in zip(boards, users) {
      var words = place.adding("daarna")
      words[1] = board
      let added = try place.run(words, before: user)
      row.expect(added.status == 0, "not added: \(added)")
    }
    try wait(for: seeds, in: place, backing)
    row.acknowledged = seeds.count
    let there = Set(Lines.look(at: place.bytes(of: backing)).sound.map { Array($0) })
    row.present = seeds.count(where: there.contains)
    try settle(promised, place, at: backing, &row)
  }
}
