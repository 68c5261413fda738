// The keys of what the facilitator asks of a group: on the board, in a poll, in a vote.
import Board
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  /// What can be done only in a session, and says so before there is one.
  private static func inSession(
    _ name: String, _ keys: [Key], _ label: String = "", hint: Phrase? = nil, hintNow: (@Sendable (GroupScreen) -> Phrase)? = nil,
    about: Phrase? = nil, aboutNow: (@Sendable (GroupScreen) -> Phrase)? = nil, others: String = "", rank: Int = 0, isPair: Bool = false,
    isOffered: @escaping @Sendable (GroupScreen) -> Bool,
    isHinted: (@Sendable (GroupScreen) -> Bool)? = nil, does: @escaping @Sendable (inout GroupScreen) -> Void
  ) -> Row {
    Row(
      name, keys, label, hint: hint, hintNow: hintNow, about: about, aboutNow: aboutNow, others: others, rank: rank, isPair: isPair,
      isOffered: isOffered, isHinted: isHinted
    ) { screen in
      if !isOffered(screen), !screen.board.isInSession { return screen.say(Words.noSession) }
      does(&screen)
    }
  }

  /// What a group gives and tells, on the board of step 3.
  static let answerKeys: [Row] = [
    inSession(
      "giveSticker", ["v"], "v -", hint: .sticker,
      about: Phrase(nl: "een sticker geven en terughalen, zolang er gestemd wordt", en: "give and take back a sticker, during the vote"),
      others: "stem punt dot vote like", rank: 87, isPair: true, isOffered: { $0.mayGiveSticker },
      does: { $0.giveSticker(to: $0.chosenNote) }),
    inSession("takeSticker", ["-"], isOffered: { $0.mayTakeSticker }, does: { $0.takeSticker(from: $0.chosenNote) }),
    inSession(
      "pick", ["w"], "w", hintNow: { $0.pickHint },
      about: Phrase(nl: "deze notitie vertellen jullie straks aan de anderen", en: "this is the note you tell the others"),
      others: "kies favoriet choose favourite", rank: 43,
      isOffered: { $0.mayPick }, does: { $0.pickNote() }),
    inSession(
      "packages", ["p"], "p", hint: .aPackage,
      about: Phrase(nl: "een pakket: notities die bij elkaar horen, en wie wat doet", en: "a package: notes that belong together"),
      others: "bundel combineer bundle combine", rank: 41, isOffered: { $0.mayMakePackage }, does: { $0.openPackages() }),
  ]

  static let openCallKey = inSession(
    "openCall", ["o"], "o", hintNow: { $0.hasCall || $0.desk.drafts.isEmpty ? $0.callName : .drafts },
    about: Phrase(
      nl: "openen wat de begeleider vraagt of zegt, en je concepten", en: "open what the facilitator asks or says, and your drafts"),
    rank: 88,
    isOffered: { $0.hasCall || !$0.desk.drafts.isEmpty || !$0.desk.elsewhere.isEmpty },
    // On a draft itself the keys that go on with it need the room.
    isHinted: { $0.hasCall || !$0.desk.drafts.isEmpty && $0.chosenDraft == nil }, does: { $0.openCall() })

  /// What counts on every step.
  static let callKeys: [Row] = [
    openCallKey,
    inSession(
      "ready", ["a"], "a", hintNow: { $0.isReady ? Words.notReadyYet : .done },
      about: Phrase(nl: "zeggen dat jullie klaar zijn, of toch niet", en: "say that you are done, or not yet"),
      aboutNow: { $0.isReady ? Words.saysNotReady : Words.saysReady },
      others: "gereed af finished complete", rank: 42,
      isOffered: { $0.maySayReady }, does: { $0.toggleReady() }),
    inSession(
      "callFacilitator", ["!"], "!", hint: Words.callForHelp,
      about: Phrase(nl: "de begeleider roepen, of toch niet", en: "call the facilitator, or not after all"),
      aboutNow: { $0.isCalling ? Words.callsNot : Words.callsThem },
      others: "vraag assistentie raise hand", rank: 15, isOffered: { $0.maySayReady },
      // While they call, their own line says how not to.
      isHinted: { $0.maySayReady && !$0.isCalling }, does: { $0.callFacilitator() }),
    // Also before the session begins: it is about the one before.
    Row(
      "commitments", ["A"], "A", hint: .commitments,
      about: Phrase(
        nl: "wat jullie de vorige keer afspraken: gedaan, loopt, gestopt", en: "what you agreed last time: done, running, stopped"),
      rank: 44, isOffered: { $0.group != nil && $0.mayBeWritten && !$0.board.commitments(of: $0.group).isEmpty },
      does: { screen in if let group = screen.group { screen.openCommitments(of: group) } else { screen.say(.nothingAgreed) } }),
    inSession(
      "takeaways", [], about: Phrase(nl: "opbrengst: wat neem je mee, één regel per persoon", en: "takeaways: one line a person"),
      isOffered: { $0.maySayReady }, does: { $0.openTakeaways() }),
  ]

  // MARK: - In a panel

  static let pollKeys: [Row] =
    listKeys(Phrase(nl: "antwoord", en: "answer"), tab: false, rank: 70, isHinted: { $0.mayAnswerPoll }) + [
      Row(
        "pollConfirm", [.enter], "Enter", hintNow: { $0.isChosenAnswered ? Words.confirms : Words.toChoose }, rank: 95,
        isHinted: { $0.mayAnswerPoll && !$0.lacksHands }, does: { $0.confirmPoll() }),
      Row(
        "pollMore", ["+", "="], "+ -", hint: .hands, rank: 85, isPair: true,
        isHinted: { $0.mayAnswerPoll && $0.countsHands }, does: { $0.addHands(1) }), Row("pollFewer", ["-"], does: { $0.addHands(-1) }),
      Row("pollErase", [.backspace], isOffered: { $0.hasHandsHere }, does: { $0.eraseHands() }),
      Row(
        "pollOnly", [" "], spelling: Words.space, hint: Phrase(nl: "alleen dit", en: "only this"), rank: 84,
        isHinted: { $0.mayAnswerPoll && $0.hasOtherAnswer && $0.countsHands }, does: { $0.answerOnlyThis() }),
      Row(
        "otherPoll", [.tab, .left, .right, "h", "l", .backTab], "Tab", hint: Words.otherQuestion, rank: 80,
        isHinted: { $0.board.polls.count > 1 && $0.board.polls.contains(where: \.isOpen) }, does: { $0.turnPoll() }),
      Row(
        "undo", ["u", .ctrl("z")], "u", hint: Words.undoes, rank: 50, isOffered: { $0.canUndo },
        isHinted: { $0.isPollAnswered && $0.canUndo }, does: { $0.takeAnswerBack { $0.undo() } }),
      Row("redo", [.ctrl("y"), .ctrl("r")], isOffered: { $0.canRedo }, does: { $0.takeAnswerBack { $0.redo() } }),
      close([.escape, "q"], .done),
    ]

  static let ballotKeys: [Row] =
    listKeys(Words.toChoose, isHinted: { $0.ballotRows > 1 }) + [
      Row(
        "giveSticker", ["v", .enter, " ", "+"], "v -", hint: .sticker, rank: 95, isPair: true,
        isHinted: { $0.isWritable && $0.board.voting.state == .open && $0.mayStickChosen },
        does: { $0.giveSticker(to: $0.chosenInBallot) }),
      Row("takeSticker", ["-", .backspace], does: { $0.takeSticker(from: $0.chosenInBallot) }),
    ] + endKeys + [close([.escape, "q"], .done)]
}
