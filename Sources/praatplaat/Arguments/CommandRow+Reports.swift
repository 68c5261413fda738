// The rows of the commands that take a board out of its file and bring notes back in.
import Board
import Words

extension CommandRow {
  static let export = CommandRow(
    run: exportBoard, fault: { $0.faultOfExporting }, operands: [.init(name: fileName, isRequired: false)],
    options: [
      use(
        .format, Phrase(both: "markdown|csv|json|html|schema"),
        nl: "tekst, een tabel, alles voor een programma, een poster om op te hangen, of (zonder BESTAND) wat er in die json kan staan",
        en: "text, a table, everything for a program, a poster for the wall, or (without FILE) what that json may hold", isRequired: true),
      use(.output, fileName, nl: "een nieuw bestand; anders standaarduitvoer", en: "a new file; otherwise standard output"),
      use(
        .separator, Phrase(both: "comma|semicolon|tab"), nl: "wat er in csv tussen de cellen staat; anders een puntkomma",
        en: "what stands between the cells of csv; otherwise a semicolon"),
      use(.events, nl: "in json ook elke wijziging die er was", en: "in json every change that there was, too"),
    ] + of(.list).options.filter { !["format", "as"].contains($0.option.rawValue) },
    about: Phrase(nl: "maakt een verslag van een bord", en: "makes a report of a board"),
    notes: [
      Phrase(
        nl: "De filters zijn die van list. Wat de begeleider verborgen heeft, staat er niet in. Het bord verandert niet.",
        en: "The filters are those of list. What the facilitator has hidden is not in it. The board does not change."),
      paragraph(
        "html is één bestand zonder script of iets van buiten. Een bord met weinig notities past bij printen op één A3; anders krijgt elke groep een eigen bladzij A4.",
        "html is one file without scripts or anything from elsewhere. A board with few notes fits one A3 when printed; otherwise each group gets a page of A4."
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
    run: importNotes, operands: [file, .init(name: Phrase(nl: "INVOER", en: "INPUT"))],
    about: Phrase(nl: "zet notities uit csv of json op een bord", en: "puts notes from csv or json on a board"),
    notes: [
      paragraph(
        "INVOER is een bestand, of - voor standaardinvoer: csv met een kopregel (Case, Thema, Termijn, Tekst, Groep, en wie weet Stap, Bril, Niveau, Wie; in elke volgorde, met komma, puntkomma of tab), of de json van export of list.",
        "INPUT is a file, or - for standard input: csv with a header (Case, Theme, Term, Text, Group, and perhaps Step, Perspective, Level, Who; in any order, with comma, semicolon or tab), or the json of export or list."
      ),
      paragraph(
        "Alle notities komen op het bord, of geen. Van elke nieuwe notitie wordt het id geprint, zodra ze gedeeld zijn. De json van een bord brengt op een nieuw bord alles mee, ook polls, stemmen, namen en met events de geschiedenis; op een bord waar al gewerkt is alleen de notities. Tijden blijven zoals de json ze zegt.",
        "All notes get on the board, or none. Each new note’s id is printed once they are shared. The json of a board brings everything to a new board, also polls, votes, names and with events the history; to a board that is in use only the notes. Times stay as the json tells them."
      ), named,
    ])
}
