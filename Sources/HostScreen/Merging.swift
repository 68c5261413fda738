// Groups that go on together, and apart again: what is asked first says what is true of these two now.
import Board
import NoteBoard
import ScreenKit
import Words

extension HostScreen {
  /// Whether there is a group to put another one with, or one to take apart.
  var mayJoin: Bool { board.groups.count > 1 || board.groups.contains { board.joinedNames(of: $0.id).count > 1 } }

  mutating func openMerge() {
    guard let group = chosenGroup, mayWrite() else { return }
    let apart = board.joinedNames(of: group).dropFirst().map { name in
      Choice(Words.takeApart(name)[language]) { $0.takeApart(name) }
    }
    let others = rowsOfGroups(but: group) { $0.askMerge(group, into: $1) }
    guard !apart.isEmpty || !others.isEmpty else { return say(Words.noOtherGroup) }
    panel = .chooser(Chooser(Words.mergeTitle(group), rows: apart + others))
  }

  private mutating func askMerge(_ group: GroupID, into other: GroupID) {
    guard board.resolved(other) != board.resolved(group) else { return say(Words.alreadySo) }
    let question = Question<HostScreen>(Words.mergeQuestion(group, other), mergeFacts(group, other)) { $0.merge(group, into: other) }
    panel = .question(question)
  }

  private mutating func merge(_ group: GroupID, into other: GroupID) {
    guard board.resolved(other) != board.resolved(group), arrange(.merge(group, into: other), named(Words.merged(group, other))) else {
      return
    }
    list.chosen = other
    list.marked.remove(group)
    follow()
  }

  private mutating func takeApart(_ name: GroupID) {
    guard board.resolved(name) != name else { return say(Words.alreadySo) }
    if arrange(.merge(name, into: nil), named(Words.takenApart(name))) { follow() }
  }

  // MARK: - What becomes of what they have

  /// What is true when one group joins another, as they are now; what neither of them has is not spoken of.
  func mergeFacts(_ group: GroupID, _ other: GroupID) -> [Phrase] {
    let rows = groupRows
    func notes(_ group: GroupID) -> Int { rows.first { $0.id == group }?.total.told ?? 0 }
    let (cases, both) = (board.caseStudies.map(\.id), [group, other])
    func inBoth(_ has: (CaseID, GroupID) -> Bool) -> Bool { both.allSatisfy { group in cases.contains { has($0, group) } } }
    var facts: [Phrase] = []
    if both.contains(where: { notes($0) > 0 }) { facts.append(Words.notesAddUp(notes(group), notes(other))) }
    for poll in board.polls {
      let answers = both.compactMap { board.answer(to: poll, by: $0) }.filter { $0.contains { $0 > 0 } }
      if answers.count == 2 { facts.append(Words.handsAddUp(poll, answers.map { $0.reduce(0, +) })) }
    }
    if inBoth({ study, group in [Step.start, .end].contains { board.sentence(study, group, $0) != nil } }) {
      facts.append(Words.sentencesStay)
    }
    if inBoth({ board.pick($0, $1) != nil }) { facts.append(Words.picksStay) }
    if board.voting.state != .off {
      let budgets = both.reduce(0) { $0 + board.joinedNames(of: $1).count * board.voting.budget }
      facts.append(Words.budgetsStay(budgets, both.reduce(0) { $0 + board.stickers(of: $1).count }))
    }
    if board.groups.contains(where: { $0.id == group && $0.isOpened }) { facts.append(Words.screenComesAlong(group, other)) }
    let (its, theirs) = (board.caseID(of: group), board.caseID(of: other))
    if its != theirs, let study = board.caseStudies.first(where: { $0.id == theirs }) { facts.append(Words.goesOnWith(study.title)) }
    return facts + [Words.canBeTakenApart(group, other)]
  }
}

extension Words {
  static func mergeTitle(_ name: GroupID) -> Phrase {
    Phrase(nl: "Bij wie gaat \(Phrase.group(name).nl) verder?", en: "Whom does \(Phrase.group(name).en) join?")
  }
  static func mergeQuestion(_ name: GroupID, _ other: GroupID) -> Phrase {
    Phrase(
      nl: "\(group(name).nl) bij \(Phrase.group(other).nl) voegen?", en: "Put \(Phrase.group(name).en) with \(Phrase.group(other).en)?")
  }
  static func merged(_ name: GroupID, _ other: GroupID) -> KeyedPhrase {
    done(Phrase.isPartOf(group(name), Phrase.group(other)))
  }
  static func takeApart(_ name: GroupID) -> Phrase {
    Phrase(nl: "\(group(name).nl) weer losmaken", en: "Take \(Phrase.group(name).en) apart again")
  }
  static func takenApart(_ name: GroupID) -> KeyedPhrase {
    done(
      Phrase(
        nl: "\(group(name).nl) is weer een groep apart, met alles van zichzelf",
        en: "\(group(name).en) is a group by itself again, with all its own"))
  }
  static let noOtherGroup = Phrase(nl: "Er is geen andere groep.", en: "There is no other group.")

  static func notesAddUp(_ one: Int, _ other: Int) -> Phrase {
    Phrase(nl: "Notities tellen op: \(one) + \(other) = \(one + other).", en: "Notes add up: \(one) + \(other) = \(one + other).")
  }
  static func handsAddUp(_ poll: Poll, _ hands: [Int]) -> Phrase {
    let (sum, total) = (hands.map(String.init).joined(separator: " + "), hands.reduce(0, +))
    let title = poll.shortTitle
    return Phrase(
      nl: "Antwoorden op ‘\(title.nl)’ tellen op: \(sum) = \(total).", en: "Answers to ‘\(title.en)’ add up: \(sum) = \(total).")
  }
  static let sentencesStay = Phrase(
    nl: "Beide zinnen blijven staan, tot de groep er één schrijft.", en: "Both sentences stay, until the group writes one.")
  static let picksStay = Phrase(
    nl: "Beide keuzes blijven staan, tot de groep er één kiest.", en: "Both picks stay, until the group picks one.")
  static func budgetsStay(_ all: Int, _ given: Int) -> Phrase {
    Phrase(
      nl: "Stickers: de twee houden er samen \(all); \(given) geplakt, en die blijven.",
      en: "Stickers: the two keep \(all) together; \(given) given, and those stay.")
  }
  static func screenComesAlong(_ name: GroupID, _ other: GroupID) -> Phrase {
    Phrase(
      nl: "Het scherm van \(Phrase.group(name).nl) gaat verder bij \(Phrase.group(other).nl).",
      en: "The screen of \(Phrase.group(name).en) goes on with \(Phrase.group(other).en).")
  }
  static func goesOnWith(_ title: Phrase) -> Phrase {
    Phrase(nl: "Samen gaan ze verder met case ‘\(title.nl)’.", en: "Together they go on with case ‘\(title.en)’.")
  }
  static func canBeTakenApart(_ name: GroupID, _ other: GroupID) -> Phrase {
    Phrase(
      nl: "Enter = samenvoegen. Losmaken kan altijd: u, of M op \(Phrase.group(other).nl).",
      en: "Enter = put together. They can always be taken apart: u, or M on \(Phrase.group(other).en).")
  }
}
