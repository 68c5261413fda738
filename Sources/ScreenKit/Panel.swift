// What can stand over a screen: one thing at a time, closed with Esc. Help, palette, forms, lists, questions and texts are every screen's; the rest is
// a screen's own.
import Board
import Canvas
import Words

/// A panel over a screen.
package enum Panel<S: ScreenState>: Sendable {
  case help(scroll: Int)
  /// A first look, at one of its steps.
  case tour(Int)
  case palette(CommandSearch)
  case form(Form<S.FormPurpose>)
  case chooser(Chooser<S>)
  case question(Question<S>)
  /// A text to read.
  case page(Page)
  case own(S.OwnPanel)

  /// The first line of its text that is shown; none where the panel follows a choice instead.
  var scroll: Int? {
    get {
      switch self {
      case .help(let scroll): scroll
      case .page(let page): page.scroll
      case .own(let panel): panel.scroll
      case .tour, .palette, .form, .chooser, .question: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .help: self = .help(scroll: newValue)
      case .page(var page):
        page.scroll = newValue
        self = .page(page)
      case .own(var panel):
        panel.scroll = newValue
        self = .own(panel)
      case .tour, .palette, .form, .chooser, .question: break
      }
    }
  }

  /// Whether something is asked or typed in it, which does not go with a click beside it.
  var isTypedIn: Bool {
    switch self {
    case .form, .question: true
    case .own(let panel): panel.isTypedIn
    case .help, .tour, .palette, .chooser, .page: false
    }
  }
}

/// What a panel of one screen only is about.
package protocol PanelContent: Sendable {
  /// The first line of its text that is shown; none where it follows a choice instead, and then it can't be set.
  var scroll: Int? { get set }
  /// Whether something is asked or typed in it, which does not go with a click beside it.
  var isTypedIn: Bool { get }
}

/// For a screen that has no panels of its own.
package enum NoPanel: PanelContent {
  package var scroll: Int? {
    get { nil }
    set {}
  }
  package var isTypedIn: Bool { false }
}

/// A list of which one row is chosen.
package struct Chooser<S>: Sendable {
  /// Something to choose.
  package struct Row: Sendable {
    let text: String
    /// What stands behind it.
    let about: String
    /// What Enter is called on it, where that is not what it is called on the others.
    let chooses: Phrase?
    /// Whether Enter does anything now; where it does not, it says why.
    let isOffered: @Sendable (S) -> Bool
    /// What becomes of choosing it.
    let does: @Sendable (inout S) -> Void
    /// What becomes of Delete; nothing where there is nothing to remove.
    let removes: (@Sendable (inout S) -> Void)?
    /// What becomes of + and −, one more or one less; nothing where there is nothing to count.
    let counts: (@Sendable (inout S, Int) -> Void)?

    package init(
      _ text: String, about: String = "", chooses: Phrase? = nil, isOffered: @escaping @Sendable (S) -> Bool = { _ in true },
      removes: (@Sendable (inout S) -> Void)? = nil, counts: (@Sendable (inout S, Int) -> Void)? = nil,
      does: @escaping @Sendable (inout S) -> Void
    ) {
      (self.text, self.about, self.chooses, self.isOffered) = (text, about, chooses, isOffered)
      (self.removes, self.counts, self.does) = (removes, counts, does)
    }
  }

  let title: Phrase
  /// What is said above the rows, as things are now.
  let about: @Sendable (S) -> [String]
  /// What Enter is called in the key line, where it does more than choosing.
  let chooses: Phrase?
  let rows: [Row]
  var chosen: Int

  package init(
    _ title: Phrase, about: [String] = [], aboutNow: (@Sendable (S) -> [String])? = nil, chooses: Phrase? = nil, rows: [Row],
    chosen: Int? = nil
  ) {
    (self.title, self.about, self.chooses, self.rows) = (title, aboutNow ?? { _ in about }, chooses, rows)
    self.chosen = rows.isEmpty ? 0 : min(max(0, chosen ?? 0), rows.count - 1)
  }

  var chosenRow: Row? { rows.indices.contains(chosen) ? rows[chosen] : nil }

  /// What Enter is called now.
  var enterWord: Phrase { chosenRow?.chooses ?? chooses ?? Words.toChoose }
}

/// A question whose safe answer is no.
package struct Question<S>: Sendable {
  let title: Phrase
  let text: [Phrase]
  /// The key that asked, where pressing it again means yes too.
  let again: Key?
  let does: @Sendable (inout S) -> Void

  package init(_ title: Phrase, _ text: [Phrase], again: Key? = nil, does: @escaping @Sendable (inout S) -> Void) {
    (self.title, self.text, self.again, self.does) = (title, text, again, does)
  }
}

/// A text to read.
package struct Page: Equatable, Sendable {
  let title: Phrase
  let lines: [String]
  /// What of it can be copied, if anything: the path of a file.
  let copies: String?
  /// Those of the lines that somebody may paste elsewhere.
  let toPaste: [String]
  var scroll = 0

  package init(title: Phrase, lines: [String], copies: String? = nil, toPaste: [String] = []) {
    (self.title, self.lines, self.copies, self.toPaste) = (title, lines, copies, toPaste)
  }
}

extension Int {
  /// The place in a list of so many that is so much further, at most its first or last.
  package func moved(by lines: Int, in count: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(lines)
    return Swift.min(Swift.max(0, overflow ? (lines < 0 ? 0 : .max) : sum), Swift.max(0, count - 1))
  }
}
