// What stands on a board before anybody has written on it. The events are written by whoever makes the board: here are only things and fields.
import Board

/// One thing of a new board, and the fields it begins with: one event.
public struct SetupStep: Equatable, Sendable {
  /// What the event is about.
  public let thing: ThingID
  /// What it sets; never nothing.
  public let set: [Assignment]
}

/// Everything that a new board begins with, in the order to write it in: title, themes, cards, cases, groups, the agenda's stops.
/// - Parameters:
///   - board: The new board's id, under which its title is kept.
///   - title: What the session is called; the plate's own title when there is none.
///   - plate: The plate.
///   - cases: The cases, in the order in which they are counted.
///   - groups: How many groups there are, called 1, 2, 3…; at most ``Limits/groups``.
///   - agenda: The agenda's stops; they lie ready, and nobody is in a session by them.
/// - Returns: One step for each event.
public func setup(
  of board: BoardID, title: Phrase? = nil, plate: Plate, cases: [CaseText], groups: Int, agenda: [AgendaItem] = []
) -> [SetupStep] {
  // The introduction says where the cards come from, so it goes wherever the cards go.
  var beginning = [Assignment(.title, Value(title ?? plate.title))]
  if !plate.intro[.nl].isEmpty { beginning.append(Assignment(.text, Value(plate.intro))) }
  var steps = [SetupStep(thing: ThingID(.board, board.text), set: beginning)]
  for theme in plate.themes {
    var set = [Assignment(.title, Value(theme.title)), Assignment(.order, .number(Int64(theme.theme.number)))]
    if !theme.question[.nl].isEmpty { set.append(Assignment(.question, Value(theme.question))) }
    steps.append(SetupStep(thing: ThingID(.theme, theme.theme.rawValue), set: set))
  }
  for theme in plate.themes {
    for (index, card) in theme.cards.enumerated() { steps.append(step(for: card, of: theme.theme, at: index + 1)) }
  }
  for (index, study) in cases.enumerated() {
    steps.append(
      SetupStep(
        thing: ThingID(.caseStudy, study.slug),
        set: [
          Assignment(.title, Value(study.title)), Assignment(.text, Value(study.text)), Assignment(.order, .number(Int64(index + 1))),
        ]))
  }
  // A group has no title until it gives itself one. That it is there needs a field all the same: an event that sets nothing says nothing.
  for index in 0..<max(0, min(groups, Limits.groups)) {
    steps.append(SetupStep(thing: ThingID(.group, String(index + 1)), set: [Assignment(.removed, .flag(false))]))
  }
  for (index, item) in agenda.enumerated() { steps.append(SetupStep(thing: .agenda(item.id), set: item.fields(at: index + 1))) }
  return steps
}

private func step(for card: PlateCard, of theme: Theme, at place: Int) -> SetupStep {
  var set = [
    Assignment(.theme, .text(theme.rawValue)), Assignment(.title, Value(card.title)), Assignment(.order, .number(Int64(place))),
  ]
  if !card.text[.nl].isEmpty { set.append(Assignment(.text, Value(card.text))) }
  if let level = card.level { set.append(Assignment(.level, .text(level.rawValue))) }
  if !card.source.isEmpty { set.append(Assignment(.source, .text(card.source))) }
  return SetupStep(thing: ThingID(.card, card.slug), set: set)
}
