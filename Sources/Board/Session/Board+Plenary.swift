// The pages of what the projector shows, and turning them. They hang on the board alone and on no screen's size, so that every plenary screen shows the
// same page; how a page looks is the screen's.

extension Board {
  /// Places of the result of a vote that fit a page on the smallest screen.
  public static let votesOnPage = 4
  /// Takeaways that fit a page on the smallest screen.
  public static let takeawaysOnPage = 5

  /// The polls by page: two that are short stand together, so that now and wished can be laid side by side.
  public var pollPages: [[Poll]] {
    var pages: [[Poll]] = []
    for poll in polls {
      let rows = (pages.last ?? []).reduce(0) { $0 + 1 + $1.options.count }
      if let last = pages.last, last.count < 2, rows + 1 + poll.options.count <= 10 {
        pages[pages.count - 1] = last + [poll]
      } else {
        pages.append([poll])
      }
    }
    return pages
  }

  /// The result of the vote, without what may not be seen by everybody.
  public var shownResult: [VoteRank] {
    let sight = sight(of: nil)
    return voteResult.filter { isShown($0.note.id, in: sight) }
  }

  /// The takeaways of groups that may be seen.
  public var shownTakeaways: [Takeaway] { takeaways.filter { takeaway in takeaway.group.map { !isHidden($0) } ?? true } }

  /// Whether a note is on the board and seen by whoever has this sight; everybody in the room has ``sight(of:)`` nobody.
  public func isShown(_ id: NoteID, in sight: Sight) -> Bool { cell(of: id) != nil && isSeen(id, in: sight) }

  /// How many pages there are of what is shown; none where there is nothing to show.
  public var plenaryPages: Int { plenaryPages() }

  /// The same for a screen on which other takeaways may be seen than on the board.
  /// - Parameter takeaways: how many are on the wall; all that may be seen where nothing is said.
  /// - Returns: how many pages; none where there is nothing to show.
  public func plenaryPages(takeaways: Int? = nil) -> Int {
    func pages(_ count: Int, each: Int) -> Int { (count + each - 1) / each }
    return switch showsNow.kind {
    case .feedback: feedbackPages.count
    case .poll: pollPages.count
    case .votes: voting.state == .result ? pages(shownResult.count, each: Self.votesOnPage) : 1
    case .packages: packages(seenBy: nil).count
    case .takeaways: pages(takeaways ?? shownTakeaways.count, each: Self.takeawaysOnPage)
    case .welcome, .join, .question, .board, .note, .timer, .message, .closing: 1
    }
  }

  /// What the projector shows when it is turned.
  /// - Parameters:
  ///   - by: so many pages on, or back when less than 0.
  ///   - takeaways: how many are on the wall; all that may be seen where nothing is said.
  /// - Returns: none at either end, where there is no other page. The last page of takeaways goes along with the newest.
  public func plenaryTurned(by: Int, takeaways: Int? = nil) -> PlenaryView? {
    var view = showsNow
    let (page, last) = (plenaryPage(takeaways: takeaways), max(0, plenaryPages(takeaways: takeaways) - 1))
    let next = min(max(0, page + by), last)
    if next == page { return nil }
    view.page = view.kind == .takeaways && next == last ? nil : next
    (view.group, view.caseID) = (nil, nil)
    return named(view)
  }

  /// The page that is shown, counted from 0: of the feedback that of the group which is named, where it has one; of takeaways the newest until
  /// somebody turns; the last one for anything beyond.
  public var plenaryPage: Int { plenaryPage() }

  /// The same for a screen on which so many takeaways are on the wall.
  public func plenaryPage(takeaways: Int? = nil) -> Int {
    let view = showsNow
    if view.kind == .feedback, let group = view.group.map(resolved) {
      let pages = feedbackPages
      let place =
        pages.firstIndex { $0.group == group && $0.caseID == view.caseID } ?? pages.firstIndex { $0.group == group }
      if let place { return place }
    }
    guard let page = view.page ?? (view.kind == .takeaways ? PlenaryView.lastPage : nil) else { return 0 }
    return min(page, max(0, plenaryPages(takeaways: takeaways) - 1))
  }

  /// The same view, and of the feedback with whose page it is, so that it does not shift when another group gets one.
  func named(_ view: PlenaryView) -> PlenaryView {
    guard view.kind == .feedback, view.group == nil else { return view }
    let pages = feedbackPages
    guard let page = pages.dropFirst(max(0, min(view.page ?? 0, pages.count - 1))).first else { return view }
    var view = view
    (view.group, view.caseID) = (page.group, page.caseID)
    return view
  }

  /// What the projector shows when it goes black, or is lit again.
  public var plenaryDarkened: PlenaryView {
    var view = shows
    view.isBlack.toggle()
    return view
  }

  // MARK: - What was shown before

  /// What the projector shows now: where a note can't be seen any more, or a message was taken away, what was shown before.
  public var showsNow: PlenaryView { isStillThere(shows) ? shows : shownBefore }

  /// What was shown before a note or a message, black as it is now; the board where nothing was, and the welcome while nobody is at work.
  var shownBefore: PlenaryView {
    let now = shows
    let before = history(of: .session).reversed().lazy.compactMap(\.shown).first { $0.kind != .message && self.isStillThere($0) }
    var view = before ?? PlenaryView(now.kind == .note ? .board : .welcome)
    view.isBlack = now.isBlack
    return view
  }

  private func isStillThere(_ view: PlenaryView) -> Bool {
    switch view.kind {
    case .note: view.note.map { isShown($0, in: sight(of: nil)) } ?? false
    case .message: message(for: nil) != nil
    default: true
    }
  }

  // MARK: - Time to tell

  /// The time that the group on the plenary screen has to tell what it has: what the clock had left when its page came, over the groups that were left then.
  /// - Parameter now: the moment.
  /// - Returns: milliseconds that are left of it, at least 0, and of how many; none where no group tells or no clock runs.
  public func tellingTime(at now: Instant) -> (left: Int64, of: Int64)? {
    guard showsNow.kind == .feedback, let timer = timer(of: nil), timer.isRunning, timer.left(at: now) > 0 else { return nil }
    let pages = feedbackPages
    guard let group = pages.dropFirst(plenaryPage).first?.group, let began = beganToTell(group, pages) else { return nil }
    let groups = feedbackLeft.count { $0 != group } + 1
    guard let seconds = Planning.feedbackSeconds(of: timer.left(at: began), for: groups) else { return nil }
    let all = Int64(seconds) * 1_000
    return (min(all, max(0, all - now.milliseconds(since: began))), all)
  }

  /// When a page of the group came that is on the plenary screen; turning to its other page, and a black screen, begin nothing.
  private func beganToTell(_ group: GroupID, _ pages: [(group: GroupID, caseID: CaseID)]) -> Instant? {
    var began: Instant?
    for event in history(of: .session).reversed() {
      guard let view = event.shown else { continue }
      guard self.group(shownBy: view, pages) == group else { break }
      began = event.at
    }
    return began
  }
}

extension Event {
  /// What the plenary screen shows from this event on; none where it says nothing about that.
  var shown: PlenaryView? { self.set.last { $0.field == .shows }.flatMap { PlenaryView($0.value) } }
}
