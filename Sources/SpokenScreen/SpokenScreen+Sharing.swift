// From a text to the board: the stop about names, what somebody else changed meanwhile, and the change itself. What can't be shared stays as a draft.
import Board
import Privacy
import ScreenKit
import Words

extension SpokenScreen {
  /// The field of a package's draft that names its notes, and the one of a note's that names who is needed.
  static let notesKey = "notes"
  static let whoKey = "who"

  /// Enter on a text: it is shared, unless something may be about one person.
  mutating func offer(_ draft: Draft) { if !asksToShorten(draft), !stops(draft) { share(draft) } }

  /// Shares a draft where it belongs, wherever the group is now.
  /// - Parameters:
  ///   - draft: it is forgotten when it is shared, and kept when it is not.
  ///   - replaces: whether what somebody else changed was heard.
  mutating func share(_ draft: Draft, replaces: Bool = false) {
    guard draft.purpose == .takeaway ? shell.fileTakesIt() : mayWrite() else {
      keep(draft)
      return tell(Words.keptAsDraft)
    }
    if asksWhose([draft], share: { $0.share(draft, replaces: replaces) }) { return }
    if !replaces, let now = othersWord(on: draft) {
      keep(draft)
      tell(Words.changedMeanwhile(now))
      return choose(
        Words.whichText, [Question.Option(Words.yourText[language]) { $0.share(draft, replaces: true) }], isLater: true)
    }
    shell.sharing = shell.setup.hasShelf ? draft.id : nil
    let isShared = carryOut(draft)
    shell.sharing = nil
    if isShared { forget(draft) }
  }

  /// What stands now where a draft would go, when it is neither what stood there before nor what the draft says.
  func othersWord(on draft: Draft) -> String? {
    switch draft.purpose {
    case .editing(let id):
      guard let before = draft.before, let now = board.note(id)?.text else { return nil }
      return now == before || now == draft.text.trimmed ? nil : now
    case .sentence:
      guard let group, let before = draft.before else { return nil }
      let now = board.sentence(draft.caseID, group, draft.step) ?? ""
      return now == before || now == draft.text.oneLine.trimmed ? nil : now
    case .package(let id):
      guard let package = board.packages.first(where: { $0.id == id }) else { return nil }
      return Package.Question.allCases.lazy.filter { asked in
        let (mine, before, now) = (draft.answers[asked.rawValue], draft.answersBefore[asked.rawValue], package[asked])
        return mine != before && now != before ?? "" && now != mine ?? ""
      }.map { package[$0] }.first
    case .newNote, .building, .details, .takeaway, .message: return nil
    }
  }

  /// - Returns: whether it is on the board.
  private mutating func carryOut(_ draft: Draft) -> Bool {
    switch draft.purpose {
    case .newNote: makeNote(draft)
    case .building(let on): makeNote(draft, on: on)
    case .editing(let id): return edit(id, draft)
    case .sentence: setSentence(draft)
    case .details(let id): return setDetails(of: id, draft)
    case .package(let id): return setPackage(id, draft)
    case .takeaway:
      shell.make(.takeaway, draft.takeawayFields)
      tell(draft.added(Words.takeawayStands, asPlan: Words.planStands))
    case .message: break
    }
    return true
  }

  private mutating func makeNote(_ draft: Draft, on: NoteID? = nil) {
    var set = [Assignment(.caseStudy, .text(draft.caseID.text))]
    if draft.step == .interventions {
      set += [Assignment(.theme, .text(draft.theme.rawValue)), Assignment(.horizon, .text(draft.horizon.rawValue))]
    } else {
      set.append(Assignment(.step, .text(draft.step.rawValue)))
    }
    set.append(Assignment(.text, .text(draft.text.trimmed)))
    if let on { set.append(Assignment(.on, .text(on.text))) }
    let id = shell.make(.note, set)
    if let note = board.note(id) { tell(Words.noteAdded(spot(of: note))) }
  }

