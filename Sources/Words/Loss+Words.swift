// What a group hears when something of its own is taken out of its sight.
import Board

extension Loss {
  /// What is said of it; none where it is nothing that groups write.
  package var said: Phrase? {
    switch self {
    case .hidden(let kind):
      guard let name = kind.nameOfOwn else { return nil }
      let article = name.noun.en.first.map { "aeiou".contains($0) } == true ? "an" : "a"
      return Phrase(
        nl: "De begeleider heeft een \(name.noun.nl) van jullie verborgen. \(name.it) is niet weg.",
        en: "The facilitator has hidden \(article) \(name.noun.en) of yours. It is not gone.")
    case .given(let group):
      return Phrase(
        nl: "Een notitie van jullie is nu van \(Phrase.group(group).nl).", en: "A note of yours belongs to \(Phrase.group(group).en) now.")
    }
  }

  /// What is said of it while somebody writes in it; none where nobody can.
  package var saidWhileWriting: Phrase? {
    guard case .hidden(let kind) = self, let name = kind.nameOfOwn else { return nil }
    return Phrase(
      nl: "De begeleider heeft \(name.this) \(name.noun.nl) verborgen. Wat je schrijft, wordt bewaard.",
      en: "The facilitator has hidden this \(name.noun.en). What you write is kept.")
  }
}

extension Kind {
  /// What something that a group wrote is called, and what Dutch calls it before and after its name is said.
  fileprivate var nameOfOwn: (noun: Phrase, this: String, it: String)? {
    switch self {
    case .note: (.note, "deze", "Zij")
    case .sentence: (.sentence, "deze", "Hij")
    case .package: (.aPackage, "dit", "Het")
    case .takeaway: (GroupMode.Name.takeaway.title, "deze", "Zij")
    case .commitment: (.commitment, "deze", "Zij")
    default: nil
    }
  }
}
