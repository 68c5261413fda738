// Errors as sentences: one line, in both languages, with what happened and what to do.
import App
import Board
import BoardFile
import Cases
import Glibc
import Intake
import Reports
import Terminal
import Testing
import Words

@testable import praatplaat

@Suite struct SentencesTests {
  private static let troubles: [Trouble] = [
    .diskFull, .overQuota, .fileTooBig, .inputOutput, .readOnlyFileSystem, .noPermission, .staleHandle, .missing, .notARegularFile,
    .noLocks,
    .notReadBack, .system(99),
  ]
  private static let fileErrors: [BoardFileError] =
    [
      .missing, .exists, .isDirectory, .notRegular, .symbolicLink, .danglingLink, .empty, .notABoard, .newerVersion(2), .anotherBoard,
      .tooBig,
      .unwritable(.tooLong),
    ] + troubles.map(BoardFileError.trouble)
  private static let faults: [TextFault] = [.empty, .notUTF8, .controlCharacter("\u{1B}", at: 3), .tooLong(5_000, limit: 4_000)]

  private static var refusals: [Refusal] {
    var all: [Refusal] = fileErrors.flatMap { error -> [Refusal] in
      [
        .reading("s.praat", error), .making("s.praat", error), .sharing("s.praat", error, found: 0, of: 3),
        .sharing("s.praat", error, found: 2, of: 3), .merging("a.praat", into: "s.praat", error), .forgetting(error),
      ]
    }
    for place in [TextPlace.operand, .option(.title), .line(12)] { all += faults.map { .text($0, place) } }
    for option in Option.allCases {
      all += [.unknown(option, "x", known: [Phrase(both: "1 a"), Phrase(both: "2 b")]), .unknown(option, "x", known: [])]
    }
    for code in [ENOENT, EISDIR, EACCES, ENOSPC, EDQUOT, EFBIG, EIO, EBADF, 99] {
      all += [.unreadable("a.md", code: code), .unreadable("-", code: code), .output(code: code), .outputAfterSharing(code: code)]
    }
    let hints = [
      Sentences.groupsHint, Sentences.groupNameHint, Sentences.mergeHint, Sentences.renameHint, Sentences.mergeForm,
      Sentences.moveHint, Sentences.sentenceHint, Sentences.noSentenceHint, Sentences.passHint, Sentences.timerHint, Sentences.optionsHint,
      Sentences.countsHint(4), Sentences.mapHint,
    ]
    all += hints.map { .badValue(.timer, "x", hint: $0) } + [.pollClosed("nu"), .noMoreStops, .ofOtherFormat(.paper, "html", "csv")]
    let reasons: [GroupRefusal] = [
      .inputClosed, .votingNotOpen, .noStickersLeft, .notOnBallot, .notSeen, .onItsOwn, .noStickerThere, .notItsOwn, .notAnIntervention,
      .doesNotCall,
    ]
    all += reasons.map { .group("3", $0) }
    all += [
      .newerBoard("s.praat"), .busy("s.praat"), .mergingTakesLong("s.praat"), .noHome,
      .noFolderForOwnBoard("/a/b.praat", folder: "/a", line: 3), .unfit("/srv/sessie"),
      .ambiguous(.theme, "samen", candidates: [Phrase(both: "a"), Phrase(both: "b")]),
      .badNumber(.groups, "0", 1...99), .note("9c41", .unknown(file: "s.praat")), .note("9c41", .ambiguous(["9c41-1", "9c41-2"])),
      .note("9", .short), .note("9c41-1", .removed(file: "s.praat")), .note("9c41-1", .frozen), .noText, .inputTooLong, .inputTwice,
      .markdown(MarkdownFault(file: "a.md", line: 3, problem: .missingTitle)), .argumentNotUTF8(2), .unknownShell("tcsh"), .noArguments,
      .importingBoard("oud.praat", into: "s.praat", isSame: true), .importingBoard("oud.praat", into: "s.praat", isSame: false),
      .noTerminal, .noTerminalForGuest, .unusableTermForGuest("dumb"),
      .terminal(.unusableTerm("dumb")), .terminal(.smallStack), .terminal(.system(5)), .terminal(.notATerminal),
    ]
    let column = Phrase(nl: "Tekst", en: "Text")
    let places: [ImportFault.Place] = [.line(3), .entry("notes", 2)]
    let reading: [IntakeFault] = [
      .empty, .notText, .notUTF8(line: 3), .badQuote(line: 3), .noTextColumn(["Wat", "Waar"]), .noThemeColumns(["Wat"]),
      .columnTwice("Tekst"),
      .extraCells(line: 3), .notMapped("Wat", ["Waar"]), .notMapped("Wat", []),
    ]
    let importing: [ImportFault] =
      reading.map { .input($0) }
      + [
        .notJSON(line: 3, column: 1), .noNotes, .rows(31, isSetup: false), .unsaid([.theme]), .unsaid([.caseStudy, .theme, .horizon]),
        .archive,
        .spreadsheet(isInstalled: true), .spreadsheet(isInstalled: false),
      ]
      + places.flatMap { place in
        [
          .missing(place, column), .badType(place, column), .notObject(place), .value(place, column, .text(.empty, .operand)),
          .value(place, column, .unknown(.theme, "x", known: [])),
        ]
      }
    all += importing.flatMap { [.importing("a.csv", $0), .importing("-", $0)] }
    all += [.practiceExists(original: "s.praat", copy: "s-oefenen.praat")]
    all += [.pathForConfig("s.praat"), .outputExists("a.html"), .unwritable("a.html", code: ENOSPC)]
    return all
  }

