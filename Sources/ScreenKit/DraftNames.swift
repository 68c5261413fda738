// What drafts are called, so that two programs of a group know one and the same, and which of them are known to be this screen's to share.
import Board

/// The names of a screen's drafts.
package struct DraftNames: Sendable {
  private var count = 0
  /// The drafts of which it is known that they are this screen's to share.
  package var claimed: Set<String> = []

  /// None yet.
  package init() {}

  /// A name that no other draft has, of whatever program.
  package mutating func new(in shell: Shell) -> String {
    count += 1
    return "\(shell.pen.writer.text)-\(count)"
  }

  /// Gives a draft a name where other programs see it; one that has a name keeps it.
  package mutating func name(_ draft: Draft, in shell: Shell) -> Draft {
    guard shell.setup.hasShelf, draft.id == nil else { return draft }
    var named = draft
    named.id = new(in: shell)
    return named
  }

  /// Of some drafts those that another program may have gone on with. What was typed and shared at once nobody else has seen.
  package func contested(_ drafts: [Draft], in shell: Shell) -> [Draft] {
    guard shell.setup.hasShelf else { return [] }
    return drafts.filter { draft in
      guard let id = draft.id, !claimed.contains(id) else { return false }
      return shell.draftsOnDisk.contains { $0.id == id }
    }
  }
}
