// The rows of the commands that take a board out of its file and bring notes back in.
import Board
import Words

extension CommandRow {
  static let export = CommandRow(
    run: exportBoard, fault: { $0.faultOfExporting }, operands: [.init(name: fileName, isRequired: false)],
    options: [
      use(
        .format, Phrase(both: "markdown|csv|json|html|sheet|cast|schema"),
        nl: "tekst, een tabel, alles voor een programma, een poster, een blad per groep, een film, of (zonder BESTAND) wat json kan zijn",
        en: "text, a table, everything for a program, a poster, a sheet a group, a film, or (without FILE) what json may be",
        isRequired: true),
      use(.output, fileName, nl: "een nieuw bestand; anders standaarduitvoer", en: "a new file; otherwise standard output"),
      use(
        .separator, Phrase(both: "comma|semicolon|tab"), nl: "wat er in csv tussen de cellen staat; anders een puntkomma",
        en: "what stands between the cells of csv; otherwise a semicolon"),
      use(
        .paper, Phrase(both: "a3|a4"), nl: "waarop html wordt afgedrukt: een poster, anders a3, of bladen a4",
        en: "what html is printed on: a poster, a3 unless said, or sheets of a4"),
      use(
        .size, Phrase(nl: "KOLOMMENxRIJEN", en: "COLUMNSxROWS"), nl: "hoe groot de film is; anders 120x36",
        en: "how large the film is; otherwise 120x36"),
      .init(
        option: .colors, value: colorsValue,
        about: Phrase(nl: "de kleuren van de film; anders 256", en: "the film’s colours; otherwise 256")),
      use(.events, nl: "in json ook elke wijziging van wat er nog staat", en: "in json every change of what is still there, too"),
    ] + of(.list).options.filter { ![.format, .as, .hidden, .privacy].contains($0.option) },
    about: Phrase(nl: "maakt een verslag van een bord", en: "makes a report of a board"),
    notes: [
      Phrase(
        nl: "De filters zijn die van list. Wat de begeleider verborgen heeft, staat er niet in. Het bord verandert niet.",
        en: "The filters are those of list. What the facilitator has hidden is not in it. The board does not change."),
      paragraph(
        "html is één bestand zonder script of iets van buiten. Afgedrukt is het een poster: met weinig notities één blad, met letters van minstens 9 punten; met meer dan 200 notities eerst wat eruit kwam, op hooguit zes bladen, en alle notities als bijlage.",
        "html is one file without scripts or anything from elsewhere. Printed it is a poster: one sheet for few notes, in letters of 9 points at least; for more than 200 notes first what they came to, on six sheets at most, and all notes as an annex."
      ),
      paragraph(
        "sheet is ook html: een A4 per groep, en een per corporatie die iemand noemde, met haar zinnen, keuze, pakketten, plannen en drie voorbeeldkaarten bij de thema’s van keuze en pakketten. Wat niet op het blad past, wordt geteld.",
        "sheet is html too: a page of A4 for each group, and one for each housing association that somebody named, with its sentences, pick, packages, plans and three example cards under the themes of pick and packages. What does not fit is counted."
      ),
      paragraph(
        "cast is een opname (asciicast v3) van het bord dat volloopt en van wat de zaal zag, 20 keer zo snel en met korte stiltes; elke stop is een merk. Speel hem met asciinema 3, of met zijn speler op een webpagina. Met een filter zie je alleen die notities.",
        "cast is a recording (asciicast v3) of the board that fills and of what the room saw, 20 times as fast and with short silences; every stop is a marker. Play it with asciinema 3, or with its player on a web page. With a filter you see only those notes."
      ),
      paragraph(
        "csv is UTF-8 met kopregel; tijden zijn lokaal. Een cel die een formule lijkt, krijgt een ' vooraan; import haalt die weer weg.",
        "csv is UTF-8 with a header; times are local. A cell that looks like a formula gets a ' in front; import takes it off again."),
      paragraph(
        "Wat gefilterd is zegt dat: bovenaan in html en markdown, in csv in een laatste kolom, in json in de velden filter (als de opties) en total.",
        "What is filtered says so: at the top of html and markdown, in a last column of csv, in the fields filter (as the options) and total of json."
      ),
      paragraph(
        "De json heeft de velden board, title, cases, groups, notes (als list --format json), sentences, picks, packages, polls, votes, takeaways, agenda, zonder filters ook things, en met --events ook events. Zonder filters is hij heel: import maakt er op een nieuw bord hetzelfde bord van. Wat elk veld kan zijn, zegt --format schema (JSON Schema 2020-12).",
        "The json has the fields board, title, cases, groups, notes (as list --format json), sentences, picks, packages, polls, votes, takeaways, agenda, without filters also things, and with --events also events. Without filters it is whole: on a new board import makes the same board of it. What each field may be says --format schema (JSON Schema 2020-12)."
      ),
    ])

