// What other programs write, a file each in Tests/Samples: what is understood, what is left out, and which notes come in.
import Foundation
import ProcessKit
import Testing

@Suite struct ImportSampleTests {
  /// A file, and what is said and comes in: theme, term, group and text of each note.
  struct Sample: CustomStringConvertible, Sendable {
    let file: String
    var theme: String?
    var says: [String]
    let notes: [String]
    var description: String { file }
  }

  private static let filled = "Waar de invoer niets zegt, wordt dit ingevuld: case: Maisonnettes uit 1968"

  private static let tables: [Sample] = [
    Sample(
      file: "padlet-older.csv", theme: "lokale",
      says: [
        "3 notities, kolom ‘Subject’ als kop, kolom ‘Body’ als tekst, kolom ‘Section’ als thema.",
        "Niet overgenomen kolommen: ‘Created At’, ‘Author’.",
        "Geen thema, termijn, case of groep van dit bord: ‘Parkeerplaats’. De notities eronder komen wel mee; --map NAAM=THEMA zegt waar.",
        "\(filled), thema: Lokale samenwerking, termijn: korte termijn, groep: begeleider.",
      ],
      notes: [
        "nieuwbouw short - Een gedeelde tuin", "sociaal-beheer short - Buurttafel / Elke woensdag soep.",
        "lokale-samenwerking short - Wat verder? / Iets heel anders",
      ]),
    Sample(
      file: "mural.csv",
      says: [
        "3 notities, kolom ‘Text’ als tekst, kolom ‘Area’ als thema.",
        "Niet overgenomen kolommen: ‘ID’, ‘BG Color’, ‘Sticky type’, ‘Position X’, ‘Position Y’, ‘Last Updated By’, ‘Last Updated’, ‘Last Content Edited By’, ….",
        "\(filled), termijn: korte termijn, groep: begeleider.",
      ],
      notes: [
        "nieuwbouw short - Bewoners zeggen: \"eerst het licht\"", "nieuwbouw short - Doorstromen",
        "sociaal-beheer short - Buurtkamer & keuken",
      ]),
    Sample(
      file: "google-forms.csv",
      says: [
        "3 notities, kolom ‘Wat is jouw idee?’ als tekst, kolom ‘Welk thema?’ als thema, kolom ‘In welke groep zat je?’ als groep.",
        "Niet overgenomen kolommen: ‘Tijdstempel’.", "\(filled), termijn: korte termijn.",
      ],
      notes: [
        "bestaande-woningvoorraad short - Meer licht", "nieuwbouw short 3 Een gedeelde tuin, met \"eigen\" hekje",
        "sociaal-beheer short 2 Buurttafel op woensdag",
      ]),
    Sample(
      file: "teamretro.csv",
      says: [
        "3 notities, kolom ‘Topic’ als thema, kolom ‘Idea’ als tekst.", "Niet overgenomen kolommen: ‘Group’, ‘Votes’, ‘Author’.",
        "\(filled), termijn: korte termijn, groep: begeleider.",
      ],
      notes: [
        "nieuwbouw short - Een gedeelde tuin", "sociaal-beheer short - Buurttafel op woensdag", "sociaal-beheer short - Samen koken",
      ]),
    Sample(
      file: "groupmap.csv",
      says: [
        "2 notities, kolom ‘Region’ als thema, kolom ‘Idea’ als tekst, kolom ‘Description’ als toelichting.",
        "Niet overgenomen kolommen: ‘Group’, ‘Likes’.", "\(filled), termijn: korte termijn, groep: begeleider.",
      ], notes: ["nieuwbouw short - Een gedeelde tuin", "lokale-samenwerking short - Eén nummer / Dat iedereen belt"]),
    Sample(
      file: "trello.csv",
      says: [
        "2 notities, kolom ‘Card Name’ als kop, kolom ‘Card Description’ als toelichting, kolom ‘List Name’ als thema.",
        "Niet overgenomen kolommen: ‘Card ID’, ‘Card URL’, ‘Labels’, ‘Vote Count’, ‘Last Activity Date’, ‘List ID’, ‘Board ID’, ‘Board Name’.",
        "1 gearchiveerde kaart komt niet mee.", "\(filled), termijn: korte termijn, groep: begeleider.",
      ], notes: ["nieuwbouw short - Kleine woningen", "sociaal-beheer short - Buurttafel / Elke woensdag, met soep"]),
    Sample(
      file: "trello.json", theme: "beheer",
      says: [
        "3 notities, kaarten van Trello, lijst als thema, label als termijn.",
        "Geen thema, termijn, case of groep van dit bord: ‘Parkeerplaats’. De notities eronder komen wel mee; --map NAAM=THEMA zegt waar.",
        "2 gearchiveerde kaarten komen niet mee.", "Bijlagen van kaarten komen niet mee: 1.", "Checklists van kaarten komen niet mee: 1.",
        "\(filled), thema: Sociaal beheer, termijn: korte termijn, groep: begeleider.",
      ],
      notes: [
        "nieuwbouw long - Kleine woningen op de hoek", "sociaal-beheer short - Buurttafel / Elke woensdag, met soep",
        "lokale-samenwerking short - Waar laten we de auto’s?",
      ]),
  ]

