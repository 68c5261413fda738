// Going on: what the key for the next stop does, what it asks before, and when it does nothing. And what is asked before a word to all replaces something.
import Board
import ScreenKit
import Words

extension HostScreen {
  /// What was asked before going on, and has been answered.
  struct Consent: Equatable, Sendable {
    /// That groups are marked, and it is for all of them.
    var isForAll = false
    /// That groups have not told what they have.
    var leavesGroups = false
  }

  /// Goes on: shows a result first, and asks where something would be passed over.
  mutating func goOn(_ consent: Consent = Consent()) {
    guard mayWrite() else { return }
    guard !board.agenda.isEmpty else { return say(Words.noAgenda) }
    let deed = board.nextDeed
    if deed == .over { return say(Words.agendaIsOver) }
    if shell.hasJustHeardOfStop {
      return say(NextDeed.tooSoon(board.currentStop?.title ?? Words.beforeAgenda), isWarning: true)
    }
    if !consent.isForAll, !markedGroups.isEmpty {
      return ask(Words.nextIsForAll(markedGroups), [Words.anywayOrStay], again: nil) {
        $0.goOn(Consent(isForAll: true, leavesGroups: consent.leavesGroups))
      }
    }
    let left = board.toAskBeforeNext(feedbackLeft: isFeedback ? board.feedbackLeft : [])
    if !consent.leavesGroups, !left.isEmpty {
      return ask(Words.notBeenYet(left.count), [NextDeed.question(without: left), Words.nextAnyway], again: "n") {
        $0.goOn(Consent(isForAll: true, leavesGroups: true))
      }
    }
    let written = shell.ownEvents
    lead(.next, words(for: deed))
    // A result is on the plenary screen, and for no group in particular.
    if case .stop = deed {} else if shell.ownEvents > written { say(named(Words.done(words(for: deed)))) }
  }

  private func words(for deed: NextDeed) -> Phrase {
    switch deed {
    case .closePolls: Words.closedAndShown(Words.pollClosed)
    case .showVotes: Words.closedAndShown(Words.votingClosedNow)
    case .stop(let item): Words.toStop(item.title)
    case .over: Words.agendaIsOver
    }
  }

  /// Asks before something. While this terminal shows the plenary screen there is no panel: then the same key, again, is the answer.
  private mutating func ask(_ title: Phrase, _ text: [Phrase], again: Key?, _ does: @escaping @Sendable (inout HostScreen) -> Void) {
    guard list.isProjected else {
      panel = .question(Question(title, text, again: again, does: does))
      return
    }
    if let asked = list.askedUnseen, now.uptime - asked < 6_000 {
      list.askedUnseen = nil
      return does(&self)
    }
    list.askedUnseen = now.uptime
    say(Phrase(nl: "\(title.nl) · \(Words.againIsYes.nl)", en: "\(title.en) · \(Words.againIsYes.en)"))
  }

  // MARK: - A word to all that replaces something

  /// Does something for all or the marked groups; where it is for all and takes something away from single groups, it asks first.
  /// - Parameters:
  ///   - deed: what is done.
  ///   - what: how that is said.
  ///   - replaces: what would be replaced; none where nothing is.
  mutating func leadAsking(_ deed: SessionChange, _ what: Phrase, replaces: Phrase?) {
    guard let replaces, markedGroups.isEmpty, mayWrite() else { return lead(deed, what) }
    let count = board.groups.count
    panel = .question(Question(Words.forAllOfThem(what, count), [replaces, Words.anywayOrStay]) { $0.lead(deed, what) })
  }

  /// What one case for all would replace: cases that differ between groups.
  var differingCases: Phrase? {
    Set(board.groups.map { board.caseID(of: $0.id) ?? "" }).count > 1 ? Words.casesDiffer : nil
  }

  /// What one step for all would replace: groups that are not in one and the same step.
  var differingSteps: Phrase? {
    let steps = Step.allCases.compactMap { step in
      let count = board.groups.count { board.step(of: $0.id) == step }
      return count > 0 ? Words.inStep(step, count) : nil
    }
    guard steps.count > 1 else { return nil }
    let (nl, en) = (Phrase.list(steps.map(\.nl)).nl, Phrase.list(steps.map(\.en)).en)
    return Phrase(nl: "\(nl.capitalisedFirst).", en: "\(en.capitalisedFirst).")
  }

  /// What one clock for all would replace: clocks of single groups that differ from everybody's.
  var ownClocks: [GroupID] { board.groups.map(\.id).filter { ownClockWords(of: $0) != nil } }

  // MARK: - While this terminal shows the plenary screen

  /// Whether a key leads the session also where this terminal shows the plenary screen.
  package static func leadsUnseen(_ key: Key, in keymap: Keymap) -> Bool {
    keymap.applied(to: listKeys, of: .host).contains { ["nextStop", "previousStop"].contains($0.name) && $0.keys.contains(key) }
  }

  /// Takes one of those keys: it does the same, and what it did is to be seen on the wall. What it would ask, it asks in one line.
  /// - Parameters:
  ///   - key: which.
  ///   - now: when.
  /// - Returns: what the edges have to do about it.
  package mutating func leadUnseen(_ key: Key, at now: Moment) -> [Effect] {
    list.isProjected = true
    list.viewing = nil
    let effects = update(.key(key), at: now)
    list.isProjected = false
    // What just happened is on the wall; what was asked, or why nothing happened, is said.
    if effects.contains(where: { if case .append = $0 { true } else { false } }), list.askedUnseen == nil {
      shell.dropToast()
    }
    return effects
  }
}
