// What the facilitator tells the groups in large letters, and to whom: everybody, the marked groups, or those that are not done yet.
import Board
import Canvas
import NoteBoard
import Privacy
import ScreenKit
import Words

extension HostScreen {
  /// Whom a message can be for. The raw values are kept in the form: what each comes to is looked up when it is sent.
  private enum MessageAudience: String {
    case marked, all, waiting
  }

  /// Whom a message can be for now, the one that is chosen first in front.
  private var messageAudiences: [MessageAudience] {
    let waiting = board.stopTask.waiting
    return (markedGroups.isEmpty ? [] : [.marked]) + [.all]
      + (waiting.isEmpty || waiting.count == board.groups.count ? [] : [.waiting])
  }

  /// The groups that are meant; none for all of them.
  private func groups(meant audience: MessageAudience) -> [GroupID]? {
    switch audience {
    case .marked: markedGroups
    case .all: nil
    case .waiting: board.stopTask.waiting
    }
  }

  private func words(for audience: MessageAudience) -> Phrase {
    switch audience {
    case .marked: Words.someGroups(markedGroups)
    case .all: Words.allGroups
    case .waiting: Words.notDoneYet(board.stopTask.waiting)
    }
  }

  mutating func openMessage() {
    guard mayWrite() else { return }
    let draft = shell.drafts.firstIndex { $0.purpose == .message }.map { shell.drafts.remove(at: $0) }
    let now = board.message(for: markedGroups.first) ?? ""
    let audiences = messageAudiences
    // Where there is nobody else to choose it is only said.
    let isChoice = audiences.count > 1
    let rows: [Form<HostForm>.Row] =
      [.text(.message, Words.messageLabel, now)] + (isChoice ? [.choice(.audience, Words.audienceLabel, audiences.map(words))] : [])
    let about =
      (isChoice ? [] : [Words.appliesTo(words(for: .all))[language]]) + [Words.messageAbout[language]]
      + (draft == nil ? [] : [Words.thisIsDraft[language]])
    var form = Form<HostForm>(.message, title: Words.messageTitle, about: about, isShared: true, rows: rows)
    form.before = ["message": draft?.before ?? now, "audiences": audiences.map(\.rawValue).joined(separator: " ")]
    if let draft { form.fill(.message, draft.text) }
    panel = .form(form)
  }

  /// Tells the groups, or asks first where it may be about one person; an empty one takes the message away.
  mutating func send(_ form: Form<HostForm>) {
    let text = form.text(.message)
    // What the board itself says is looked up only where there is something to look up.
    let isSuspect = !PrivacyCheck().details(in: text, before: form.before["message"]).isEmpty
    let found = isSuspect ? PrivacyCheck(board).details(in: text, before: form.before["message"]).map(\.text) : []
    let asks = asksAboutPrivacy(found: found) { screen in
      guard let form = screen.openForm else { return }
      screen.panel = nil
      screen.send(form)
    }
    if asks { return panel = .form(form) }
    tell(text, to: audience(of: form))
    keepDrafts()
  }

  private func audience(of form: Form<HostForm>) -> MessageAudience {
    let audiences = (form.before["audiences"] ?? "").split(separator: " ").compactMap { MessageAudience(rawValue: String($0)) }
    let place = form.choice(.audience)
    return audiences.indices.contains(place) ? audiences[place] : .all
  }

  private mutating func tell(_ text: String, to audience: MessageAudience) {
    guard mayWrite() else { return }
    let groups = groups(meant: audience)
    // All of them are done by now.
    if groups?.isEmpty == true { return say(Words.alreadySo) }
    let deed = SessionChange.message(text.isEmpty ? nil : text)
    let changes = board.changes(for: deed, to: groups.map(Audience.groups) ?? .everybody, at: now.wall)
    guard !changes.isEmpty else { return say(Words.alreadySo) }
    guard shell.change(changes) else { return }
    say(named(Words.done(text.isEmpty ? Words.messageTakenAway : Words.messageSent, groups.map(Words.someGroups) ?? Words.allGroups)))
  }

  // MARK: - What is not sent

  package var draftCount: Int { ownDrafts.count { $0.purpose == .message } }

  package func draft(of form: Form<HostForm>) -> Draft? {
    let text = form.text(.message)
    guard form.purpose == .message, !text.isBlank, text != form.before["message"] else { return nil }
    var draft = Draft(purpose: .message, caseID: "", theme: .residentMix, horizon: .short, text: text)
    draft.before = form.before["message"]
    return draft
  }

  /// A message that is not sent stays on this screen as a draft.
  package mutating func leave(_ form: Form<HostForm>) {
    if let draft = draft(of: form) {
      shell.drafts.append(draft)
      say(named(Words.messageKept))
    }
    keepDrafts()
  }
}

extension Words {
  static let messageTitle = Phrase(nl: "Mededeling", en: "Message to the groups")
  static let messageAbout = Phrase(nl: "Leeg = de mededeling weghalen.", en: "Empty = take the message away.")
  static let messageKept = KeyedPhrase { sign in
    Phrase(
      nl: "Concept, niet verstuurd · \(sign("hostMessage", "m")) = verder", en: "A draft, not sent · \(sign("hostMessage", "m")) = go on")
  }
  static let messageLabel = Phrase(nl: "Wat wil je zeggen?", en: "What do you want to say?")
  static let audienceLabel = Phrase(nl: "Aan wie?", en: "To whom?")
  static func notDoneYet(_ groups: [GroupID]) -> Phrase {
    let some = someGroups(groups)
    return Phrase(nl: "wie nog niet klaar is: \(some.nl)", en: "who is not done yet: \(some.en)")
  }
}
