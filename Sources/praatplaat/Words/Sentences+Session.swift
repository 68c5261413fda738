// What the commands of a session say: what is so already, and how a value is to be written.
import Board

extension Sentences {
  static let sessionIsSo = Phrase(nl: "Zo is de sessie al; er verandert niets.", en: "The session is like that already; nothing changes.")
  static let noPollOpen = Phrase(nl: "Er staat geen poll open; er verandert niets.", en: "No poll is open; nothing changes.")
  static let answerIsSo = Phrase(
    nl: "Dat is het antwoord van deze groep al; er verandert niets.", en: "That is this group’s answer already; nothing changes.")
  static func pollClosed(_ id: String) -> Phrase {
    Phrase(
      nl: "De poll \(quoted(id)) neemt geen antwoorden meer aan. Stel hem opnieuw met: praatplaat poll FILE",
      en: "The poll \(quoted(id)) takes no answers any more. Ask it again with: praatplaat poll FILE")
  }
  static func hiddenVote(_ hidden: [GroupID], of all: Int, _ file: String) -> Phrase {
    let words = Phrase.hiddenVote(hidden, of: all)
    let command = "praatplaat session \(quotedForShell(file: file)) --hidden no"
    return Phrase(
      nl: "Er wordt gestemd. \(words.nl). Laat ze zien met: \(command)", en: "There is a vote. \(words.en). Reveal them with: \(command)")
  }
  static func pagesHint(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(nl: "Daarvan is er één bladzij.", en: "There is one page of it.")
      : Phrase(nl: "Daarvan zijn er \(count) bladzijden.", en: "There are \(count) pages of it.")
  }
  static let noMoreStops = Phrase(
    nl: "Verder gaat de agenda niet. Zie de stops met praatplaat session, zonder iets erachter.",
    en: "The agenda goes no further. See its stops with praatplaat session, with nothing after it.")
  static let groupsHint = Phrase(nl: "Noem groepen met komma’s ertussen: 3,7.", en: "Name groups with commas between them: 3,7.")
  static let groupNameHint = Phrase(
    nl:
      "Een groep heet iets van hoogstens \(Limits.groupNameLength) kleine letters, cijfers en streepjes, en er zijn er hoogstens \(Limits.groups).",
    en:
      "A group is called something of at most \(Limits.groupNameLength) small letters, digits and hyphens, and there are at most \(Limits.groups)."
  )
  static let mergeHint = Phrase(
    nl: "Een groep kan niet bij zichzelf. Noem er twee: 3=4 voegt groep 3 bij groep 4.",
    en: "A group can’t join itself. Name two: 3=4 puts group 3 with group 4.")
  static let renameHint = Phrase(nl: "Schrijf het zo: 3=Team Zuid.", en: "Write it like this: 3=Team South.")
  static let mergeForm = Phrase(
    nl: "Schrijf het zo: 3=4 voegt groep 3 bij groep 4.", en: "Write it like this: 3=4 puts group 3 with group 4.")
  static let moveHint = Phrase(nl: "Schrijf het zo: 9c41-7=4.", en: "Write it like this: 9c41-7=4.")
  static let sentenceHint = Phrase(nl: "Een zin schrijf je zo: dorp/3/eindpunt.", en: "A sentence is written like this: dorp/3/end.")
  static let noSentenceHint = Phrase(
    nl: "Daar staat geen zin. Welke er zijn, zegt praatplaat results.",
    en: "There is no sentence there. praatplaat results has those there are.")
  static let passHint = Phrase(
    nl: "Geef het id van een opbrengst (praatplaat results --format json heeft het), of all.",
    en: "Give the id of a takeaway (praatplaat results --format json has it), or all.")
  static func isPartOf(_ name: GroupID, _ head: GroupID) -> Phrase {
    let words = Phrase.isPartOf(.group(name), .group(head)).capitalised
    return Phrase(nl: words.nl + ".", en: words.en + ".")
  }
  /// The same to who asks for the notes of one of them.
  static func isPartOfWhole(_ name: GroupID, _ head: GroupID) -> Phrase {
    let words = Phrase.isPartOf(.group(name), .group(head)).capitalised
    return Phrase(nl: words.nl + "; dit is van die hele groep.", en: words.en + "; this is of that whole group.")
  }
  static func joinedAlready(_ name: GroupID, _ head: GroupID) -> Phrase {
    let words = Phrase.isPartOf(.group(name), .group(head)).capitalised
    return Phrase(nl: "\(words.nl); --merge \(name)= maakt dat ongedaan.", en: "\(words.en); --merge \(name)= undoes that.")
  }
  static let timerHint = Phrase(
    nl: "Schrijf 10m, 90s, 2:30, +1m, -1m, off, pause of resume; hoogstens een dag.",
    en: "Write 10m, 90s, 2:30, +1m, -1m, off, pause or resume; at most a day.")
  static let minutesHint = Phrase(
    nl: "Schrijf het zo: interventies=20, met de stop of zijn nummer, en hoogstens een dag aan minuten.",
    en: "Write it like this: interventies=20, with the stop or its number, and at most a day of minutes.")
  static let endHint = Phrase(nl: "Schrijf een tijd, zoals 14:30, of off.", en: "Write a time, such as 14:30, or off.")
  static let optionsHint = Phrase(
    nl: "Geef 2 tot en met \(Limits.pollOptions) antwoorden, met een schuine streep ertussen: ja/nee/weet niet.",
    en: "Give 2 to \(Limits.pollOptions) answers with a slash between them: yes/no/don’t know.")
  static func countsHint(_ options: Int) -> Phrase {
    Phrase(
      nl: "Deze poll heeft \(options) antwoorden: geef \(options) getallen van 0 tot en met \(Limits.hands), met komma’s ertussen.",
      en: "This poll has \(options) answers: give \(options) numbers from 0 to \(Limits.hands), with commas between them.")
  }
  static func oneAnswerHint(_ options: Int) -> Phrase {
    let example = (0..<options).map { $0 == 0 ? "1" : "0" }.joined(separator: ",")
    return Phrase(
      nl: "Deze poll vraagt één antwoord per groep: een 1 en verder nullen, zoals \(example).",
      en: "This poll asks one answer a group: a 1 and zeros, such as \(example).")
  }

