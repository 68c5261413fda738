// A fault as a sentence, for somebody who writes Markdown once a year: what stands there, what is expected, what to do.
import Board
import Words

extension MarkdownFault {
  /// The fault in words, one line: `plaat.md, regel 12: …`. It quotes the file, so it goes through the sanitiser like any text from outside.
  public func message(in language: Language) -> String {
    switch language {
    case .nl: "\(file), regel \(line): \(problem.dutch)"
    case .en: "\(file), line \(line): \(problem.english)"
    }
  }
}

extension MarkdownFault.Problem {
  fileprivate var dutch: String {
    switch self {
    case .empty: "er staat niets in dit bestand. Begin met een titel, zoals ‘# Onze buurt’."
    case .notUTF8: "deze regel is geen UTF-8. Bewaar het bestand opnieuw als UTF-8 (in Kladblok: Opslaan als, Codering: UTF-8)."
    case .controlCharacter(let scalar): "hier staat een onzichtbaar stuurteken (\(code(scalar))). Haal het weg, of typ de regel opnieuw."
    case .missingTitle: "hier begint de tekst, maar er is nog geen titel. Zet er een regel boven als ‘# Onze buurt’."
    case .emptyHeading: "hier staat een kop zonder woorden. Schrijf er een naam achter, of haal de hekjes weg."
    case .tooLong(let part, let scalars, let limit): "\(part.words.nl) telt \(scalars) tekens; er passen er \(limit). Maak de tekst korter."
    case .tooLarge:
      "de tekst heeft zo veel bijzondere tekens (emoji, een ander schrift) dat hij niet op één regel van het bord past. Maak hem korter."
    case .unknownTheme(let heading):
      "‘\(short(heading))’ is geen thema van de plaat. Dit zijn de vijf: \(listed(Theme.allCases.map(\.title), .nl)). "
        + "Verander de kop, of maak er met ### een kaart van."
    case .themeTwice(let theme, let first):
      "het thema ‘\(theme.title.nl)’ staat al op regel \(first). Zet de kaarten daarbij en haal deze kop weg."
    case .themesMissing(let themes):
      themes.count == 1
        ? "het thema ‘\(listed(themes.map(\.title), .nl))’ ontbreekt. Zet er een kop bij, ook als er geen kaarten onder staan: ‘## \(first(themes).nl)’."
        : "deze thema’s ontbreken: \(listed(themes.map(\.title), .nl)). Zet er koppen bij, ook als er geen kaarten onder staan: ‘## \(first(themes).nl)’."
    case .cardBeforeTheme(let card):
      "de kaart ‘\(short(card))’ staat boven het eerste thema. Zet er eerst een kop met een thema boven, zoals ‘## Sociaal beheer’."
    case .tooManyCards(let theme, let limit):
      "dit is kaart \(limit + 1) bij ‘\(theme.title.nl)’; er passen er \(limit). Kies de beste en haal de rest weg."
    case .levelMissing(let card):
      "onder de kaart ‘\(short(card))’ staat geen regel met niveau en bron. Zet er een onder, zoals ‘straat · nul20.nl’ of alleen ‘straat’. "
        + "Niveaus: \(listed(Level.allCases.map(\.title), .nl))."
    case .unknownLevel(let word, let card):
      "‘\(short(word))’ is geen niveau (kaart ‘\(short(card))’). Kies uit \(listed(Level.allCases.map(\.title), .nl))."
    case .missingText: "onder de titel staat geen tekst. Schrijf daar wat er in de buurt speelt."
    case .agenda(let fault): fault.sentence.nl
    }
  }

