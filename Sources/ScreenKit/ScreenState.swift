// What a screen is: a value with fields of its own around the shell. It takes an event and answers with effects and a frame. What all screens do alike
// stands in this room; each screen stands in a room of its own, and none of them sees another.
import Board
import Canvas

/// A screen of the program.
package protocol ScreenState: Sendable {
  /// What only this screen puts over itself.
  associatedtype OwnPanel: PanelContent
  /// What the forms of this screen are for.
  associatedtype FormPurpose: FormContent

  /// What every screen has.
  @_borrowed var shell: Shell { get set }
  /// What stands over the screen, if anything.
  @_borrowed var panel: Panel<Self>? { get set }
  /// The board that is shown; the shell's, but for who looks at another moment.
  @_borrowed var board: Board { get }

  // MARK: Keys

  /// Which of the screens it is.
  static var kind: ScreenKind { get }
  /// Every table of keys of its own, by a name.
  static var tables: [String: [KeyRow<Self>]] { get }
  /// The steps of a first look at it.
  var tour: [TourStep] { get }

  /// The keys of the screen itself: the palette and the help go by them.
  var baseKeys: [KeyRow<Self>] { get }
  /// The keys of the screen as it stands there without a panel: the base keys, or those of what is being typed.
  var screenKeys: [KeyRow<Self>] { get }
  /// The keys of an own panel.
  func keys(of panel: OwnPanel) -> [KeyRow<Self>]
  /// What the help says.
  var help: [HelpPart<Self>] { get }
  /// Takes a key before anything else does.
  /// - Returns: whether that was all.
  mutating func intercept(_ key: Key) -> Bool
  /// Takes a key before panels and tables do.
  /// - Returns: whether that was all.
  mutating func preempt(_ key: Key) -> Bool
  /// Takes a key that the screen's own keys don't have.
  mutating func takeOther(_ key: Key)
  /// Takes a key in an own panel before its keys do.
  /// - Returns: whether that was all.
  mutating func take(_ key: Key, in panel: OwnPanel) -> Bool

  // MARK: Panels

  /// What stands in an own panel.
  func sheet(of panel: OwnPanel) -> Sheet
  /// Moves the choice in an own panel that is a list.
  mutating func move(by lines: Int, in panel: OwnPanel)
  /// Takes a click on something in an own panel that is a list.
  /// - Parameters:
  ///   - place: which of the list.
  ///   - again: whether it was chosen already.
  ///   - panel: the panel.
  /// - Returns: whether that was all; else the click chooses, and again opens.
  mutating func click(_ place: Int, again: Bool, in panel: OwnPanel) -> Bool
  /// Enter in the last field of a form.
  mutating func submit(_ form: Form<FormPurpose>)
  /// Esc in a form.
  mutating func leave(_ form: Form<FormPurpose>)
  /// Tab in a form that has more fields than it shows.
  mutating func unfold(_ form: Form<FormPurpose>)

  // MARK: What happens

  /// The first thing that a screen does.
  mutating func begin()
  /// Before an event is taken in.
  mutating func willTake(_ event: AppEvent)
  /// A new event has come from elsewhere.
  mutating func took(_ event: Event)
  /// Everything that a look at the file brought has been taken in.
  mutating func tookAll(of batch: Batch)
  /// Takes in what a look at the file brought.
  mutating func take(_ batch: Batch)
  /// Takes in the mouse, where no panel and no hint is under it.
  mutating func point(_ mouse: Mouse)
  /// Takes a click or the wheel before anything else does.
  /// - Returns: whether that was all.
  mutating func intercept(_ mouse: Mouse) -> Bool
  /// Takes in pasted text, where no form and no palette is open.
  mutating func paste(_ text: String)
  /// Takes in what there is to know about drafts of other programs.
  mutating func hear(_ news: ShelfNews)
  /// Time has passed.
  mutating func timePassed()
  /// Makes the parts of the screen agree again after whatever happened.
  mutating func settle()
  /// When (uptime, ms) the screen wants to hear that time has passed.
  var deadlines: [Int64] { get }

  // MARK: Writing and leaving

  /// Whether somebody may write here now; says why not.
  mutating func mayWrite() -> Bool
  /// Whether somebody may write here now.
  var mayBeWritten: Bool { get }
  /// Drafts that this screen holds: what was left, and what is being typed.
  var ownDrafts: [Draft] { get }
  /// How many of them this screen can go on with: what the same person left on another one is kept, and not counted.
  var draftCount: Int { get }
  /// What is kept of a form when it is left; none where nothing in it is new.
  func draft(of form: Form<FormPurpose>) -> Draft?
  /// Whether somebody is typing what Enter shares and Esc leaves for later.
  var isWriting: Bool { get }
  /// Whether a part of a change may go back.
  func mayPutBack(_ part: ChangeLog.Part) -> Bool
  /// Shows the place of a change that is about to go back; says why not where it can't.
  mutating func goToChange(_ step: ChangeLog.Step) -> Bool
  /// What a change that goes back is called; none where there is nothing to say but that.
  func words(forPuttingBack step: ChangeLog.Step, isUndo: Bool) -> Phrase?
  /// Something has been taken back, or done again.
  mutating func didPutBack(_ things: [ThingID])
  /// Puts a draft back that was thrown away, or throws it away again.
  /// - Returns: whether it could.
  mutating func putBack(_ draft: Draft, isUndo: Bool) -> Bool
  /// Whether nothing else on this screen waits for an answer: then a question about the file may.
  var isIdle: Bool { get }

  // MARK: The picture

  /// Draws the screen itself, without panel, message and key line.
  func draw(in frame: inout Frame)
  /// Whether there is a key line, and a line of what just happened.
  var hasKeyLine: Bool { get }
  /// A question of the screen's own that stands above the key line, and is answered by the keys that it names.
  var standingQuestion: Phrase? { get }
  /// One line that no panel covers: what somebody has to hear of while they look at something else.
  var lineAbovePanel: String? { get }
  /// The row under the line of what just happened.
  var messageBottom: Int { get }
  /// Whether everything is in the shared file, in words.
  var savedState: SavedState { get }
  /// The rank of the keys that the corner of the key line speaks about, by their names: they stay longer than they do elsewhere.
  var ranksOfState: [String: Int] { get }
  /// Whether somebody at this screen may have own changes put in that are kept for another file of this board.
  var takesInKept: Bool { get }
}