  private mutating func edit(_ id: NoteID, _ draft: Draft) -> Bool {
    guard let note = board.note(id), board.cell(of: id) != nil else {
      // Its text can stand by itself.
      var alone = draft
      (alone.purpose, alone.before, alone.answersBefore) = (.newNote, nil, [:])
      keep(alone, insteadOf: draft)
      tell(Words.noteGone)
      tell(Words.keptAsDraft)
      return false
    }
    var set: [Assignment] = []
    if note.text != draft.text.trimmed { set.append(Assignment(.text, .text(draft.text.trimmed))) }
    if draft.step == .interventions {
      let (theme, horizon) = (draft.theme.rawValue, draft.horizon.rawValue)
      if theme != draft.answersBefore["theme"] ?? theme { set.append(Assignment(.theme, .text(theme))) }
      if horizon != draft.answersBefore["horizon"] ?? horizon { set.append(Assignment(.horizon, .text(horizon))) }
    }
    guard set.isEmpty || shell.change(.note(id), set) else { return false }
    tell(Words.noteChanged)
    return true
  }

  private mutating func setSentence(_ draft: Draft) {
    guard let group else { return }
    let text = draft.text.oneLine.trimmed
    // Of groups that were joined each has its own until one is chosen.
    let said = board.sentences(draft.caseID, group, draft.step)
    if said.count > 1 || text != said.first?.text ?? "" {
      shell.change([board.writing(text, draft.caseID, group, draft.step)])
    }
    tell(Words.sentenceStands)
  }

  /// Writes what is new in what belongs to a note, and leaves the rest alone.
  private mutating func setDetails(of id: NoteID, _ draft: Draft) -> Bool {
    guard let note = board.note(id) else {
      tell(Words.noteGone)
      return false
    }
    func isChanged(_ name: String) -> Bool { draft.answers[name] ?? "" != draft.answersBefore[name] ?? "" }
    let who = Mentions.names(in: draft.answers[Self.whoKey] ?? "")
    var set: [Assignment] = []
    if isChanged(Self.whoKey), who != note.whoBesides { set.append(Assignment(.who, .list(who.map(Value.text)))) }
    if isChanged("level") {
      set.append(Assignment(.level, draft.answers["level"].flatMap(Level.init(rawValue:)).map { .text($0.rawValue) } ?? .null))
    }
    if isChanged("role") { set.append(Assignment(.role, .text(draft.answers["role"] ?? ""))) }
    guard set.isEmpty || shell.change(.note(id), set) else { return false }
    tell(Words.noteChanged)
    return true
  }

  private mutating func setPackage(_ id: EventID?, _ draft: Draft) -> Bool {
    let package = board.packages.first { $0.id == id }
    let before = package == nil ? [:] : draft.answersBefore
    var set = Package.Question.allCases.compactMap { asked -> Assignment? in
      let mine = draft.answers[asked.rawValue] ?? ""
      return mine == before[asked.rawValue] ?? "" || mine == package?[asked] ?? "" ? nil : Assignment(asked.field, .text(mine))
    }
    func notes(_ names: String?) -> Set<NoteID> { Set((names ?? "").split(separator: " ").compactMap { NoteID(String($0)) }) }
    let (mine, now) = (notes(draft.answers[Self.notesKey]), Set(package?.notes ?? []))
    for note in mine.symmetricDifference(notes(before[Self.notesKey])).sorted(by: { $0.text < $1.text })
    where now.contains(note) != mine.contains(note) { set.append(Assignment(.notes(note), .flag(mine.contains(note)))) }
    let made: EventID
    if let package {
      guard set.isEmpty || shell.change(.package(package.id), set) else { return false }
      made = package.id
      tell(Words.packageSays)
    } else {
      made = shell.make(.package, [Assignment(.caseStudy, .text(draft.caseID.text))] + set)
      tell(Words.packageMade)
    }
    if asksNext.isEmpty { change(package: made) }
    return true
  }

  // MARK: - What is too long

  /// The first text of a draft that is longer than fits, and the field that it stands in.
  func tooLong(in draft: Draft) -> (field: String?, text: String)? {
    texts(of: draft).first { $0.text.unicodeScalars.count > limit(of: draft, $0.field) }.map { ($0.field, $0.text) }
  }

