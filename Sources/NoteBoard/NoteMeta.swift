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

  private(set) var parts: [Kind: Part] = [:]

  subscript(kind: Kind) -> Part? {
    get { parts[kind] }
    set { parts[kind] = newValue }
  }

  /// The line, as much of it as fits.
  func line(columns: Int, _ glyphs: GlyphSet) -> String {
    var shown = parts.mapValues { Optional($0.whole) }
    for kind in Self.givesWay where width(of: joined(shown), in: glyphs) > columns {
      if let part = parts[kind] { shown[kind] = part.short }
    }
    return joined(shown).truncated(to: columns, in: glyphs)
  }

  /// The whole line.
  var whole: String { joined(parts.mapValues { $0.whole }) }

  private func joined(_ shown: [Kind: String?]) -> String {
    func text(_ kind: Kind) -> String? { shown[kind].flatMap { $0 } }
    let middle = [Kind.letter, .owner, .stickers, .needed].compactMap(text).joined(separator: " ")
    let rest = [middle.isEmpty ? nil : middle, text(.on)].compactMap { $0 }.joined(separator: " · ")
    guard let mark = text(.mark), !rest.isEmpty else { return text(.mark) ?? rest }
    return mark + (mark.contains(where: \.isLetter) ? " · " : " ") + rest
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
