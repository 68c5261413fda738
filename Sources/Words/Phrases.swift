// How phrases are made of phrases: counts, names of groups, a capital at the beginning.
import Board

extension Phrase {
  /// What is the same in both languages.
  package init(both text: String) { self.init(nl: text, en: text) }

  /// What somebody wrote in one language.
  package init(_ text: String, in language: Language) { self.init(nl: language == .nl ? text : "", en: language == .en ? text : "") }

  /// The phrase with a capital at its beginning.
  package var capitalised: Phrase { Phrase(nl: nl.capitalisedFirst, en: en.capitalisedFirst) }

  /// "groep 3"; a group that has a name and no number is called by it.
  package static func group(_ id: GroupID) -> Phrase {
    Int(id.text) == nil ? Phrase(both: id.text) : Phrase(nl: "groep \(id)", en: "group \(id)")
  }
  /// "groep 3", or "begeleider" where no group wrote it.
  package static func author(_ group: GroupID?) -> Phrase { group.map { .group($0) } ?? .facilitator }

  /// "‘…’", and where several names of a joined group said something, "Groep 3: ‘…’ · Groep 4: ‘…’".
  package static func quoted(_ said: [GroupText]) -> Phrase {
    if said.count < 2 { return Phrase(both: said.map { "‘\($0.text)’" }.joined()) }
    func all(_ language: Language) -> String {
      said.map { "\(Phrase.group($0.group)[language].capitalisedFirst): ‘\($0.text)’" }.joined(separator: " · ")
    }
    return Phrase(nl: all(.nl), en: all(.en))
  }
  /// In the place of what a group can't show any more.
  package static let takenOffScreens = Phrase(
    nl: "door de begeleider van het scherm gehaald", en: "taken off the screens by the facilitator")

  /// "bril: huurder".
  package static func glasses(_ role: String) -> Phrase { Phrase(nl: "bril: \(role)", en: "perspective: \(role)") }

  /// "1 notitie", "3 notities".
  package static func notes(_ count: Int) -> Phrase { counted(count, .note, .notes) }
  /// "373 notities, en 10 verborgen".
  package static func notes(_ total: NoteTotal) -> Phrase { notes(total.told).counting(hidden: total.hidden) }
  /// Behind a number of notes, how many are hidden besides; where none is, it says nothing more.
  package func counting(hidden count: Int) -> Phrase {
    let hidden = Phrase.countHidden(count)
    return count == 0 ? self : Phrase(nl: "\(nl), en \(hidden.nl)", en: "\(en), and \(hidden.en)")
  }
  /// "1 verborgen".
  package static func countHidden(_ count: Int) -> Phrase { Phrase(nl: "\(count) \(Phrase.hidden.nl)", en: "\(count) \(Phrase.hidden.en)") }
  /// "Ook verborgen: zinnen (2), pakketten (1)": what is hidden besides notes, by what it is; none where nothing is.
  package static func alsoHidden(_ count: (Kind) -> Int) -> Phrase? {
    let nouns: [(Kind, Phrase)] = [
      (.sentence, .sentences), (.package, .packages), (.takeaway, .takeaways), (.commitment, .commitments), (.poll, .polls),
    ]
    let parts = nouns.map { ($1, count($0)) }.filter { $1 > 0 }
    if parts.isEmpty { return nil }
    func list(_ language: Language) -> String { parts.map { "\($0[language]) (\($1))" }.joined(separator: ", ") }
    return Phrase(nl: "Ook verborgen: \(list(.nl))", en: "Also hidden: \(list(.en))")
  }
  /// Where nothing is seen because it is hidden: "niets te zien (1 verborgen)".
  package static func nothingToSee(hidden count: Int) -> Phrase {
    let hidden = countHidden(count)
    return Phrase(nl: "niets te zien (\(hidden.nl))", en: "nothing to see (\(hidden.en))")
  }
  package static let writtenElsewhere = Phrase(
    nl: "Dit schrijft iemand op een ander scherm. Is het daar 10 s stil, dan kun jij verder.",
    en: "Somebody writes this on another screen. When that is silent for 10 s, you can go on.")
  package static let wentOnElsewhere = Phrase(
    nl: "Op het andere scherm is dit verder geschreven.", en: "This was written on, on the other screen.")
  package static let wentOnElsewhereWithMore = Phrase(
    nl: "Op het andere scherm is dit verder geschreven. Wat jij hier typte, blijft jouw concept.",
    en: "This was written on, on the other screen. What you typed here stays your draft.")
  package static func isPartOf(_ one: Phrase, _ other: Phrase) -> Phrase {
    Phrase(nl: "\(one.nl) hoort nu bij \(other.nl)", en: "\(one.en) is part of \(other.en) now")
  }
  /// Groups that were joined in the middle of a vote.
  package static func voteTogether(_ names: [GroupID], left: Int) -> Phrase {
    let (all, left) = (names.map { Phrase.group($0) }, Phrase.stickers(left))
    return Phrase(
      nl: "\(all.map(\.nl).joined(separator: " en ").capitalisedFirst) stemmen nu samen: nog \(left.nl).",
      en: "\(all.map(\.en).joined(separator: " and ").capitalisedFirst) vote together now: \(left.en) left.")
  }

