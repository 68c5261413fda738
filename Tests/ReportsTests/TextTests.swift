// Text that was made safe to print, and text as it is searched for.
import Canvas
import Testing

import Canvas
@testable import Reports

@Suite struct TextTests {
  @Test(
    "what a terminal would obey is shown instead",
    arguments: [
      ("rood\u{1B}[31m", "rood␛[31m"), ("bel\u{7}", "bel␇"), ("a\u{9B}b", "a\u{FFFD}b"), ("\u{202E}om", "\u{FFFD}om"),
      ("a\u{200B}b", "a\u{FFFD}b"),
      ("tab\there", "tab␉here"),
    ])
  func sanitised(_ text: String, _ shown: String) {
    _ = utf8Locale
    #expect(text.onOneLine() == shown)
  }

  @Test(
    "an emoji of several characters stays whole",
    arguments: ["👨‍👩‍👧‍👦", "🇳🇱", "👍🏽", "❤️", "1️⃣", "#️⃣", "🏳️‍🌈", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👩🏽‍🚀", "⛓️‍💥", "🏃🏽‍♀️‍➡️", "👁️‍🗨️"])
  func wholeEmoji(_ emoji: String) {
    _ = utf8Locale
    #expect("Gezin \(emoji)\u{1B}x".onOneLine() == "Gezin \(emoji)␛x")
  }

  @Test(
    "nothing hides in an emoji",
    arguments: [
      "❤\u{FE0F}\u{FE0F}", "🙂\u{E0061}\u{E0062}", "🏴\u{E0061}\u{E0062}\u{E0063}\u{E0064}\u{E0065}\u{E0066}\u{E0067}", "🙂\u{200D}",
    ])
  func hiding(_ text: String) {
    _ = utf8Locale
    #expect(!text.onOneLine().unicodeScalars.contains { $0.properties.isDefaultIgnorableCodePoint })
  }

  @Test("line ends become a stroke between lines, and nothing at the ends")
  func lines() {
    #expect("een\ntwee\r\n\r\ndrie\n".onOneLine() == "een / twee / drie")
    #expect("\n\neen".onOneLine() == "een")
  }

  @Test("on a terminal without UTF-8 letters lose their accents") func ascii() {
    #expect("‘coördinatie’ …".onOneLine(in: .ascii) == "'coordinatie' ...")
  }

  @Test(
    "capitals and accents don't matter when searching",
    arguments: [
      ("Coördinatie", "coordinatie"), ("co\u{308}o", "coo"), ("É", "e"), ("’t Zand", "'t zand"), ("ΑΒΓ", "αβγ"), ("Straße", "strasse"),
    ])
  func folded(_ text: String, _ plain: String) {
    _ = utf8Locale
    #expect(text.folded == plain)
  }

  @Test("scripts without a likeness in ASCII are not all alike") func scripts() { #expect("شارع".folded != "بيت".folded) }
}