  fileprivate var english: String {
    switch self {
    case .empty: "there is nothing in this file. Begin with a title, such as ‘# Our neighbourhood’."
    case .notUTF8: "this line is not UTF-8. Save the file again as UTF-8 (in Notepad: Save as, Encoding: UTF-8)."
    case .controlCharacter(let scalar): "there is an invisible control character here (\(code(scalar))). Delete it, or type the line again."
    case .missingTitle: "the text begins here, but there is no title yet. Put a line above it such as ‘# Our neighbourhood’."
    case .emptyHeading: "this heading has no words. Write a name after it, or delete the hash signs."
    case .tooLong(let part, let scalars, let limit):
      "\(part.words.en) has \(scalars) characters; there is room for \(limit). Make the text shorter."
    case .tooLarge:
      "the text has so many special characters (emoji, another script) that it does not fit one line of the board. Make it shorter."
    case .unknownTheme(let heading):
      "‘\(short(heading))’ is no theme of the plate. These are the five: \(listed(Theme.allCases.map(\.title), .en)). "
        + "Change the heading, or make it a card with ###."
    case .themeTwice(let theme, let first):
      "the theme ‘\(theme.title.en)’ is already on line \(first). Put the cards there and delete this heading."
    case .themesMissing(let themes):
      themes.count == 1
        ? "the theme ‘\(listed(themes.map(\.title), .en))’ is missing. Add a heading, even with no cards under it: ‘## \(first(themes).en)’."
        : "these themes are missing: \(listed(themes.map(\.title), .en)). Add headings, even with no cards under them: ‘## \(first(themes).en)’."
    case .cardBeforeTheme(let card):
      "the card ‘\(short(card))’ stands above the first theme. Put a heading with a theme above it first, such as ‘## Social management’."
    case .tooManyCards(let theme, let limit):
      "this is card \(limit + 1) of ‘\(theme.title.en)’; there is room for \(limit). Choose the best and delete the rest."
    case .levelMissing(let card):
      "there is no line with a level and a source under the card ‘\(short(card))’. Add one, such as ‘street · nul20.nl’ or just ‘street’. "
        + "Levels: \(listed(Level.allCases.map(\.title), .en))."
    case .unknownLevel(let word, let card):
      "‘\(short(word))’ is no level (card ‘\(short(card))’). Choose from \(listed(Level.allCases.map(\.title), .en))."
    case .missingText: "there is no text under the title. Write there what is going on in the neighbourhood."
    case .agenda(let fault): fault.sentence.en
    }
  }

  private func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private func first(_ themes: [Theme]) -> Phrase { (themes.first ?? .residentMix).title }
}

func listed(_ names: [Phrase], _ language: Language) -> String { names.map { $0[language] }.joined(separator: ", ") }

/// Enough of a text to find it by: a whole paragraph that became a heading by accident would bury the rest of the sentence.
func short(_ text: String) -> String { text.count <= 40 ? text : text.prefix(39) + "…" }

extension MarkdownFault.Part {
  fileprivate var words: Phrase {
    switch self {
    case .title: Phrase(nl: "de titel", en: "the title")
    case .intro: Phrase(nl: "de inleiding", en: "the introduction")
    case .question: Phrase(nl: "de vraag bij dit thema", en: "the question of this theme")
    case .cardTitle: Phrase(nl: "de titel van deze kaart", en: "the title of this card")
    case .source: Phrase(nl: "de bron bij deze kaart", en: "the source of this card")
    case .cardText: Phrase(nl: "de tekst van deze kaart", en: "the text of this card")
    case .caseText: Phrase(nl: "de tekst van de case", en: "the text of the case")
    case .stopTitle: Phrase(nl: "de naam van deze stop", en: "the name of this stop")
    case .stopSay: Phrase(nl: "wat je bij deze stop zegt", en: "what you say at this stop")
    case .stopNote: Phrase(nl: "wat voor jezelf bij deze stop staat", en: "what is for yourself at this stop")
    case .pollQuestion: Phrase(nl: "de vraag van deze poll", en: "the question of this poll")
    case .pollOption: Phrase(nl: "een antwoord van deze poll", en: "an answer of this poll")
    }
  }
}
