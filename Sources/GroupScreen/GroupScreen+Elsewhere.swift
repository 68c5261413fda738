// Drafts that two screens of a group may want: those of another screen are read here and taken over when it is silent, and none is shared twice.
import Board
import NoteBoard
import ScreenKit
import Words

/// What this screen has to do with drafts that other programs see.
struct ShelfTalk: Sendable {
  /// What drafts are called here.
  var names = DraftNames()
  /// What is done when it is known that drafts are this screen's to share.
  var waiting: (@Sendable (inout GroupScreen) -> Void)?
  /// The draft that the open form is about: its purpose and what it is called.
  var form: Draft?
}

extension GroupScreen {
  // MARK: - Names

  /// Gives a draft a name where other programs see it.
  mutating func name(_ draft: Draft) -> Draft { shelf.names.name(draft, in: shell) }

  mutating func nameDrafts() {
    for number in desk.drafts.indices {
      let named = name(desk.drafts[number])
      desk.drafts[number] = named
    }
  }

  private mutating func newDraftName() -> String { shelf.names.new(in: shell) }

  /// A form opens: what is typed in it is this draft.
  mutating func nameForm(_ draft: Draft) { shelf.form = name(draft) }

  /// Drops what a program was sharing when it was killed, where the board has it.
  mutating func dropWhatIsShared() {
    guard desk.drafts.contains(where: \.isMaybeShared) else { return }
    let drafts = desk.drafts.filter { !($0.isMaybeShared && stands(onBoard: $0)) }
    guard drafts.count < desk.drafts.count else { return }
    desk.drafts = drafts
    desk.split.isStale = true
    keepDrafts()
  }

  private func stands(onBoard draft: Draft) -> Bool {
    switch draft.purpose {
    case .newNote, .building:
      let text = draft.text.trimmed
      return board.notes(in: draft.cell, of: .everything).lazy.compactMap(board.note).contains { note in
        isOurs(note) && note.text == text && draft.begun.map { note.createdAt >= $0 } ?? true
      }
    case .editing, .sentence: return !isWorthKeeping(draft)
    case .details, .package, .takeaway, .message: return false
    }
  }

  // MARK: - Sharing what stands where others see it

  /// Whether it has to be known first that no other screen went on with these drafts; then `share` comes when it is.
  mutating func asksWhose(_ drafts: [Draft], share: @escaping @Sendable (inout GroupScreen) -> Void) -> Bool {
    let contested = shelf.names.contested(drafts, in: shell)
    guard !contested.isEmpty else { return false }
    // Who said that it may be shared anyway has said so.
    let anyway = sharesAnyway
    shelf.waiting = { screen in
      screen.sharesAnyway = anyway
      share(&screen)
      screen.sharesAnyway = false
    }
    shell.emit(.shelf(.claim(contested)))
    return true
  }

  /// The same for a form, which stays open then.
  mutating func asksWhose(_ form: Form<GroupForm>) -> Bool {
    guard let draft = draft(of: form) else { return false }
    let asks = asksWhose([draft]) { screen in
      guard let form = screen.openForm else { return }
      screen.panel = nil
      screen.submit(form)
    }
    if asks { panel = .form(form) }
    return asks
  }

  package mutating func hear(_ news: ShelfNews) {
    switch news {
    case .elsewhere(let drafts):
      desk.elsewhere = drafts
      desk.split.isStale = true
    case .lost(let lost): lose(lost)
    case .claimed(let drafts, let lost):
      let share = shelf.waiting.take()
      shelf.names.claimed.formUnion(drafts.compactMap(\.id).filter { id in !lost.contains { $0.id == id } })
      if lost.isEmpty { share?(&self) } else { lose(lost) }
    case .takenOver(let draft): goOn(with: draft)
    case .notTakenOver: say(Phrase.writtenElsewhere)
    }
  }

  /// Another screen went on with drafts of this one. What was typed here since is nobody's but this screen's.
  private mutating func lose(_ lost: [LostDraft]) {
    for its in lost {
      let onDisk = shell.draftsOnDisk.first { $0.id == its.id }
      func hasMore(_ draft: Draft) -> Bool { its.hasMore || onDisk.map { ($0.text, $0.answers) != (draft.text, draft.answers) } ?? false }
      if let editor = desk.editor, editor.id == its.id {
        let id = newDraftName()
        if hasMore(editor.draft) { desk.editor?.id = id } else { desk.editor = nil }
        say(desk.editor == nil ? Phrase.wentOnElsewhere : Phrase.wentOnElsewhereWithMore, isWarning: true)
      } else if let number = desk.drafts.firstIndex(where: { $0.id == its.id }) {
        let (stays, id) = (hasMore(desk.drafts[number]), newDraftName())
        if stays { desk.drafts[number].id = id } else { desk.drafts.remove(at: number) }
        say(stays ? Phrase.wentOnElsewhereWithMore : Phrase.wentOnElsewhere, isWarning: true)
      } else if let form = openForm, let draft = draft(of: form), draft.id == its.id {
        let (stays, id) = (hasMore(draft), newDraftName())
        if stays { shelf.form?.id = id } else { panel = nil }
        say(stays ? Phrase.wentOnElsewhereWithMore : Phrase.wentOnElsewhere, isWarning: true)
      }
    }
    switch panel {
    case .chooser, .own(.unshared): panel = nil
    default: break
    }
    desk.split.isStale = true
    keepDrafts()
  }

  // MARK: - Going on with what another screen left

  /// Enter on a draft of another screen.
  mutating func takeOver(_ its: ElsewhereDraft) {
    guard mayWrite() else { return }
    guard its.draft.id != nil, its.isSilent(at: now.wall) else { return say(Phrase.writtenElsewhere) }
    shell.emit(.shelf(.takeOver(its.draft, as: newDraftName(), at: now.wall)))
  }

  private mutating func goOn(with draft: Draft) {
    panel = nil
    desk.elsewhere.removeAll { $0.draft.id == draft.from }
    desk.drafts.append(draft)
    desk.split.isStale = true
    if draft.purpose.isOfForm || draft.purpose == .sentence || draft.caseID != desk.caseID || draft.step != desk.step {
      say(named(Words.nowWrittenHereAtO))
    } else {
      resume(desk.drafts.count - 1)
      say(Words.nowWrittenHere)
    }
    keepDrafts()
  }

  /// The moment (uptime, ms) at which a draft of another screen can be taken over: it says so then.
  var silenceDeadlines: [Int64] {
    desk.elsewhere.filter { !$0.isSilent(at: now.wall) }.map { its in
      now.uptime + ElsewhereDraft.silence - (now.wall.milliseconds - its.touched.milliseconds)
    }
  }
}
