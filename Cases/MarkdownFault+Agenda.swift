// What can be the matter with somebody's agenda, as sentences. Those about plates and cases are in MarkdownFault+Message.swift.
import Board

extension MarkdownFault.Agenda {
  var sentence: Phrase {
    switch self {
    case .minutesMissing(let stop):
      Phrase(
        nl: "bij ‘\(short(stop))’ staat niet hoelang het duurt. Zet het achter de naam, zoals ‘## Vertrekpunt · 10 min’.",
        en: "‘\(short(stop))’ does not say how long it takes. Put it after the name, such as ‘## Starting point · 10 min’.")
    case .tooManyMinutes(let stop, let limit):
      Phrase(
        nl: "‘\(short(stop))’ duurt langer dan een dag. Schrijf een getal van 0 tot en met \(limit).",
        en: "‘\(short(stop))’ takes longer than a day. Write a number from 0 to \(limit).")
    case .tooManyStops(let limit):
      Phrase(
        nl: "dit is stop \(limit + 1); er passen er \(limit) in een agenda. Voeg er een paar samen.",
        en: "this is stop \(limit + 1); there is room for \(limit) in an agenda. Put some of them together.")
    case .stopsMissing:
      Phrase(
        nl: "er staat geen enkele stop in deze agenda. Zet er een kop bij met een tijd, zoals ‘## Welkom · 8 min’.",
        en: "there is not a single stop in this agenda. Add a heading with a time, such as ‘## Welcome · 8 min’.")
    case .unknownWish(let name, let known):
      Phrase(
        nl: "‘\(short(name))’ kan een stop niet. Kies uit \(listed(known, .nl)), met een dubbele punt erachter. "
          + "Is het een zin voor jezelf, haal dan het streepje weg.",
        en: "a stop can’t do ‘\(short(name))’. Choose from \(listed(known, .en)), with a colon after it. "
          + "If it is a sentence for yourself, take the dash away.")
    case .wishTwice(let name):
      Phrase(
        nl: "‘\(name.nl)’ staat er bij deze stop al. Kies er één.", en: "this stop has ‘\(name.en)’ already. Choose one.")
    case .noPoll(let value, let limit):
      Phrase(
        nl: "‘\(short(value))’ is geen ja of nee, en geen vraag met antwoorden. Schrijf een vraag en 2 tot en met \(limit) antwoorden, "
          + "met schuine strepen ertussen: ‘poll: Wie begint? / wij / de gemeente’.",
        en: "‘\(short(value))’ is no yes or no, and no question with answers. Write a question and 2 to \(limit) answers, "
          + "with slashes between them: ‘poll: Who begins? / we / the municipality’.")
    case .tooManyPolls(let limit):
      Phrase(
        nl: "deze stop stelt al \(limit) vragen. Haal er een weg, of zet hem bij een andere stop.",
        en: "this stop asks \(limit) questions already. Delete one, or ask it at another stop.")
    case .unknownWishValue(let value, let name, let known):
      known.isEmpty
        ? Phrase(
          nl: "achter ‘\(name.nl)’ hoort een naam met letters of cijfers.", en: "‘\(name.en)’ needs a name with letters or digits.")
        : Phrase(
          nl: "‘\(short(value))’ kan niet bij ‘\(name.nl)’. Kies uit \(listed(known, .nl)).",
          en: "‘\(short(value))’ is nothing for ‘\(name.en)’. Choose from \(listed(known, .en)).")
    }
  }
}
