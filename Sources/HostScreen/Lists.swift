// The lists and forms of the facilitator: what can be chosen, and what becomes of it.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

extension HostScreen {
  typealias Choice = Chooser<HostScreen>.Row

  /// A list to choose from, for whom it counts, and what there is to know first.
  mutating func open(_ title: Phrase, _ rows: [Choice], about: [String] = [], chosen: Int? = nil, forEverybody: Bool = false) {
    guard mayWrite() else { return }
    let whom = Words.appliesTo(forEverybody ? Words.allGroups : audienceWords)[language]
    panel = .chooser(Chooser(title, about: about + [whom], rows: rows, chosen: chosen))
  }

  /// Steps for who is meant; while a group's notes are looked at, only for this screen.
  mutating func openSteps() {
    func rows(_ does: @escaping @Sendable (inout HostScreen, Step) -> Void) -> [Choice] {
      Step.allCases.map { step in
        Choice(step.title[language].capitalisedFirst, about: Words.shortQuestion(of: step)[language]) { does(&$0, step) }
      }
    }
    if list.viewing != nil {
      let rows = rows { $0.show(SessionPlace(caseID: $0.desk.caseID, step: $1)) }
      panel = .chooser(Chooser(Words.lookAtStep, rows: rows, chosen: Step.allCases.firstIndex(of: desk.step)))
    } else {
      let now = board.step(of: markedGroups.first)
      let rows = rows { $0.leadAsking(.step($1), Words.toStep($1), replaces: $0.differingSteps) }
      open(Words.stepTitle, rows, chosen: Step.allCases.firstIndex(of: now))
    }
  }

  mutating func openCases() {
    let cases = board.caseStudies
    var rows = cases.enumerated().map { index, study in
      Choice("\(index + 1) · \(study.title[language])") { screen in
        guard let study = screen.board.caseStudies.first(where: { $0.id == study.id }) else { return }
        screen.leadAsking(.caseStudy(study.id), Words.toCase(study.title), replaces: screen.differingCases)
      }
    }
    if cases.count > 1 { rows.append(Choice(Words.alternate[language]) { $0.alternateCases() }) }
    let now = board.caseID(of: markedGroups.first)
    open(Words.caseTitle, rows, chosen: cases.firstIndex { $0.id == now })
  }

  mutating func openModes() {
    // The modes that no other key is for.
    let modes = GroupMode.Name.allCases.compactMap { name in Words.modeMeans(name).map { (name, $0) } }
    let rows = modes.map { name, means in
      Choice(name.title[language], about: means[language]) { $0.lead(.mode(GroupMode(name, at: $0.now.wall)), Words.toMode(name)) }
    }
    let now = board.mode(of: markedGroups.first).now(self.now.wall).name
    open(Words.modeTitle, rows, chosen: modes.firstIndex { $0.0 == now })
  }

  mutating func openPlenaryViews() {
    let kinds = PlenaryView.Kind.allCases.filter { $0 != .note || board.shows.note != nil }
    var rows = kinds.map { kind in
      Choice(Words.plenary(kind)[language].capitalisedFirst, about: kind == board.shows.kind ? Words.isShown[language] : "") {
        $0.lead(.shows(PlenaryView(kind, note: kind == .note ? $0.board.shows.note : nil)), Words.plenaryShows(kind))
      }
    }
    if board.groups.count > 1, board.caseStudies.count > 1 {
      let other: FeedbackOrder = board.feedbackOrder == .number ? .caseStudy : .number
      rows.append(Choice(Words.order(other)[language]) { $0.lead(.feedbackOrder(other), Words.order(other)) })
    }
    open(Words.plenaryTitle, rows, chosen: kinds.firstIndex(of: board.shows.kind), forEverybody: true)
  }
}