  /// Why a group can't do this now, and what would help.
  static func cannot(_ group: GroupID, _ why: GroupRefusal) -> Phrase {
    switch why {
    case .inputClosed:
      Phrase(
        nl: "Het bord is op slot voor groep \(group); er is niets geschreven. Openen kan met: praatplaat session FILE --closed no",
        en: "The board is closed for group \(group); nothing was written. To open it: praatplaat session FILE --closed no")
    case .votingNotOpen:
      Phrase(
        nl: "Er wordt nu niet gestemd; er is niets geplakt. Openen kan met: praatplaat session FILE --voting open",
        en: "There is no voting now; no sticker was given. To open it: praatplaat session FILE --voting open")
    case .noStickersLeft:
      Phrase(
        nl: "Groep \(group) heeft geen stickers meer. Een terughalen kan met --off.",
        en: "Group \(group) has no stickers left. Take one back with --off.")
    case .notOnBallot:
      Phrase(
        nl: "Op die notitie wordt niet gestemd: alleen op wat groepen kozen. Op alle notities: praatplaat session FILE --ballot notes",
        en: "That note is not voted on: only what groups picked is. For all notes: praatplaat session FILE --ballot notes")
    case .notSeen:
      Phrase(
        nl: "Die notitie is voor groep \(group) nu niet te zien. Alle notities tonen kan met: praatplaat session FILE --hidden no",
        en: "Group \(group) can’t see that note now. To show all notes: praatplaat session FILE --hidden no")
    case .onItsOwn:
      Phrase(
        nl: "Die notitie is van groep \(group) zelf; in deze stemming gaan stickers naar anderen.",
        en: "That note is group \(group)’s own; in this vote stickers go to others.")
    case .noStickerThere:
      Phrase(nl: "Op die notitie zit geen sticker van groep \(group).", en: "That note has no sticker of group \(group).")
    case .notItsOwn:
      Phrase(
        nl: "Die notitie is niet van groep \(group); een groep vertelt een eigen notitie.",
        en: "That note is not group \(group)’s; a group tells a note of its own.")
    case .notAnIntervention:
      Phrase(
        nl: "Dat kan alleen met een notitie van stap interventies die te zien is.",
        en: "That takes a note of step interventions that can be seen.")
    case .doesNotCall: Phrase(nl: "Groep \(group) roept niet.", en: "Group \(group) does not call.")
    }
  }

  // MARK: Rehearsing

  static let practice = Phrase(nl: "oefenen", en: "rehearsal")
  static func practiceTitle(_ title: Phrase?) -> Phrase {
    Phrase(nl: "Oefenen · \(title?.nl ?? "")", en: "Rehearsal · \(title?.en ?? "")")
  }
  static func practiceExists(_ original: String, _ copy: String) -> Phrase {
    let original = quotedForShell(file: original)
    return Phrase(
      nl: "\(quoted(copy)) is er al, en blijft zoals het is. Noem een andere KOPIE: praatplaat rehearse \(original) oefenen-2.praat",
      en: "\(quoted(copy)) is there already, and stays as it is. Name another COPY: praatplaat rehearse \(original) practice-2.praat")
  }
  static func rehearsing(_ file: String) -> Phrase {
    let file = quotedForShell(file: file)
    return Phrase(
      nl: "De groepen spelen mee op \(file). Leiden doe je in een andere terminal: praatplaat host \(file) · Ctrl-C stopt",
      en: "The groups play along on \(file). You lead in another terminal: praatplaat host \(file) · Ctrl-C stops")
  }
  static func rehearsed(_ notes: Int, _ file: String) -> Phrase {
    Phrase(
      nl: "De groepen zijn gestopt. Er staan \(notes) notities op het oefenbord; weggooien kan met: rm \(quotedForShell(file: file))",
      en: "The groups have stopped. There are \(notes) notes on the practice board; to throw it away: rm \(quotedForShell(file: file))")
  }
}