  private static let others: [Sample] = [
    Sample(
      file: "easyretro.csv",
      says: [
        "3 notities, kolom ‘Sociaal beheer’ als notities bij Sociaal beheer, kolom ‘Nieuwbouw’ als notities bij Nieuwbouw.",
        "Niet overgenomen kolommen: ‘Votes’, ‘Votes’. Hoort er een bij een thema: --map KOLOM=THEMA.",
        "\(filled), termijn: korte termijn, groep: begeleider.",
      ],
      notes: [
        "nieuwbouw short - Een gedeelde tuin", "sociaal-beheer short - Buurttafel op woensdag", "sociaal-beheer short - Samen koken",
      ]),
    Sample(
      file: "kolommen.csv",
      says: [
        "3 notities, kolom ‘Termijn’ als termijn, kolom ‘4. Sociaal beheer’ als notities bij Sociaal beheer, kolom ‘nieuwbouw’ als notities bij Nieuwbouw.",
        "Niet overgenomen kolommen: ‘Overig’. Hoort er een bij een thema: --map KOLOM=THEMA.",
        "\(filled), termijn: korte termijn, groep: begeleider.",
      ], notes: ["nieuwbouw short - Een tuin; met hek", "nieuwbouw long - Woongroep", "sociaal-beheer short - Buurttafel"]),
    Sample(
      file: "miro.csv", says: ["4 notities, een per regel.", "\(filled), termijn: korte termijn, groep: begeleider."],
      notes: [
        "nieuwbouw short - Gedeelde tuin / met een hek", "nieuwbouw short - Werkplaats in de plint",
        "sociaal-beheer short - Buurttafel op woensdag", "sociaal-beheer short - Een huismeester, elke dag",
      ]),
    Sample(
      file: "lijst.txt", says: ["4 notities, een per punt van de lijst.", "\(filled), termijn: korte termijn, groep: begeleider."],
      notes: [
        "nieuwbouw short - Een gedeelde tuin", "nieuwbouw short - Kleine woningen", "sociaal-beheer short - Buurttafel op woensdag",
        "sociaal-beheer short - Samen koken, / met soep",
      ]),
    Sample(
      file: "regels.txt", theme: "4",
      says: ["3 notities, een per regel.", "\(filled), thema: Sociaal beheer, termijn: korte termijn, groep: begeleider."],
      notes: [
        "sociaal-beheer short - Buurttafel op woensdag", "sociaal-beheer short - Een huismeester, elke dag",
        "sociaal-beheer short - Samen koken",
      ]),
    Sample(
      file: "lijst.md",
      says: [
        "5 notities, een per punt van de lijst.",
        "Geen thema, termijn, case of groep van dit bord: ‘Wat we bedachten’. De notities eronder komen wel mee; --map NAAM=THEMA zegt waar.",
        "1 regel hoort bij geen notitie en komt niet mee.", "\(filled), termijn: korte termijn, groep: begeleider.",
      ],
      notes: [
        "nieuwbouw short - Bankjes", "nieuwbouw short - Een tuin", "sociaal-beheer short - Buurttafel / - op woensdag / - met soep",
        "sociaal-beheer short - Samen koken", "sociaal-beheer long - Huismeester in elk blok",
      ]),
  ]

  @Test("what a program wrote comes in as it says, and no more", arguments: tables + others) func sample(_ sample: Sample) throws {
    let place = try Place()
    try place.makeBoard()
    let theme = sample.theme.map { ["--theme", $0] } ?? []
    let outcome = try place.run(
      ["import", "s.praat", Self.path(sample.file), "--case", "1", "--horizon", "short", "--lang", "nl"] + theme)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.sentences == sample.says)
    let notes = try place.notes().map { note in
      let text = (note["text"] as? String ?? "").replacingOccurrences(of: "\n", with: " / ")
      return "\(note["theme"] as? String ?? "-") \(note["horizon"] as? String ?? "-") \(note["group"] as? String ?? "-") \(text)"
    }
    #expect(Set(notes) == Set(sample.notes) && notes.count == sample.notes.count, "\(notes)")
    #expect(outcome.output.split(separator: "\n").count == sample.notes.count)
    #expect(try place.run("check", "s.praat").status == 0)
  }

  @Test("thirty ideas of Padlet: a picture alone is told, and everything else is there") func padlet() throws {
    let place = try Place()
    try place.makeBoard()
    let outcome = try place.run("import", "s.praat", Self.path("padlet.csv"), "--case", "1", "--horizon", "short", "--lang", "nl")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(
      outcome.sentences == [
        "30 notities, kolom ‘Section’ als thema, kolom ‘Title’ als kop, kolom ‘Body’ als tekst.",
        "Niet overgenomen kolommen: ‘Attachment link’, ‘Attachment caption’, ‘Post color’, ‘Created at (UTC)’, ‘Updated at (UTC)’.",
        "1 rij heeft geen tekst en komt niet mee.", "\(Self.filled), termijn: korte termijn, groep: begeleider.",
      ])
    let notes = try place.notes()
    #expect(notes.count == 30)
    for theme in ["bewonerssamenstelling", "bestaande-woningvoorraad", "nieuwbouw", "sociaal-beheer", "lokale-samenwerking"] {
      #expect(notes.count { $0["theme"] as? String == theme } == 6, "\(theme)")
    }
  }

  @Test("every sample is tested") func all() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.path(""))
    #expect(Set(files) == Set((Self.tables + Self.others).map(\.file) + ["padlet.csv"]))
  }

  private static func path(_ file: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples/\(file)").path
  }
}