  /// "1 groep", "3 groepen".
  package static func groups(_ count: Int) -> Phrase { counted(count, .group, .groups) }
  /// "3 groepen · 40 notities".
  package static func groupsAndNotes(_ groups: Int, _ notes: NoteTotal) -> Phrase {
    let (groups, notes) = (Phrase.groups(groups), Phrase.notes(notes))
    return Phrase(nl: "\(groups.nl) · \(notes.nl)", en: "\(groups.en) · \(notes.en)")
  }
  /// "1 hand", "3 handen".
  package static func hands(_ count: Int) -> Phrase { counted(count, Phrase(both: "hand"), .hands) }
  /// "1 sticker", "3 stickers".
  package static func stickers(_ count: Int) -> Phrase { counted(count, .sticker, Phrase(both: "stickers")) }
  /// "1 concept", "3 concepten".
  package static func drafts(_ count: Int) -> Phrase {
    counted(count, .draft, .drafts)
  }
  /// "1 regel", "3 regels".
  package static func lines(_ count: Int, isGrouped: Bool = false) -> Phrase {
    counted(count, Phrase(nl: "regel", en: "line"), Phrase(nl: "regels", en: "lines"), isGrouped: isGrouped)
  }
  /// "1 verandering", "3 veranderingen".
  package static func changes(_ count: Int, isGrouped: Bool = false) -> Phrase {
    counted(count, Phrase(nl: "verandering", en: "change"), Phrase(nl: "veranderingen", en: "changes"), isGrouped: isGrouped)
  }
  /// "7 van 20".
  package static func outOf(_ count: Int, _ total: Int) -> Phrase { Phrase(nl: "\(count) van \(total)", en: "\(count) of \(total)") }
  /// "8 van de 20 notities".
  package static func some(_ count: Int, of total: Int) -> Phrase {
    count == total ? notes(total) : Phrase(nl: "\(count) van de \(notes(total).nl)", en: "\(count) of \(notes(total).en)")
  }
  /// "8 van de 20 notities, en 3 verborgen".
  package static func some(_ count: Int, of total: NoteTotal) -> Phrase { some(count, of: total.told).counting(hidden: total.hidden) }

  /// "en 1.904 meer": of what is beyond the limits of the format only the first are listed, and this stands in the place of the others.
  package static func andMore(_ count: Int) -> Phrase {
    Phrase(nl: "en \(grouped(count, .nl)) meer", en: "and \(grouped(count, .en)) more")
  }

  /// "a, b en c".
  package static func list(_ names: [String]) -> Phrase {
    func list(_ and: String) -> String {
      names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " \(and) " + names[names.count - 1]
    }
    return Phrase(nl: list("en"), en: list("and"))
  }

  /// So many of something, by its name for one and for more.
  private static func counted(_ count: Int, _ one: Phrase, _ more: Phrase, isGrouped: Bool = false) -> Phrase {
    let what = count == 1 ? one : more
    let (nl, en) = isGrouped ? (grouped(count, .nl), grouped(count, .en)) : ("\(count)", "\(count)")
    return Phrase(nl: "\(nl) \(what.nl)", en: "\(en) \(what.en)")
  }

  /// 1.204 in Dutch, 1,204 in English.
  package static func grouped(_ number: Int, _ language: Language) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0, digit != "-" { text += language == .nl ? "." : "," }
      text.append(digit)
    }
    return text
  }

  /// What a screen and the command line say of a file with lines that are left out: they can’t be read, or are another board’s. `check` tells them apart.
  package static func damagedLines(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        nl: "1 regel in het bestand is onleesbaar of van een ander bord; de rest is heel.",
        en: "1 line of the file can't be read or is of another board; the rest is whole.")
      : Phrase(
        nl: "\(count) regels in het bestand zijn onleesbaar of van een ander bord; de rest is heel.",
        en: "\(count) lines of the file can't be read or are of another board; the rest is whole.")
  }

  /// The same of lines that a newer version of the program wrote: nothing is wrong with them.
  package static func newerLines(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        nl: "1 regel is van een nieuwere praatplaat en telt hier niet mee. Werk dit programma bij.",
        en: "1 line comes from a newer praatplaat and doesn’t count here. Update this program.")
      : Phrase(
        nl: "\(count) regels zijn van een nieuwere praatplaat en tellen hier niet mee. Werk dit programma bij.",
        en: "\(count) lines come from a newer praatplaat and don’t count here. Update this program.")
  }
}

extension String {
  /// The text with a capital at its beginning.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension StringProtocol {
  /// Without white space at either end.
  package var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isOnlySpace { text = text.dropFirst() }
    while let last = text.last, last.isOnlySpace { text = text.dropLast() }
    return String(text)
  }
}

extension Character {
  /// A space with an accent on it is no white space: the accent would go with it.
  fileprivate var isOnlySpace: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