  @Test("every refusal is one line with an end, in both languages") func refusals() {
    for refusal in Self.refusals { check(Sentences.sentence(for: refusal), "\(refusal)") }
  }

  @Test("what is kept is told in one line: what happened, that it is safe, and not to repeat it") func kept() {
    for error in Self.fileErrors.map(Optional.some) + [nil] {
      let sentence = Sentences.kept("s.praat", error)
      check(sentence, "\(String(describing: error))")
      #expect(sentence.nl.contains("hier bewaard, nog niet gedeeld") && sentence.en.contains("kept here, not shared yet"))
    }
    for count in [1, 2] {
      check(Sentences.cannotForget("s.praat", count, nil), "\(count)")
      check(Sentences.cannotForget("s.praat", count, .trouble(.diskFull)), "\(count)")
    }
    for condition in [FileCondition.sound, .missing, .anotherBoard, .somethingElse, .newerVersion, .unreadable(.inputOutput)] {
      if let words = Sentences.watching(condition) { check(words, "\(condition)") }
    }
    let faults: [LineFault] = [
      .tooLong, .notPrintable, .noChecksum, .wrongChecksum, .notJSON, .missingField("id"), .badField("tick"), .newerVersion(2),
      .anotherBoard,
    ]
    for fault in faults { #expect(Sentences.reason(fault).nl != Sentences.reason(fault).en && !Sentences.reason(fault).nl.hasSuffix(".")) }
    #expect(
      Phrase.grouped(1_234_567, .nl) == "1.234.567" && Phrase.grouped(999, .en) == "999" && Phrase.grouped(1_000, .en) == "1,000")
  }

  @Test("every error of the command line too") func arguments() {
    let problems: [ArgumentError.Problem] = [
      .unknownCommand("lits"), .unknownCommand("xyzzy"), .unknownCommand("help"), .unknownCommand("s.praat"), .unknownOption("--thema"),
      .unknownOption("-x"), .optionOfAnother(.text), .missingValue(.group), .needlessValue(.locked), .twice(.group), .missingOption(.group),
      .missingOperand(0), .extraOperand("x"), .nothingToChange, .notTogether(.theme, .step),
    ]
    for problem in problems {
      for command in [Subcommand.add, .edit, .session] {
        check(Sentences.sentence(for: ArgumentError(problem: problem, command: command)), "\(problem)")
      }
    }
    check(Sentences.sentence(for: ArgumentError(problem: .optionOfAnother(.text), command: nil)), "no command")
  }

  private func check(_ sentence: Phrase, _ what: String) {
    for text in [sentence.nl, sentence.en] {
      #expect(text.count > 8 && text.count < 320, "\(what): \(text)")
      #expect(text == text.onOneLine(), "\(what): \(text)")
      #expect(!text.contains("..") && !text.contains("  ") && !text.contains("Optional("), "\(what): \(text)")
      // A sentence ends in a point, or in the command that helps.
      #expect([".", "?", "…"].contains(text.last) || text.contains(": praatplaat ") || text.contains("=xterm"), "\(what): \(text)")
    }
    #expect(sentence.nl != sentence.en)
  }

  @Test("whoever mistypes a command is helped on") func near() {
    func dutch(_ typed: String) -> String { Sentences.sentence(for: ArgumentError(problem: .unknownCommand(typed), command: nil)).nl }
    #expect(dutch("lits") == "Onbekende opdracht ‘lits’. Bedoel je ‘list’?")
    #expect(dutch("help") == "Onbekende opdracht ‘help’. Bedoel je ‘--help’?")
    #expect(dutch("sessie.praat") == "Onbekende opdracht ‘sessie.praat’. Bedoel je ‘praatplaat open sessie.praat’?")
    #expect(dutch("xyzzy") == "Onbekende opdracht ‘xyzzy’.")
    #expect(
      Sentences.sentence(for: ArgumentError(problem: .unknownOption("--thema"), command: .list)).en
        == "Unknown option ‘--thema’. Do you mean ‘--theme’?")
  }

  @Test("a failed delivery never says that nothing was shared when something may have been") func honest() {
    let some = Sentences.sentence(for: .sharing("s.praat", .trouble(.diskFull), found: 2, of: 3))
    #expect(!some.nl.contains("niets gedeeld") && some.nl.contains("2 van 3"))
    #expect(Sentences.sentence(for: .outputAfterSharing(code: ENOSPC)).nl.contains("niet opnieuw"))
  }
}