/// What the corner of the key line says.
package struct SavedState {
  /// The same in fewer and fewer words, the whole one first.
  let forms: [String]
  package let isWarning: Bool
  package var text: String { forms[0] }

  package init(_ text: String, shorter: [String] = [], isWarning: Bool = false) {
    (forms, self.isWarning) = ([text] + shorter, isWarning)
  }
}

// MARK: - What most screens do

extension ScreenState {
  package var screenKeys: [KeyRow<Self>] { baseKeys }
  package var takesInKept: Bool { false }
  package var help: [HelpPart<Self>] { [.keys(baseKeys)] }
  package mutating func intercept(_ key: Key) -> Bool { false }
  package mutating func preempt(_ key: Key) -> Bool { false }
  package mutating func takeOther(_ key: Key) {}
  package mutating func take(_ key: Key, in panel: OwnPanel) -> Bool { false }
  package mutating func move(by lines: Int, in panel: OwnPanel) {}
  package mutating func click(_ place: Int, again: Bool, in panel: OwnPanel) -> Bool { false }
  package mutating func submit(_ form: Form<FormPurpose>) {}
  package mutating func leave(_ form: Form<FormPurpose>) {}
  package mutating func unfold(_ form: Form<FormPurpose>) {}
  package mutating func begin() {}
  package mutating func hear(_ news: ShelfNews) {}
  package mutating func willTake(_ event: AppEvent) {}
  package mutating func took(_ event: Event) {}
  package mutating func tookAll(of batch: Batch) {}
  package mutating func point(_ mouse: Mouse) {}
  package mutating func intercept(_ mouse: Mouse) -> Bool { false }
  package mutating func paste(_ text: String) {}
  package mutating func timePassed() {}
  package mutating func settle() {}
  package var deadlines: [Int64] { [] }
  package mutating func mayWrite() -> Bool { shell.fileTakesIt() }
  package var mayBeWritten: Bool { isWritable }
  package var ownDrafts: [Draft] { shell.drafts + [openForm.flatMap(draft(of:))].compactMap { $0 } }
  package var draftCount: Int { ownDrafts.count }
  package func draft(of form: Form<FormPurpose>) -> Draft? { nil }
  package var isWriting: Bool { openForm?.isShared ?? false }
  package func mayPutBack(_ part: ChangeLog.Part) -> Bool { true }
  package mutating func goToChange(_ step: ChangeLog.Step) -> Bool { true }
  package func words(forPuttingBack step: ChangeLog.Step, isUndo: Bool) -> Phrase? { nil }
  package mutating func didPutBack(_ things: [ThingID]) {}
  package mutating func putBack(_ draft: Draft, isUndo: Bool) -> Bool { false }
  package var isIdle: Bool { panel == nil }
  package var hasKeyLine: Bool { true }
  package var standingQuestion: Phrase? { nil }
  package var lineAbovePanel: String? { nil }
  package var messageBottom: Int { size.height - 1 }
  package var savedState: SavedState { draftState }
  package var ranksOfState: [String: Int] { [:] }

  // MARK: What a screen sees of the shell

  package var language: Language { shell.setup.language }
  package var glyphs: GlyphSet { shell.setup.glyphs }
  package var size: Size { shell.size }
  package var now: Moment { shell.now }
  /// Whether changes can go to the file at all. Asked of its condition: every row of the key line asks, and asked of the shell that would be copied.
  package var isWritable: Bool { shell.condition.refusal == nil }

  package mutating func say(_ words: Phrase, isWarning: Bool = false, cause: Toast.Cause? = nil) {
    shell.say(words, isWarning: isWarning, cause: cause)
  }

  /// The columns that a text takes on this screen.
  package func width(of text: String) -> Int { Canvas.width(of: text, in: glyphs) }

  /// When (uptime, ms) a group's clock, or its quiet minute, next shows something else; those of everybody where no group is given.
  package func clockDeadlines(of group: GroupID?) -> [Int64] {
    // The moment at which the last digit changes: a whole number of seconds is left.
    func next(_ left: Int64) -> [Int64] { left > 0 ? [now.uptime + (left - 1) % 1_000 + 1] : [] }
    var moments: [Int64] = []
    if let timer = board.timer(of: group), timer.isRunning { moments += next(timer.left(at: now.wall)) }
    if case .quiet(let ends) = board.mode(of: group) { moments += next(SessionTimer.running(ends: ends).left(at: now.wall)) }
    return moments
  }
}
