// What the manual page says that no table of the program has.
import Board
import ScreenKit

extension ManualPage {
  enum Words {
    static let manual = Phrase(nl: "Handleiding van praatplaat", en: "Manual of praatplaat")
    static let purpose = Phrase(
      nl: "brainstormbord voor een breakoutsessie over leefbaarheid", en: "brainstorm board for a breakout session on liveability")
    static let synopsis = Phrase(nl: "SAMENVATTING", en: "SYNOPSIS")
    static let description = Phrase(nl: "BESCHRIJVING", en: "DESCRIPTION")
    static let about = Phrase(
      nl:
        "Groepen denken na over een case van een corporatie en plakken notities in de vijf thema’s van de praatplaat, voor de korte of de lange termijn. Alles staat in één gedeeld bestand: wat een groep schrijft, staat meteen bij de anderen. Zonder opdracht opent je eigen bord.",
      en:
        "Groups think about a case of a housing association and put notes in the five themes of the plate, for the short or the long term. Everything is in one shared file: what one group writes is on the others’ screens at once. Without a command your own board opens."
    )
    static let commands = Phrase(nl: "OPDRACHTEN", en: "COMMANDS")
    static let options = Phrase(nl: "OPTIES", en: "OPTIONS")
    static let whereOptionsStand = Phrase(
      nl: "Opties mogen overal staan, ook als --optie=waarde. Na -- komen er geen meer. Deze heeft elke opdracht, of het programma zelf.",
      en: "Options may stand anywhere, also as --option=value. After -- come no more. Every command has these, or the program itself.")
    static let keys = Phrase(nl: "TOETSEN", en: "KEYS")
    static let whereKeysAre = Phrase(
      nl: "Wat je nu kunt doen staat onderin elk scherm; ? noemt alle toetsen die daar gelden, en : vindt alles op naam.",
      en: "What you can do now is at the bottom of every screen; ? names all keys that count there, and : finds everything by name.")
    static let screens: [(ScreenKind, Phrase)] = [
      (.group, Phrase(nl: "Het scherm van een groep", en: "A group’s screen")),
      (.host, Phrase(nl: "Het scherm van de begeleider", en: "The facilitator’s screen")),
      (.present, Phrase(nl: "Het plenaire scherm", en: "The plenary screen")),
      (.review, Phrase(nl: "Het scherm om terug te kijken", en: "The screen for looking back")),
    ]
    static let files = Phrase(nl: "BESTANDEN", en: "FILES")
    static let allFiles: [(String, Phrase)] = [
      (
        "~/.config/praatplaat/config",
        Phrase(nl: "je instellingen; config zegt welke er gelden", en: "your settings; config says which count")
      ),
      ("~/.local/share/praatplaat/bord.praat", Phrase(nl: "je eigen bord", en: "your own board")),
      (
        "~/.local/state/praatplaat/",
        Phrase(
          nl: "wat je zelf schreef, tot het gedeeld is en daarna als kopie, en je concepten; forget wist het",
          en: "what you wrote yourself, until it is shared and after that as a copy, and your drafts; forget clears it")
      ),
    ]
    static let environment = Phrase(nl: "OMGEVING", en: "ENVIRONMENT")
    static let variables: [(String, Phrase)] = [
      (
        "LC_ALL, LC_MESSAGES, LANG",
        Phrase(
          nl:
            "de taal, als --lang haar niet zegt: Engels waar dit met en begint, Nederlands waar het met nl begint, anders wat je instellingen zeggen, en zonder die Nederlands",
          en:
            "the language, where --lang does not say it: English where this begins with en, Dutch where it begins with nl, otherwise what your settings say, and without those Dutch"
        )
      ),
      ("LC_ALL, LC_CTYPE, LANG", Phrase(nl: "of de terminal UTF-8 laat zien", en: "whether the terminal shows UTF-8")),
      (
        "NO_COLOR, CLICOLOR, CLICOLOR_FORCE, COLORFGBG",
        Phrase(
          nl: "geen kleuren, toch kleuren, en of de achtergrond licht is, als --colors het niet zegt",
          en: "no colours, colours all the same, and whether the background is light, where --colors does not say it")
      ),
      (
        "TERM, TERMINFO",
        Phrase(
          nl: "welke terminal het is; kent deze computer hem niet, dan geldt hij als xterm",
          en: "which terminal it is; one that this computer does not know counts as xterm")
      ),
      (
        "XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME",
        Phrase(
          nl: "in plaats van ~/.local/share, ~/.local/state en ~/.config", en: "instead of ~/.local/share, ~/.local/state and ~/.config")
      ),
      ("TMPDIR", Phrase(nl: "waar import een spreadsheet omzet", en: "where import converts a spreadsheet")),
      (
        "PRAATPLAAT_PATIENCE",
        Phrase(
          nl: "hoeveel milliseconden een opdracht op een bezet bord wacht, anders 60000",
          en: "for how many milliseconds a command waits for a busy board, otherwise 60000")
      ),
    ]
    static let exitStatus = Phrase(nl: "EINDCODES", en: "EXIT STATUS")
    static let examples = Phrase(nl: "VOORBEELDEN", en: "EXAMPLES")
    static let allExamples: [(about: Phrase, lines: Phrase)] = [
      (
        Phrase(nl: "Oefenen op een sessie in volle gang:", en: "Rehearse on a session in full swing:"),
        Phrase(
          nl: "praatplaat new oefenen.praat --demo\npraatplaat host oefenen.praat",
          en: "praatplaat new practice.praat --demo\npraatplaat host practice.praat")
      ),
      (
        Phrase(
          nl: "Een bord voor acht groepen, het scherm van de begeleider, de beamer en een groep:",
          en: "A board for eight groups, the facilitator’s screen, the projector and a group:"),
        Phrase(
          nl:
            "praatplaat new sessie.praat --groups 8 --agenda sessie\npraatplaat host sessie.praat\npraatplaat present sessie.praat\npraatplaat open sessie.praat --group 3",
          en:
            "praatplaat new session.praat --groups 8 --agenda session\npraatplaat host session.praat\npraatplaat present session.praat\npraatplaat open session.praat --group 3"
        )
      ),
      (
        Phrase(nl: "Een verslag, en terugkijken:", en: "A report, and looking back:"),
        Phrase(
          nl: "praatplaat export sessie.praat --format html --output poster.html\npraatplaat review sessie.praat",
          en: "praatplaat export session.praat --format html --output poster.html\npraatplaat review session.praat")
      ),
    ]
  }
}
