// The line about a note: whose it is, and what else there is to say. What gives way in a narrow column stands in one table here; what says how a note is
// (K or L, whose, that it is a draft) is never cut.
import Board
import Canvas
import ScreenKit
import Words

/// The line about a note, in parts.
struct NoteMeta: Equatable {
  /// A part in its whole form, and in the one that it keeps where there is little room; none where it may go.
  struct Part: Equatable {
    let whole: String
    let short: String?

    init(_ whole: String, short: String?) { (self.whole, self.short) = (whole, short) }
    init(_ whole: String) { (self.whole, short) = (whole, whole) }
  }

  /// What a part is about.
  enum Kind: Int, CaseIterable {
    /// That it is new, or that there is a draft of what belongs to it.
    case mark
    /// K or L.
    case letter
    case owner
    case stickers
    /// Who is needed.
    case needed
    /// Which note it builds on.
    case on
  }

  /// What gives way first, in this order.
  static let givesWay: [Kind] = [.on, .needed, .mark, .stickers, .owner]

  private var parts: [Part?] = Array(repeating: nil, count: Kind.allCases.count)

  subscript(kind: Kind) -> Part? {
    get { parts[kind.rawValue] }
    set { parts[kind.rawValue] = newValue }
  }

  /// The line, as much of it as fits.
  func line(columns: Int, _ glyphs: GlyphSet) -> String {
    var shown = parts.map { $0?.whole }
    var line = Self.joined(shown)
    for kind in Self.givesWay where self[kind] != nil && width(of: line, in: glyphs) > columns {
      shown[kind.rawValue] = self[kind]?.short
      line = Self.joined(shown)
    }
    return line.truncated(to: columns, in: glyphs)
  }

  /// The whole line.
  var whole: String { Self.joined(parts.map { $0?.whole }) }

  /// Every picture asks for it once for each note, so it makes no more texts than the one.
  private static func joined(_ shown: [String?]) -> String {
    var rest = ""
    func add(_ kind: Kind, behind separator: String) {
      guard let text = shown[kind.rawValue] else { return }
      if !rest.isEmpty { rest += separator }
      rest += text
    }
    add(.letter, behind: " ")
    add(.owner, behind: " ")
    add(.stickers, behind: " ")
    add(.needed, behind: " ")
    add(.on, behind: " · ")
    guard let mark = shown[Kind.mark.rawValue], !rest.isEmpty else { return shown[Kind.mark.rawValue] ?? rest }
    return mark + (mark.unicodeScalars.contains(where: \.properties.isAlphabetic) ? " · " : " ") + rest
  }
}

extension NoteBoardScreen {
  /// The line under a note: "K wij @huurders", "L groep 2 · op groep 1".
  func meta(of note: Note) -> NoteMeta {
    var meta = NoteMeta()
    if let horizon = note.horizon { meta[.letter] = .init(horizon.letter[language]) }
    meta[.owner] = pickMeta(of: note) ?? .init(isOurs(note) ? Words.ours[language] : owner(of: note))
    if let count = desk.stickers[note.id] {
      meta[.stickers] = .init(stickerMarks(on: note.id), short: count > 2 ? "●\(count)" : stickerMarks(on: note.id))
    }
    // Who is needed stands in the text already when it was written there.
    let names = note.who.filter { !note.text.contains("@" + $0) }.map { "@" + $0 }
    if !names.isEmpty { meta[.needed] = .init(names.joined(separator: " "), short: nil) }
    if let on = note.on, let other = board.noteEvenIfRemoved(on), board.isSeen(on, in: desk.sight) {
      meta[.on] = .init(Words.buildsOn(isOurs(other) ? Words.ours[language] : owner(of: other))[language], short: nil)
    }
    return meta
  }

  /// That this group tells a note; while groups that were joined here each still have their own, whose it is.
  private func pickMeta(of note: Note) -> NoteMeta.Part? {
    guard let group = seatedGroup, isOurs(note) else { return nil }
    let picks = board.picks(note.caseID, group)
    let names = picks.filter { $0.note == note.id }.map { Phrase.group($0.group)[language] }
    if names.isEmpty { return nil }
    if picks.count == 1 { return .init(Words.weTellThis[language], short: Words.weTellThisShort[language]) }
    let who = names.joined(separator: " + ")
    return .init(Words.tellsThis(who)[language], short: Words.tells(who)[language])
  }

  /// What stands before the line about a note for a while.
  func mark(of note: Note) -> NoteMeta.Part? {
    if desk.drafts.contains(where: { $0.purpose == .details(note.id) }) {
      return .init(Words.draftOfDetails[language], short: Phrase.draft[language])
    }
    if let sought = desk.sought, note.text.folded.contains(sought) { return .init("»", short: "»") }
    return desk.fresh[note.id] == nil ? nil : .init("• " + Words.new[language], short: "•")
  }
}
