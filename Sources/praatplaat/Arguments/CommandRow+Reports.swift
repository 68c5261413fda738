// The rows of the commands that take a board out of its file and bring notes back in.
import Board
import Words

extension CommandRow {
  static let export = CommandRow(
    run: exportBoard, operands: [file],
    options: [
      use(
        .format, Phrase(both: "markdown|csv|json|html|sheet"),
        nl: "tekst, een tabel, alles voor een programma, een poster om op te hangen, of een blad per groep om mee te nemen",
        en: "text, a table, everything for a program, a poster for the wall, or a sheet a group to take home", isRequired: true),
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
        "sheet is ook html: een A4 per groep, en een per corporatie die iemand noemde, met haar zinnen, keuze, pakketten, plannen en drie voorbeeldkaarten bij de thema’s van keuze en pakketten. Wat niet op het blad past, wordt geteld.",
        "sheet is html too: a page of A4 for each group, and one for each housing association that somebody named, with its sentences, pick, packages, plans and three example cards under the themes of pick and packages. What does not fit is counted."
      ),
      paragraph(
        "csv is UTF-8 met kopregel; tijden zijn lokaal. Een cel die een formule lijkt, krijgt een ' vooraan; import haalt die weer weg.",
        "csv is UTF-8 with a header; times are local. A cell that looks like a formula gets a ' in front; import takes it off again."),
      paragraph(
        "Wat gefilterd is zegt dat: bovenaan in html en markdown, in csv in een laatste kolom, in json in de velden filter (als de opties) en total.",
        "What is filtered says so: at the top of html and markdown, in a last column of csv, in the fields filter (as the options) and total of json."
      ),
      paragraph(
        "De json heeft de velden board, title, cases, groups, notes (als list --format json), sentences, picks, packages, polls, votes, takeaways, agenda, en met --events ook events.",
        "The json has the fields board, title, cases, groups, notes (as list --format json), sentences, picks, packages, polls, votes, takeaways, agenda, and with --events also events."
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
        "Alle notities komen op het bord, of geen. Van elke nieuwe notitie wordt het id geprint, zodra ze gedeeld zijn. Uit json komen ook zinnen, keuzes, stickers, pakketten en opbrengst mee; wat er al staat, blijft.",
        "All notes get on the board, or none. Each new note’s id is printed once they are shared. From json, sentences, picks, stickers, packages and takeaways come along; what is there already stays."
      ), named,
    ])
}
