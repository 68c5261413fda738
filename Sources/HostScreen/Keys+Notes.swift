// The keys of one group's notes while a facilitator looks along, of a note and a case that are open, and of the clock.
import Board
import NoteBoard
import ScreenKit
import Words

extension HostScreen {
  static let notesKeys = [backToGroups] + noteDeeds + otherNotesKeys + always

  /// The same for the key line: what can be done anywhere comes first, so that a step to another note changes little of it.
  static let notesKeyLine = [backToGroups] + otherNotesKeys + always + noteDeeds

  private static let otherNotesKeys = undoing(rank: 65) + places + [copyNoteKey] + walkingKeys

  private static let mayHandle: @Sendable (HostScreen) -> Bool = { $0.isWritable && $0.chosenGroupNote != nil }

  private static let backToGroups = Row(
    "backToGroups", [.escape, .backspace], "Esc", hint: .groups,
    about: Phrase(nl: "terug naar de lijst van groepen", en: "back to the list of groups"), rank: 95, does: { $0.leaveGroup() })

  private static let noteDeeds: [Row] = [
    Row(
      "open", [.enter, " "], "Enter", hint: Words.reads, about: Words.readWhole, rank: 80,
      isOffered: { $0.chosenNote != nil }, does: { $0.openNote() }),
    Row(
      "showNote", ["."], ".", hint: Phrase(nl: "groot tonen", en: "show large"),
      about: Phrase(nl: "deze notitie groot op het plenaire scherm", en: "this note large on the plenary screen"), rank: 75,
      isOffered: { mayHandle($0) && $0.board.shows != PlenaryView(.note, note: $0.chosenGroupNote) }, does: { $0.showNote() }),
    Row(
      "hideNote", [.delete], "Del", hint: Words.hides,
      about: Phrase(nl: "deze notitie voor iedereen verbergen; ongedaan maken kan", en: "hide this note from everybody; it can be undone"),
      rank: 70, isOffered: mayHandle, does: { $0.hideNote() }),
    Row(
      "moveNoteToGroup", ["g"], "g", hint: Phrase(nl: "andere groep", en: "other group"),
      about: Phrase(nl: "deze notitie aan een andere groep geven", en: "give this note to another group"), rank: 40,
      isOffered: { mayHandle($0) && $0.board.groups.count > 1 }, does: { $0.openMoveNote() }),
  ]

  private static let places: [Row] = [
    Row(
      "chooseStep", ["s"], "s", hint: .step,
      about: Phrase(nl: "een andere stap van deze groep bekijken", en: "look at another step of this group"), rank: 60,
      does: { $0.openSteps() }),
    Row(
      "readCase", ["c"], "c", hint: .aCase,
      about: Phrase(nl: "de case lezen, en een andere case bekijken", en: "read the case, and look at another case"), rank: 55,
      isOffered: { !$0.desk.caseID.isEmpty }, does: { $0.openCase() }),
  ]

  // MARK: - What stands over them

  /// The keys of the group's own screen are told whose a note is.
  static let noteKeys: [Row] =
    [
      Row("edit", ["e", .function(2)], isOffered: { _ in false }, does: { $0.refuseToWrite(closes: true) }),
      Row("switchHorizon", ["t"], isOffered: { _ in false }, does: { $0.refuseToWrite(closes: false) }),
      Row("build", ["r"], isOffered: { _ in false }, does: { $0.refuseToWrite(closes: true) }),
      Row("remove", [.delete], isOffered: { mayHandle($0) && $0.isOpenNoteChosen }, does: { $0.hideOpenNote() }),
      Row("noteDetails", ["f"], isOffered: { _ in false }, does: { $0.refuseToWrite(closes: false) }),
    ] + otherNoteKeys + [copyNoteKey, close([.escape, .enter, "q"])] + readingKeys

  static let caseKeys = caseKeys { $0.show(SessionPlace(caseID: $1.id, step: $0.desk.step)) }

  /// The clock, large.
  static let timerKeys: [Row] = [
    Row(
      "timerPause", [.enter], "Enter", hint: Phrase(nl: "zet/pauze", en: "set/pause"), rank: 100, isOffered: { $0.isWritable },
      does: { $0.setTimer() }),
    Row(
      "timerMore", ["+", "="], "+ -", hint: Phrase(nl: "minuut", en: "minute"), rank: 80, isPair: true, isOffered: hasTimer,
      does: { $0.extendTimer(by: 60_000) }), Row("timerFewer", ["-"], does: { $0.extendTimer(by: -60_000) }),
    Row("timerStop", ["0", .delete], "0", hint: Phrase(nl: "weg", en: "stop"), rank: 70, isOffered: hasTimer, does: { $0.stopTimer() }),
    close([.escape, "t", "q"]),
  ]
}
