// What a group tells the others: that it is asked to choose, and what is told where it chose nothing.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  /// Where lines and hints have a short form.
  private var isNarrow: Bool { size.width < 76 }

  /// What w is called in the key line.
  var pickHint: Phrase { size.width < 60 ? Words.tellShort : .weTellThis }

  /// How much it matters that w stands there: most of all at the stop that asks for it, and until something is chosen.
  var rankOfPick: Int {
    let isAsked = board.mode(of: group) == .package
    // While stickers are given, they come first.
    if board.voting.state == .open { return 43 }
    return hasPick ? (isAsked ? 64 : 43) : isAsked ? 94 : 81
  }

  /// How many notes the group tells about this case: more than one where groups were joined that each chose one.
  private var pickCount: Int { group.map { board.picks(desk.caseID, $0).count } ?? 0 }

  /// Whether it is settled what the group tells about this case.
  private var hasPick: Bool { pickCount == 1 }

  /// What is still asked at the stop of packages and picks.
  var packageNotice: Phrase {
    // On the other steps w is for something else.
    guard desk.step == .interventions else { return named(Words.packageCalls) }
    if pickCount > 1 { return isNarrow ? named(Words.severalPicksShort) : named(Words.severalPicks) }
    switch (calls.hasPackage, hasPick) {
    case (false, false): return isNarrow ? named(Words.packageAndPickShort) : named(Words.packageAndPick)
    case (true, false): return isNarrow ? named(Words.pickCallsShort) : named(Words.pickCalls)
    case (false, true): return isNarrow ? named(Words.packageCallsShort) : named(Words.packageCalls)
    case (true, true): return isNarrow ? named(Words.packageAndPickStandShort) : named(Words.packageAndPickStand)
    }
  }

  /// Looks once after everything that happens whether there is a package, so that no picture has to.
  mutating func lookForPackage(of group: GroupID) {
    guard board.mode(of: group) == .package else { return }
    calls.hasPackage = board.packages(of: group).contains { $0.caseID == desk.caseID }
  }

  /// What a group that chose nothing tells when everybody comes back to tell; none at any other time.
  var toldInstead: Phrase? {
    guard let group, board.mode(of: group) == .back, board.shows.kind == .feedback || board.currentStop?.does.shows == .feedback else {
      return nil
    }
    let caseID = board.caseID(of: group) ?? ""
    let told = board.feedback(of: group, on: caseID)
    guard !told.isPicked, let note = told.note.flatMap(board.note) else { return nil }
    let mayChoose = mayBeWritten && desk.step == .interventions && desk.caseID == caseID
    func words(_ language: Language) -> String {
      func whole(_ text: String, _ form: Words.ToldForm) -> String { named(Words.toldInstead("‘\(text)’", key: mayChoose, form))[language] }
      let text = note.text.oneLine
      let forms: [Words.ToldForm] = isNarrow ? [.short] : [.whole, .bare]
      if let fitting = forms.lazy.map({ whole(text, $0) }).first(where: { width(of: $0) <= size.width - 2 }) { return fitting }
      let form = forms[forms.count - 1]
      return whole(text.truncated(to: max(8, size.width - 2 - width(of: whole("", form))), in: glyphs), form)
    }
    return Phrase(nl: words(.nl), en: words(.en))
  }
}
