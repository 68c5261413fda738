// Which of two programs has a draft that both want. A stopped program holds its locks for ever, so it is not a lock that says it: it is a link that is made
// once, by the system, whoever else tries at the same moment.
import Board
import CSystem
import Glibc
import SystemCalls

/// The claims on drafts of one board.
///
/// `<board>.<draft>.claim` is a symbolic link to nothing: it names the draft that this one has become, itself when it was shared, what it said then, and the
/// event with which it was shared.
struct DraftClaims: Sendable {
  let folder: String
  let stem: String

  static let suffix = ".claim"

  /// What a draft can be called.
  static func isName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
  }

  /// Who has a draft.
  struct Winner: Equatable {
    /// The draft that it has become; itself where it is being shared.
    let id: String
    /// What it said.
    let said: String
    /// The event with which it is shared, as soon as there is one.
    let event: EventID?
  }

  private func path(_ name: String) -> String { System.join(folder, "\(stem).\(name)\(Self.suffix)") }

  /// Claims a draft.
  /// - Parameters:
  ///   - name: what it is called.
  ///   - id: what it becomes.
  ///   - said: what it says.
  ///   - otherwise: what is so where no claims can be made at all.
  /// - Returns: whether nobody else has it.
  func claim(_ name: String, for id: String, _ said: String, orWithout otherwise: Bool = true) -> Bool {
    if symlink("\(id) \(said)", path(name)) == 0 { return true }
    guard errno == EEXIST else { return otherwise }
    return winner(of: name)?.id == id
  }

  /// Who has a draft; none as long as it is where it always was.
  func winner(of name: String) -> Winner? {
    var target = [CChar](repeating: 0, count: 256)
    let count = readlink(path(name), &target, target.count)
    guard count > 0 else { return nil }
    let words = String(decoding: target[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self).split(separator: " ")
    guard (2...3).contains(words.count) else { return nil }
    return Winner(id: String(words[0]), said: String(words[1]), event: words.count == 3 ? EventID(words[2]) : nil)
  }

  /// Says with which event a claimed draft is shared. At every moment the claim is there.
  func mark(_ name: String, as event: EventID) {
    guard let winner = winner(of: name), winner.id == name else { return }
    let new = path("\(name).new")
    unlink(new)
    if symlink("\(winner.id) \(winner.said) \(event.text)", new) == 0, rename(new, path(name)) != 0 { unlink(new) }
  }

  func release(_ name: String) { unlink(path(name)) }

  /// The drafts that are claimed.
  var names: [String] {
    System.names(in: folder).compactMap { file in
      guard file.hasPrefix(stem + "."), file.hasSuffix(Self.suffix) else { return nil }
      let name = String(file.dropFirst(stem.count + 1).dropLast(Self.suffix.count))
      return Self.isName(name) ? name : nil
    }
  }
}
