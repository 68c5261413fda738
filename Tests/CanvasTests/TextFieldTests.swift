// Typing, by what a person sees as a character.
import SeedKit
import Testing

@testable import Canvas

@Suite("Text field")
struct TextFieldTests {
  /// A field written down with | for the caret.
  private func field(_ picture: String) -> TextField {
    let parts = picture.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    var field = TextField(parts.joined())
    field.caret = parts[0].count
    return field
  }

  private func picture(_ field: TextField) -> String {
    String(field.characters[..<field.caret]) + "|" + String(field.characters[field.caret...])
  }

  @Test(
    "an edit does what its key promises",
    arguments: [
      ("wij|k", "←", "wi|jk"), ("|wijk", "←", "|wijk"), ("wijk|", "→", "wijk|"), ("e\u{301}|", "⌫", "|"), ("🙂👨‍👩‍👧|", "⌫", "🙂|"),
      ("🇳🇱🇧🇪|", "⌫", "🇳🇱|"), ("|🇳🇱x", "⌦", "|x"),
      ("een\n|twee", "⌫", "een|twee"), ("een|", "⌦", "een|"), ("|", "⌫", "|"), ("een twee|", "^W", "een |"), ("een twee  |", "^W", "een |"),
      ("een, |", "^W", "|"),
      ("|een twee", "M-d", "|twee"), ("een |twee\ndrie", "^U", "|twee\ndrie"), ("a\nb|c", "^U", "a\n|c"), ("a\n|b", "^U", "a|b"),
      ("|a", "^U", "|a"),
      ("een| twee\ndrie", "^K", "een|\ndrie"), ("een|\ndrie", "^K", "een|drie"), ("een|", "^K", "een|"), ("een twee|", "M-b", "een |twee"),
      ("een |twee", "M-b", "|een twee"),
      ("@huur|ders", "M-b", "@|huurders"), ("ee|n, twee", "M-f", "een, |twee"), ("twe|e", "M-f", "twee|"),
      ("een\ntw|ee\ndrie", "home", "een\n|twee\ndrie"),
      ("een\ntw|ee\ndrie", "end", "een\ntwee|\ndrie"), ("een\ntw|ee", "^home", "|een\ntwee"), ("e|en\ntwee", "^end", "een\ntwee|"),
    ])
  func editing(before: String, key: String, after: String) {
    var field = field(before)
    switch key {
    case "←": field.moveLeft()
    case "→": field.moveRight()
    case "⌫": field.deleteBackward()
    case "⌦": field.deleteForward()
    case "^W": field.deleteWordBackward()
    case "M-d": field.deleteWordForward()
    case "^U": field.deleteToStart()
    case "^K": field.deleteToEnd()
    case "M-b": field.moveWordLeft()
    case "M-f": field.moveWordRight()
    case "home": field.moveToLineStart()
    case "end": field.moveToLineEnd()
    case "^home": field.moveToStart()
    default: field.moveToEnd()
    }
    #expect(picture(field) == after)
  }

  @Test("typed text comes before the caret, and line ends of any system are one")
  func inserting() {
    var field = field("wij|heer")
    field.insert("kbe")
    #expect(picture(field) == "wijkbe|heer")
    field.insert("\r\na\rb\n")
    #expect(picture(field) == "wijkbe\na\nb\n|heer")
    #expect(TextField("a\r\nb").characters == ["a", "\n", "b"])
  }

  @Test("an accent or the next piece of an emoji joins with what stands before the caret")
  func joining() {
    var accent = field("caf e|!")
    accent.insert("\u{301}")
    #expect(accent.characters.count == 6 && accent.caret == 5)
    var family = field("x👨|y")
    for piece in ["\u{200D}", "👩", "\u{200D}", "👧"] { family.insert(piece) }
    #expect(family.characters == ["x", "👨‍👩‍👧", "y"] && family.caret == 2)
    var flag = field("🇳|")
    flag.insert("🇱")
    #expect(flag.characters == ["🇳🇱"] && flag.caret == 1)
  }

  @Test("text put before an accent or between flags is divided anew, as far as it reaches")
  func joiningBehind() {
    var field = TextField("\u{301}")
    field.caret = 0
    field.insert("e")
    #expect(field.characters == ["e\u{301}"] && field.caret == 1)
    var flags = self.field("|🇳🇱🇧🇪x")
    flags.insert("🇩")
    #expect(flags.characters == Array("🇩🇳🇱🇧🇪x"))
    var lines = TextField("e\n\u{301}")
    lines.caret = 2
    lines.deleteBackward()
    #expect(lines.characters == ["e\u{301}"] && lines.caret == 1)
  }

  @Test("a caret set outside the text goes to its nearest end")
  func caretOutside() {
    var field = TextField("wijk")
    field.caret = 99
    #expect(field.caret == 4)
    field.caret = -1
    #expect(field.caret == 0)
  }

  @Test("whatever is typed and removed, the characters are those of the whole text, and the caret is in it", arguments: seeds)
  func anything(seed: UInt64) {
    var random = Seeded(seed)
    for round in 0..<60 {
      var field = TextField(random.text(10))
      for step in 0..<40 {
        let before = field
        switch Int.random(in: 0..<12, using: &random) {
        case 0...4:
          let text = random.text(Int.random(in: 1...3, using: &random))
          field.insert(text)
          // What was typed stands before the caret, and nothing is lost.
          #expect(field.text.utf8.count >= before.text.utf8.count, "seed \(seed) round \(round) step \(step)")
        case 5: field.deleteBackward()
        case 6: field.deleteForward()
        case 7: field.deleteWordBackward()
        case 8: field.deleteWordForward()
        case 9: field.deleteToStart()
        case 10: field.deleteToEnd()
        default: field.caret = Int.random(in: -2...25, using: &random)
        }
        #expect(
          field.characters.map { Array($0.unicodeScalars) } == field.text.map { Array($0.unicodeScalars) },
          "seed \(seed) round \(round) step \(step)")
        #expect((0...field.characters.count).contains(field.caret), "seed \(seed) round \(round) step \(step)")
      }
    }
  }

  @Test("a letter replaces a text that is selected; a space or a sign goes on behind it, and moving lets go of it") func selection() {
    func typed(_ text: String, _ move: (inout TextField) -> Void = { _ in }) -> String {
      var field = TextField("koffie")
      field.selectAll()
      move(&field)
      for character in text { field.insert(String(character)) }
      return field.text
    }
    #expect(typed("thee") == "thee" && typed(" en thee") == "koffie en thee" && typed(", thee") == "koffie, thee")
    #expect(typed("s") { $0.moveToEnd() } == "koffies")
    #expect(typed("") { $0.deleteBackward() }.isEmpty)
  }
}
