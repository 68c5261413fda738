// What stands on a board before anybody has written on it. The events are written by whoever makes the board: here are only things and fields.
import Board

/// Everything that a new board begins with, in the order to write it in: title, themes, cards, cases, groups, the agenda's stops.
/// - Parameters:
///   - board: The new board's id, under which its title is kept.
///   - title: What the session is called; the plate's own title when there is none.
///   - plate: The plate.
///   - cases: The cases, in the order in which they are counted.
///   - groups: How many groups there are, called 1, 2, 3…; at most ``Limits/groups``.
///   - agenda: The agenda's stops; they lie ready, and nobody is in a session by them.
/// - Returns: What each event is about and sets; never nothing.
public func setup(
  of board: BoardID, title: Phrase? = nil, plate: Plate, cases: [CaseText], groups: Int, agenda: [AgendaItem] = []
) -> [ThingChange] {
  // The introduction says where the cards come from, so it goes wherever the cards go.
  var beginning = [Assignment(.title, Value(title ?? plate.title))]
  if !plate.intro[.nl].isEmpty { beginning.append(Assignment(.text, Value(plate.intro))) }
  var steps = [ThingChange(ThingID(.board, board.text), beginning)]
  for theme in plate.themes {
    var set = [Assignment(.title, Value(theme.title)), Assignment(.order, .number(Int64(theme.theme.number)))]
    if !theme.question[.nl].isEmpty { set.append(Assignment(.question, Value(theme.question))) }
    steps.append(ThingChange(ThingID(.theme, theme.theme.rawValue), set))
  }
  for theme in plate.themes {
    for (index, card) in theme.cards.enumerated() { steps.append(step(for: card, of: theme.theme, at: index + 1)) }
  }
  for (index, study) in cases.enumerated() {
    let set = [Assignment(.title, Value(study.title)), Assignment(.text, Value(study.text)), Assignment(.order, .number(Int64(index + 1)))]
    steps.append(ThingChange(ThingID(.caseStudy, study.slug), set))
  }
  // A group has no title until it gives itself one. That it is there needs a field all the same: an event that sets nothing says nothing.
  for index in 0..<max(0, min(groups, Limits.groups)) {
    steps.append(ThingChange(ThingID(.group, String(index + 1)), [Assignment(.removed, .flag(false))]))
  }
  for (index, item) in agenda.enumerated() {
    // On a new board there is nothing to take back.
    steps.append(ThingChange(.agenda(item.id), item.fields(at: index + 1).filter { $0.value != .null }))
  }
  return steps
}

private func step(for card: PlateCard, of theme: Theme, at place: Int) -> ThingChange {
  var set = [
    Assignment(.theme, .text(theme.rawValue)), Assignment(.title, Value(card.title)), Assignment(.order, .number(Int64(place))),
  ]
  if !card.text[.nl].isEmpty { set.append(Assignment(.text, Value(card.text))) }
  if let level = card.level { set.append(Assignment(.level, .text(level.rawValue))) }
  if !card.source.isEmpty { set.append(Assignment(.source, .text(card.source))) }
  return ThingChange(ThingID(.card, card.slug), set)
}
