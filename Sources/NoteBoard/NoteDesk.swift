// Where somebody stands on a board of notes, and what they are writing there. It is asked for some hundred times a picture, through the protocol of the
// screens that have it, and each asking would copy all of it; so all of it stands behind one reference.
import Board
import Canvas
import ScreenKit

/// Where somebody stands on a board of notes, and what they are writing there. None of it is in the file. A value: a copy stays as it was.
package struct NoteDesk: Sendable {
  private struct Contents: Sendable {
    var caseID: CaseID
    var step = Step.interventions
    var sight = Sight.everything
    var followed: SessionPlace?
    var cursor = Cursor(theme: .residentMix, horizon: .short)
    var isScrolledAway = false
    var tops: [Cell: Anchor] = [:]
    var held: HeldRow?
    var split = LaneSplit()
    var pins: [Pin] = []
    var isZoomed = false
    var isCompact = false
    var caseTops: [CaseID: Int] = [:]
    var fresh: [NoteID: Int64] = [:]
    var news = News()
    var seenEvents = 0
    var sought: String?
    var editor: Editor?
    var drafts: [Draft] = []
    var elsewhere: [ElsewhereDraft] = []
    let brokenLines = BrokenLines()
    var cellMemory = CellMemory()
    var hasNotice = false
    var stickers: [NoteID: Int] = [:]
  }

  /// Changed only while one desk has it, so whoever else holds a desk sees nothing of that.
  private final class Box: @unchecked Sendable {
    @exclusivity(unchecked) var contents: Contents
    init(_ contents: Contents) { self.contents = contents }
  }

  private var box: Box

  private var own: Contents {
    _read { yield box.contents }
    _modify {
      if !isKnownUniquelyReferenced(&box) { box = Box(box.contents) }
      yield &box.contents
    }
  }

  /// Somebody who has just come to a board.
  package init(_ board: Board) { box = Box(Contents(caseID: board.caseStudies.first?.id ?? "")) }

  /// The case that this screen works on; its slug.
  package var caseID: CaseID {
    get { box.contents.caseID }
    _modify { yield &own.caseID }
  }

  /// The step that this screen works on.
  package var step: Step {
    get { box.contents.step }
    _modify { yield &own.step }
  }

  /// Whose notes are counted here now.
  package internal(set) var sight: Sight {
    get { box.contents.sight }
    _modify { yield &own.sight }
  }

  /// Where the session said that this group is, when it was last followed there.
  package var followed: SessionPlace? {
    get { box.contents.followed }
    _modify { yield &own.followed }
  }

  /// What is chosen.
  package var cursor: Cursor {
    get { box.contents.cursor }
    _modify { yield &own.cursor }
  }

  /// Whether the wheel has brought something else into sight than what is chosen.
  var isScrolledAway: Bool {
    get { box.contents.isScrolledAway }
    _modify { yield &own.isScrolledAway }
  }

  /// What each cell shows first.
  var tops: [Cell: Anchor] {
    get { box.contents.tops }
    _modify { yield &own.tops }
  }

  /// Where what is chosen or written stays while others change the notes around it; none once somebody does something here.
  var held: HeldRow? {
    get { box.contents.held }
    _modify { yield &own.held }
  }

  /// How the lanes share the height.
  package var split: LaneSplit {
    get { box.contents.split }
    _modify { yield &own.split }
  }

  /// Notes that were shared here a moment ago and stand where they were written.
  var pins: [Pin] {
    get { box.contents.pins }
    _modify { yield &own.pins }
  }

  /// Whether one theme has the whole width.
  package var isZoomed: Bool {
    get { box.contents.isZoomed }
    _modify { yield &own.isZoomed }
  }

  /// Whether notes stand without an empty row between them: of the plan as it was last settled, because every note asks.
  var isCompact: Bool {
    get { box.contents.isCompact }
    _modify { yield &own.isCompact }
  }

  /// The first line of each case that is shown beside the notes of a step; the first of all where none is said.
  var caseTops: [CaseID: Int] {
    get { box.contents.caseTops }
    _modify { yield &own.caseTops }
  }

  /// Notes that have just come in from elsewhere, and until when (uptime, ms) they are marked.
  package var fresh: [NoteID: Int64] {
    get { box.contents.fresh }
    _modify { yield &own.fresh }
  }

  /// What a look at the file has brought so far.
  var news: News {
    get { box.contents.news }
    _modify { yield &own.news }
  }

  /// How many of our own events the layout knows of.
  var seenEvents: Int {
    get { box.contents.seenEvents }
    _modify { yield &own.seenEvents }
  }

  /// What was searched for, folded: the notes that have it are marked.
  package var sought: String? {
    get { box.contents.sought }
    _modify { yield &own.sought }
  }

  // MARK: Writing

  /// What is being written.
  package var editor: Editor? {
    get { box.contents.editor }
    _modify { yield &own.editor }
  }

  /// What was typed and is not shared: notes, edits and sentences.
  package var drafts: [Draft] {
    get { box.contents.drafts }
    _modify { yield &own.drafts }
  }

  /// Drafts that other screens of the group write: to be read here.
  package var elsewhere: [ElsewhereDraft] {
    get { box.contents.elsewhere }
    _modify { yield &own.elsewhere }
  }

  /// Whether the facilitator's line stands there: found out once after everything that happens, because the whole plan of the screen hangs on it.
  package var hasNotice: Bool {
    get { box.contents.hasNotice }
    _modify { yield &own.hasNotice }
  }

  /// The group's own stickers, note by note.
  package var stickers: [NoteID: Int] {
    get { box.contents.stickers }
    _modify { yield &own.stickers }
  }

  // MARK: Remembered from picture to picture

  /// How notes break into lines.
  var brokenLines: BrokenLines { box.contents.brokenLines }
  /// How the cells looked.
  var cellMemory: CellMemory { box.contents.cellMemory }

  /// Forgets how the last picture looked. The next one is the same: only a test has a reason to ask for it.
  package mutating func forgetPictures() { own.cellMemory = CellMemory() }

  struct News: Sendable {
    var arrived: [NoteID] = []
    var isAboutSession = false
    var groups = 0
  }

  /// Where the screen is.
  package var place: SessionPlace { SessionPlace(caseID: caseID, step: step) }
}
