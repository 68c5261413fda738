// Which character set the terminal speaks, as far as the environment tells. Everything that is drawn depends on it: under the C locale ncurses
// refuses an emoji and loses an é.
import CNcurses
import Canvas
import Glibc

/// The rule that turns LC_ALL, LC_CTYPE and LANG into locales to try.
///
/// What the environment asks for comes first. Where that is not UTF-8, C.UTF-8 and en_US.UTF-8 are tried, but only
/// - when no locale was chosen at all (unset, empty, C or POSIX): containers and bare ssh logins, whose terminals speak UTF-8 nearly always, or
/// - when the one that was chosen says UTF-8 but is not installed here: ssh carries nl_NL.UTF-8, or a Mac's bare "UTF-8", to every machine.
///
/// Somebody who chose ISO-8859-1 has a reason, and gets ASCII.
struct LocaleChoice: Equatable {
  /// The name in force, as setlocale would find it: LC_ALL before LC_CTYPE before LANG; empty counts as unset.
  let name: String?

  init(environment: (String) -> String?) {
    name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
  }

  /// Whether UTF-8 may be tried where the environment's own locale did not bring it.
  var allowsAnotherUTF8: Bool {
    guard let name, name != "C", name != "POSIX" else { return true }
    let upper = name.uppercased()
    return upper.contains("UTF-8") || upper.contains("UTF8")
  }

  /// The locales that stand in, best first.
  var standIns: [String] { allowsAnotherUTF8 ? ["C.UTF-8", "en_US.UTF-8"] : [] }
}

/// Sets the locale for this process, also for what is printed outside a session.
/// - Returns: the characters that the terminal can show.
public func settleCharacters() -> GlyphSet { settleLocale(LocaleChoice(environment: environment)) ? .unicode : .ascii }

/// Sets the locale for this process.
/// - Returns: whether characters are UTF-8 now.
func settleLocale(_ choice: LocaleChoice) -> Bool {
  // Nothing here asks the C library for dates, amounts or messages: which characters there are is all that it has to know.
  setlocale(LC_CTYPE, "")
  return codeset == "UTF-8" || choice.standIns.contains { setlocale(LC_CTYPE, $0) != nil && codeset == "UTF-8" }
}

/// The character set of the locale that is in force, as the system calls it.
public var codeset: String { nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? "" }

/// A variable of the environment.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
