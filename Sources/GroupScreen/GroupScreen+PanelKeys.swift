// The keys while somebody writes, and those of the panels that only a group has.
import Board
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  package static let tables: [String: [KeyRow<GroupScreen>]] = [
    "join": joinKeys, "board": boardKeyLine, "step": stepKeys, "boardWelcome": boardWelcomeKeys, "stepWelcome": stepWelcomeKeys,
    "writing": writingKeys, "unplaced writing": unplacedWritingKeys, "note": openNoteKeys, "case": caseKeys, "cards": cardKeys,
    "paste": pasteKeys, "poll": pollKeys, "ballot": ballotKeys, "conflict": conflictKeys, "unshared": unsharedKeys,
  ]

  package func keys(of panel: GroupPanel) -> [Row] {
    switch panel {
    case .note: Self.openNoteKeys
    case .caseStudy: Self.caseKeys
    case .cards: Self.cardKeys
    case .paste: Self.pasteKeys
    case .poll: Self.pollKeys
    case .ballot: Self.ballotKeys
    case .conflict: Self.conflictKeys
    case .unshared: Self.unsharedKeys
    }
  }

  // MARK: - Writing

  static let writingKeys: [Row] = [
    saveKey,
    Row(
      "writeInOtherLane", [.tab, .backTab], "Tab", hintNow: { $0.desk.editor?.purpose == .sentence ? Words.toNotes : Words.otherTerm },
      about: Phrase(nl: "korte of lange termijn", en: "short or long term"), rank: 90,
      isHinted: { $0.desk.editor.map { $0.step == .interventions || $0.purpose == .sentence } ?? false }, does: { $0.writeInOtherLane() }),
    stopKey, newLineKey,
    Row(
      "writeLeft", [.shiftLeft], "Shift-← →", hint: Words.otherTheme,
      about: Phrase(nl: "onder een ander thema; < > zolang er niets staat", en: "under another theme; < > while nothing is written"),
      rank: 70, isPair: true, isHinted: { $0.size.width >= 60 && $0.desk.editor?.step == .interventions }, does: { $0.moveEditor(by: -1) }),
    Row("writeRight", [.shiftRight], does: { $0.moveEditor(by: 1) }),
  ]

  /// Where notes have no place among themes and lanes.
  static let unplacedWritingKeys = [saveKey, stopKey, newLineKey]

  private static let saveKey = Row(
    "save", [.enter], "Enter", hint: Words.shares,
    about: Phrase(nl: "delen en meteen de volgende schrijven; leeg = klaar", en: "share and write the next one; empty = done"), rank: 100,
    isHinted: { $0.mayBeWritten }, does: { $0.save() })
  private static let stopKey = Row(
    "stopWriting", [.escape], "Esc", hint: Words.later,
    about: Phrase(nl: "stoppen; wat je schreef blijft staan als concept", en: "stop; what you wrote stays as a draft"), rank: 100,
    does: { $0.stopWriting() })
  private static let newLineKey = Row(
    "newLine", [.altEnter, .ctrl("j")], "Ctrl-J", hint: Phrase(nl: "nieuwe regel", en: "new line"),
    about: Phrase(nl: "een nieuwe regel (Alt-Enter ook)", en: "a new line (Alt-Enter too)"), rank: 60,
    isHinted: { $0.desk.editor?.purpose != .sentence }, does: { $0.startLine() })

  // MARK: - Reading

  static let openNoteKeys: [Row] =
    [
      Row(
        "edit", ["e", .function(2)], "e", hint: Words.edit, rank: 80, isHinted: { $0.mayChangeOpenNote },
        does: { $0.onOpenNote(closing: true) { $0.editItem() } }),
      Row(
        "switchHorizon", ["t"], "t", hint: Words.otherTerm, rank: 70, isHinted: { $0.mayChangeOpenNote && $0.desk.step == .interventions },
        does: { $0.onOpenNote(closing: false) { $0.switchHorizon() } }),
      Row(
        "build", ["r"], "r", hint: Words.buildOn, rank: 75, isHinted: { $0.isOpenNoteChosen && $0.mayBuild && !$0.isWelcoming },
        does: { $0.onOpenNote(closing: true) { $0.build() } }),
      Row(
        "remove", [.delete], "Del", hint: Words.remove, rank: 60, isHinted: { $0.mayChangeOpenNote },
        does: { $0.onOpenNote(closing: true) { $0.removeItem() } }),
      Row(
        "noteDetails", ["f"], "f", hint: Words.moreAbout, rank: 52, isHinted: { $0.mayChangeOpenNote },
        does: { $0.onOpenNote(closing: false) { $0.openDetails() } }),
    ] + otherNoteKeys + [copyNoteKey, close([.escape, .enter, "q"])] + readingKeys

  private static let caseKeys = caseKeys { $0.go(to: $1.id, $0.desk.step) }

  private static let cardKeys: [Row] =
    [
      Row(
        "choose", [.enter], "Enter", hint: Words.takesOver, rank: 100,
        isHinted: { $0.openCardCount > 0 && $0.mayStartNote }, does: { $0.takeCard() })
    ] + listKeys(Phrase.card, tab: false, rank: 70, isHinted: { $0.openCardCount > 1 })
    + turningKeys(Words.otherTheme, and: [.tab]) { $0.turnCards(by: $1) } + [close([.escape, "i", "q"])]

  private static let pasteKeys: [Row] = [
    Row(
      "asOneNote", ["1", .enter], "1", hint: Phrase(nl: "één notitie", en: "one note"), rank: 100,
      does: { $0.pasteLines { $0.pasteOne($1.joined(separator: "\n")) } }),
    Row(
      "asManyNotes", ["2"], "2", hint: Phrase(nl: "één per regel", en: "one a line"), rank: 100,
      does: { $0.pasteLines { $0.pasteMany($1) } }), close([.escape], Phrase(nl: "niet plakken", en: "don't paste")),
  ]

  private static let conflictKeys: [Row] = [
    Row("replace", [.enter], "Enter", hint: Words.yours, rank: 100, isHinted: { $0.mayBeWritten }, does: { $0.replaceOthersWord() }),
    Row("close", [.escape], "Esc", hint: Words.leaveTheirs, rank: 100, does: { $0.leaveOthersWord() }),
  ]

  private static let unsharedKeys: [Row] = [
    Row(
      "shareAll", [.enter], "Enter", hint: Words.shareAndReady, rank: 100, isHinted: { $0.mayBeWritten }, does: { $0.shareAllAndBeReady() }),
    Row("readyWithout", ["z"], "z", hint: Words.readyWithout, rank: 80, does: { $0.beReadyWithout() }), close([.escape, "q"]),
  ]

  mutating func pasteLines(_ does: (inout GroupScreen, [String]) -> Void) {
    guard case .own(.paste(let lines)) = panel else { return }
    panel = nil
    does(&self, lines)
  }
}
