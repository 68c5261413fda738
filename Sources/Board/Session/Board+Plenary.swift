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
  public var plenaryPages: Int {
    func pages(_ count: Int, each: Int) -> Int { (count + each - 1) / each }
    return switch shows.kind {
    case .feedback: feedbackPages.count
    case .poll: pollPages.count
    case .votes: voting.state == .result ? pages(shownResult.count, each: Self.votesOnPage) : 1
    case .packages: packages(seenBy: nil).count
    case .takeaways: pages(shownTakeaways.count, each: Self.takeawaysOnPage)
    case .welcome, .join, .question, .board, .note, .timer, .message: 1
    }
  }

  /// What the projector shows when it is turned.
  /// - Parameter by: so many pages on, or back when less than 0.
  /// - Returns: none at either end, where there is no other page.
  public func plenaryTurned(by: Int) -> PlenaryView? {
    var view = shows
    let (page, last) = (plenaryPage, max(0, plenaryPages - 1))
    view.page = min(max(0, page + by), last)
    (view.group, view.caseID) = (nil, nil)
    return view.page == page ? nil : named(view)
  }

  /// The page that is shown, counted from 0: of the feedback that of the group which is named, where it has one; the last one for anything beyond.
  public var plenaryPage: Int {
    let view = shows
    if view.kind == .feedback, let group = view.group.map(resolved) {
      let pages = feedbackPages
      let place =
        pages.firstIndex { $0.group == group && $0.caseID == view.caseID } ?? pages.firstIndex { $0.group == group }
      if let place { return place }
    }
    return view.page == 0 ? 0 : min(view.page, max(0, plenaryPages - 1))
  }

  /// The same view, and of the feedback with whose page it is, so that it does not shift when another group gets one.
  func named(_ view: PlenaryView) -> PlenaryView {
    guard view.kind == .feedback, view.group == nil else { return view }
    let pages = feedbackPages
    guard let page = pages.dropFirst(max(0, min(view.page, pages.count - 1))).first else { return view }
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
}