  /// Asks what is to become of a text that is too long. It is a draft until there is an answer: nobody types it again.
  private mutating func asksToShorten(_ draft: Draft) -> Bool {
    guard let (field, text) = tooLong(in: draft) else { return false }
    keep(draft)
    let limit = limit(of: draft, field)
    // At the end of a word, where there is one.
    let most = String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit)))
    let short = (most.lastIndex(of: " ").map { String(most[..<$0]) } ?? most).trimmed
    let end = short.split(separator: " ").suffix(4).joined(separator: " ")
    choose(
      Words.tooMany(text.unicodeScalars.count - limit, limit),
      [
        Question.Option(Words.typeAgain[language]) { screen in
          screen.write(Blank(title: Words.typeAgain.capitalised, draft: draft, field: field))
        },
        Question.Option(Words.leaveOutTheEnd(String(end.suffix(60)))[language]) { screen in
          let filled = screen.filled(Blank(title: Words.typeAgain, draft: draft, field: field), with: short)
          screen.keep(filled, insteadOf: draft)
          screen.offer(filled)
        },
        Question.Option(Words.replacePiece[language]) { $0.replacePiece(of: draft, field, text) },
      ], isLater: true)
    return true
  }

  private mutating func replacePiece(of draft: Draft, _ field: String?, _ text: String) {
    askText(Words.whichPiece, limit: Limits.textScalars) { screen, piece in
      guard text.contains(piece) else {
        screen.tell(Words.noSuchPiece(piece))
        return screen.replacePiece(of: draft, field, text)
      }
      screen.write(
        Blank(title: Words.insteadOf(piece), draft: draft, field: field, way: .instead(of: piece)))
    }
  }

  // MARK: - The privacy stop

  /// How long after a text no line shares it all the same (ms): lines that were pasted have been read by nobody.
  private static let quiet: Int64 = 500

  /// What a draft would tell the others, each by its field, and what stands there now.
  private func texts(of draft: Draft) -> [(field: String?, text: String, before: String?)] {
    switch draft.purpose {
    case .newNote, .building: return [(nil, draft.text, nil)]
    case .takeaway:
      // A plan is mended in its parts: the sentence follows.
      let said = draft.plan.isEmpty ? [(nil as String?, draft.text)] : Takeaway.Part.allCases.map { ($0.rawValue, draft.plan[$0] ?? "") }
      return (said + [(Takeaway.associationKey, draft.association)]).map { ($0.0, $0.1, nil) }
    case .editing(let id): return [(nil, draft.text, board.noteEvenIfRemoved(id)?.text)]
    case .sentence: return [(nil, draft.text, group.flatMap { board.sentence(draft.caseID, $0, draft.step) })]
    case .details(let id): return [(Self.whoKey, draft.answers[Self.whoKey] ?? "", board.note(id)?.who.joined(separator: " "))]
    case .package(let id):
      let package = board.packages.first { $0.id == id }
      let before = Package.Question.allCases.map { package?[$0] ?? "" }.joined(separator: " · ")
      return Package.Question.allCases.map { ($0.rawValue, draft.answers[$0.rawValue] ?? "", before) }
    case .message: return []
    }
  }

  /// The first words of a draft that may be about one person, and the field that they stand in.
  func privateWords(in draft: Draft) -> (field: String?, words: String)? {
    let texts = texts(of: draft)
    // What the board itself says is looked up only where there is something to look up.
    guard texts.contains(where: { !PrivacyCheck().details(in: $0.text, before: $0.before).isEmpty }) else { return nil }
    let check = PrivacyCheck(board)
    for (field, text, before) in texts {
      if let first = check.details(in: text, before: before).first { return (field, first.text) }
    }
    return nil
  }

  /// Asks before a text goes to the others in which something may be about one person. The text is a draft until there is an answer.
  private mutating func stops(_ draft: Draft) -> Bool {
    guard let (field, words) = privateWords(in: draft) else { return false }
    keep(draft)
    stoppedAt = now.uptime
    askAboutPrivacy(draft, field, words)
    return true
  }

  private mutating func askAboutPrivacy(_ draft: Draft, _ field: String?, _ words: String) {
    choose(
      Words.nameOrAddress(words),
      [
        Question.Option(Words.shareAnyway[language]) { screen in
          // It is asked once more: this answer came before anybody could have read the question.
          if screen.now.uptime < screen.stoppedAt + Self.quiet { return screen.askAboutPrivacy(draft, field, words) }
          screen.share(draft)
        },
        Question.Option(Words.replaceWords(words)[language]) { screen in
          screen.write(
            Blank(
              title: Words.insteadOf(words), draft: draft, field: field, way: .instead(of: words)))
        },
        Question.Option(Words.typeAgain[language]) { screen in
          screen.write(Blank(title: Words.typeAgain.capitalised, draft: draft, field: field))
        },
      ], isLater: true)
  }
}
