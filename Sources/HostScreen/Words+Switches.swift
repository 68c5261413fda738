// The words of the keys that switch something on and off: what each of them does as things are now.
import Board
import ScreenKit
import Words

extension Words {
  static let closes = Phrase(nl: "op slot", en: "close")
  static let opens = Phrase(nl: "van slot", en: "open")
  static let closesWriting = Phrase(nl: "op slot: wel lezen, niet schrijven", en: "close: reading but no writing")
  static let opensWriting = Phrase(nl: "van slot: iedereen kan weer schrijven", en: "open: everybody can write again")
  static let hides = Phrase(nl: "verberg", en: "hide")
  static let reveals = Phrase(nl: "onthul", en: "reveal")
  static let hidesNotes = Phrase(nl: "notities voor elkaar verbergen", en: "hide notes from each other")
  static let revealsNotes = Phrase(nl: "notities aan elkaar laten zien", en: "reveal notes to each other")
  static let callsBack = Phrase(nl: "roep terug", en: "call back")
  static let letsGo = Phrase(nl: "laat gaan", en: "let go")
  static let callsAllBack = Phrase(nl: "iedereen terugroepen", en: "call everybody back")
  static let letsAllGo = Phrase(nl: "iedereen weer laten gaan", en: "let everybody go again")
  static let holds = Phrase(nl: "iedereen bij deze stap houden", en: "hold everybody in this step")
  static let letsGoOn = Phrase(nl: "groepen zelf verder laten gaan", en: "let groups go on by themselves")
  static let darkensPlenary = Phrase(nl: "plenair scherm zwart", en: "plenary screen black")
  static let lightsPlenary = Phrase(nl: "plenair scherm weer aan", en: "plenary screen on again")
}
