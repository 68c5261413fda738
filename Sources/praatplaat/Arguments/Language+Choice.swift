// Which language to speak. Known before the rest of the command line is understood, because its errors are told in it.
import Board

extension Language {
  /// What `--lang` says, wherever it stands; none when it is not there.
  static func asked(in words: [String]) -> String? {
    let options = words.prefix { $0 != "--" }
    if let word = options.first(where: { $0.hasPrefix("--lang=") }) { return String(word.dropFirst("--lang=".count)) }
    guard let index = options.firstIndex(of: "--lang"), index + 1 < options.endIndex else { return nil }
    return options[index + 1]
  }

  /// The language that the computer's locale names for messages; none where it names neither of ours.
  static func named(by environment: (String) -> String?) -> Language? {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    return allCases.first { locale.hasPrefix($0.rawValue) }
  }

  /// The language of the computer. Where that is another one it is Dutch, unless somebody chose: that is what the people speak for whom this is.
  static func preferred(by environment: (String) -> String?, otherwise: Language = .nl) -> Language { named(by: environment) ?? otherwise }
}
