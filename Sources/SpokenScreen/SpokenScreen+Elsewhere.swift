// Drafts that another screen of the group may want, too: none is shared twice, those of another screen are told, and taken over when it is silent.
import Board
import ScreenKit
import Words

/// What this screen has to do with drafts that other programs see.
struct ShelfTalk: Sendable {
  /// What drafts are called here.
  var names = DraftNames()
  /// What is done when it is known whose a draft is; nothing is asked until then.
  var waiting: (@Sendable (inout SpokenScreen) -> Void)?
  /// What stands on other screens of the group.
  var elsewhere: [ElsewhereDraft] = []
}

extension SpokenScreen {
  // MARK: - Names

  /// Gives a draft a name where other programs see it.
  mutating func name(_ draft: Draft) -> Draft { shelf.names.name(draft, in: shell) }

  mutating func nameDrafts() {
    for number in shell.drafts.indices {
      let named = name(shell.drafts[number])
      shell.drafts[number] = named
    }
  }

  private mutating func newDraftName() -> String { shelf.names.new(in: shell) }

  // MARK: - Sharing

  /// Whether it has to be known first that no other screen went on with these drafts; then `share` comes when it is.
  mutating func asksWhose(_ drafts: [Draft], share: @escaping @Sendable (inout SpokenScreen) -> Void) -> Bool {
    let contested = shelf.names.contested(drafts, in: shell)
    guard !contested.isEmpty else { return false }
    shelf.waiting = share
    shell.emit(.shelf(.claim(contested)))
    return true
  }

  package mutating func hear(_ news: ShelfNews) {
    switch news {
    case .elsewhere(let drafts): shelf.elsewhere = drafts
    case .lost(let lost): lose(lost)
    case .claimed(let drafts, let lost):
      let share = shelf.waiting.take()
      shelf.names.claimed.formUnion(drafts.compactMap(\.id).filter { id in !lost.contains { $0.id == id } })
      if lost.isEmpty { share?(&self) } else { lose(lost) }
      if case .menu = question { openMenu() }
    case .takenOver(let draft):
      shelf.waiting = nil
      shelf.elsewhere.removeAll { $0.draft.id == draft.from }
      keep(draft)
      asksNext.insert(draft, at: 0)
      openMenu()
    case .notTakenOver:
      shelf.waiting = nil
      tell(Phrase.writtenElsewhere)
      openMenu()
    }
  }

  /// Another screen went on with drafts of this one. What was typed here since is nobody's but this screen's.
  private mutating func lose(_ lost: [LostDraft]) {
    var words: Phrase?
    for its in lost {
      guard let place = shell.drafts.firstIndex(where: { $0.id == its.id }) else { continue }
      if its.hasMore { shell.drafts[place].id = newDraftName() } else { shell.drafts.remove(at: place) }
      words = its.hasMore ? Phrase.wentOnElsewhereWithMore : words ?? Phrase.wentOnElsewhere
    }
    guard let words else { return }
    tell(words)
    keepDrafts()
    // What was asked may be about one of them.
    if case .choice(_, _, isLater: true) = question {
      question = .menu
      openMenu()
    }
  }

  // MARK: - Those of another screen

  /// Tells what stands on other screens of the group, and asks about those that can be taken over.
  /// - Returns: whether there is any.
  mutating func tellElsewhere() -> Bool {
    guard !shelf.elsewhere.isEmpty else { return false }
    for its in shelf.elsewhere { tell(Words.standsElsewhere(words(of: its.draft), spot(of: its.draft))) }
    let silent = shelf.elsewhere.filter { $0.draft.id != nil && $0.isSilent(at: now.wall) }
    guard !silent.isEmpty else {
      tell(Phrase.writtenElsewhere)
      return true
    }
    choose(Words.goOnHere, silent.map { its in Question.Option("‘\(words(of: its.draft))’") { $0.takeOver(its) } })
    return true
  }

  private mutating func takeOver(_ its: ElsewhereDraft) {
    guard mayWrite() else { return }
    shelf.waiting = { _ in }
    shell.emit(.shelf(.takeOver(its.draft, as: newDraftName(), at: now.wall)))
  }
}