  static let importing = CommandRow(
    run: importNotes, operands: [file, .init(name: inputName)],
    options: [
      use(.caseStudy, caseName, nl: "de case van notities die het niet zelf zeggen", en: "the case of notes that don’t say it themselves"),
      use(.theme, theme, nl: "net zo hun thema", en: "their theme, likewise"),
      use(.horizon, shortOrLong, nl: "net zo hun termijn", en: "their term, likewise"),
      use(.group, group, nl: "net zo hun groep; anders de begeleider", en: "their group, likewise; otherwise the facilitator"),
      use(
        .map, Phrase(nl: "KOLOM=VELD", en: "COLUMN=FIELD"),
        nl: "wat een kolom is (tekst, thema, termijn, …; - is overslaan), of bij welk thema een lijst hoort; mag vaker",
        en: "what a column is (text, theme, term, …; - skips it), or to which theme a list belongs; may be repeated", isRepeatable: true),
      use(
        .dryRun, nl: "zegt alleen wat er zou gebeuren, en schrijft niets", en: "only says what would happen, and writes nothing"),
      use(
        .format, Phrase(both: "table|columns|text|markdown|json"),
        nl: "hoe de invoer eruitziet, als dat niet vanzelf blijkt", en: "what the input looks like, where that does not show by itself"),
    ],
    about: Phrase(nl: "zet notities uit iets anders op een bord", en: "puts notes from something else on a board"),
    notes: [
      paragraph(
        "INVOER is een bestand, of - voor standaardinvoer: een tabel met kopregel (csv; xlsx of ods als LibreOffice er is) zoals van Padlet, Mural, Trello of Google Forms; een tabel met een kolom per thema; gewone tekst met een notitie per regel; een lijst in Markdown met koppen als thema; de json van Trello; of de json van export of list.",
        "INPUT is a file, or - for standard input: a table with a header (csv; xlsx or ods where LibreOffice is) such as Padlet’s, Mural’s, Trello’s or Google Forms’; a table with a column for each theme; plain text with a note a line; a Markdown list with headings as themes; Trello’s json; or the json of export or list."
      ),
      Phrase(
        nl: "Bijvoorbeeld: praatplaat import sessie.praat padlet.csv --case 1 --theme beheer --horizon short",
        en: "For instance: praatplaat import session.praat padlet.csv --case 1 --theme social --horizon short"),
      paragraph(
        "Eerst staat er wat er begrepen is en wat niet meekomt. Wat de invoer niet zegt, komt van de opties; op een terminal wordt het gevraagd. Alle notities komen op het bord, of geen; wat er al staat, komt er niet nog eens bij. Van elke nieuwe notitie wordt het id geprint, zodra ze gedeeld zijn.",
        "First it says what was understood and what does not come in. What the input does not say comes from the options; on a terminal it is asked. All notes get on the board, or none; what is there already is not added again. Each new note’s id is printed once they are shared."
      ),
      paragraph(
        "De json van een bord brengt op een nieuw bord alles mee, ook polls, stemmen, namen en met events de geschiedenis; op een bord waar al gewerkt is alleen de notities. Tijden blijven zoals de json ze zegt.",
        "The json of a board brings everything to a new board, also polls, votes, names and with events the history; to a board that is in use only the notes. Times stay as the json tells them."
      ), named,
    ])
}
