// The stop before something goes to the others that may be about one person: no names or house numbers of residents. Typing goes on; only Tab shares
// it all the same.
import Board
import NoteBoard
import Privacy
import ScreenKit
import Words

extension GroupScreen {
  /// Asks before texts are shared in which something may be about one person.
  /// - Parameters:
  ///   - texts: what is to be shared, together: it is asked once. With each what stood there already, and was asked about then.
  ///   - share: what Enter was for; Tab does it after all.
  /// - Returns: whether it asks now; nothing is to be shared then.
  mutating func asksAboutPrivacy(
    _ texts: [(text: String, before: String?)], share: @escaping @Sendable (inout GroupScreen) -> Void
  ) -> Bool {
    // What the board itself says is looked up only where there is something to look up.
    guard !sharesAnyway, texts.contains(where: { !PrivacyCheck().details(in: $0.text, before: $0.before).isEmpty }) else { return false }
    let check = PrivacyCheck(board)
    return asksAboutPrivacy(found: texts.flatMap { check.details(in: $0.text, before: $0.before) }.map(\.text), share: share)
  }

  /// The same for drafts, wherever somebody shares them: they stay where they are until there is an answer.
  mutating func asksAboutPrivacy(_ drafts: [Draft], share: @escaping @Sendable (inout GroupScreen) -> Void) -> Bool {
    asksAboutPrivacy(drafts.flatMap(texts(of:)), share: share)
  }

  /// What a draft would tell the others, and what stands there now.
  private func texts(of draft: Draft) -> [(text: String, before: String?)] {
    switch draft.purpose {
    case .newNote, .building: return [(draft.text.trimmed, nil)]
    case .takeaway: return [(draft.text.trimmed, nil), (draft.association, nil)]
    case .editing(let id): return [(draft.text.trimmed, board.noteEvenIfRemoved(id)?.text)]
    case .sentence: return [(draft.text.trimmed, group.flatMap { board.sentence(draft.caseID, $0, draft.step) })]
    case .details(let id): return [(draft.answers["who"] ?? "", board.note(id)?.who.joined(separator: " "))]
    case .package(let id):
      let package = id.flatMap(findPackage)
      let before = Package.Question.allCases.map { package?[$0] ?? "" }.joined(separator: " · ")
      return Package.Question.allCases.map { (draft.answers[$0.rawValue] ?? "", before) }
    // It is the facilitator's.
    case .message: return []
    }
  }

  /// The same for a form, which stays open then.
  mutating func asksAboutPrivacy(_ form: Form<GroupForm>) -> Bool {
    // What stays off the board is no draft either.
    guard let draft = draft(of: form) else { return false }
    let asks = asksAboutPrivacy([draft]) { screen in
      guard let form = screen.openForm else { return }
      screen.panel = nil
      screen.submit(form)
    }
    if asks { panel = .form(form) }
    return asks
  }

  /// Whether what was asked about is still there to be shared.
  var isPrivacyAsked: Bool {
    switch panel {
    case .own(.paste), .own(.unshared), .chooser: true
    default: desk.editor != nil || openForm != nil
    }
  }
}
