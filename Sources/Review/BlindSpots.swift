// What nobody thought of, as findings: whoever tells them makes the sentences. What filters leave out is not missed, and where they leave out anything at all
// these are findings about what they let through: nobody may say "nobody" of them.
import Board

/// What notes leave unseen.
public struct BlindSpots: Equatable, Sendable {
  /// Themes of a case that lack the same terms.
  public struct Gap: Equatable, Sendable {
    /// The case.
    public let study: CaseStudy
    /// The terms in which there is no note: all that are told of, or one of them.
    public let horizons: [Horizon]
    /// The themes.
    public let themes: [Theme]
  }

  /// A place where nothing is to be seen because all that stands there was hidden.
  public struct Unseen: Equatable, Sendable {
    /// The case.
    public let study: CaseStudy
    /// The theme.
    public let theme: Theme
    /// The term.
    public let horizon: Horizon
    /// How many notes are hidden there.
    public let count: Int
  }

  /// A perspective, and the themes that nobody else wrote under.
  public struct OneSided: Equatable, Sendable {
    /// The perspective, as in the file.
    public let role: String
    /// The themes.
    public internal(set) var themes: [Theme]
  }

  /// Of how much of the session this is.
  public let reach: Reach
  /// Whether the filters let interventions through; without them nothing can be said of themes.
  public let hasInterventions: Bool
  /// Where the notes stand.
  public let matrix: Matrix
  /// Where hidden notes stood. What they have is not missed.
  public let hidden: Matrix
  /// The places that would be empty if nothing was hidden there, case by case.
  public let unseen: [Unseen]
  /// The themes that are told of.
  public let themes: [Theme]
  /// The terms that are told of.
  public let horizons: [Horizon]
  /// What is empty, case by case: first what lacks every term.
  public let gaps: [Gap]
  /// Themes that only one perspective wrote under; none where one was asked for.
  public let oneSided: [OneSided]
  /// Groups that wrote nothing.
  public let silentGroups: [GroupID]
  /// Groups of which all that they wrote was hidden.
  public let hiddenGroups: [GroupID]
  /// Perspectives of the list that nobody wrote from, once somebody wrote from one.
  public let missingRoles: [String]
  /// Notes that have no sticker, once the vote is over. Where only picks could be chosen nothing was passed over: all other notes are without one.
  public let unnoticed: [NoteID]

  init(
    _ notes: [Note], on board: Board, filter: NoteFilter, cases: [CaseStudy], groups: [Group], hidden things: HiddenThings, reach: Reach
  ) {
    self.reach = reach
    hasInterventions = filter.wants(step: .interventions)
    let matrix = Matrix(notes, cases: cases.map(\.id))
    let hidden = Matrix(things.notes, cases: cases.map(\.id))
    let themes = Theme.allCases.filter { filter.themes.isEmpty || filter.themes.contains($0) }
    let horizons = Horizon.allCases.filter { filter.horizons.isEmpty || filter.horizons.contains($0) }
    (self.matrix, self.hidden, self.themes, self.horizons) = (matrix, hidden, themes, horizons)
    let lacks = [horizons] + (horizons.count > 1 ? horizons.map { [$0] } : [])
    let asked = hasInterventions ? cases : []
    gaps = asked.flatMap { study in
      lacks.compactMap { lack in
        let empty = themes.filter { theme in
          horizons.filter { matrix[study.id, theme, $0] + hidden[study.id, theme, $0] == 0 } == lack
        }
        return empty.isEmpty ? nil : Gap(study: study, horizons: lack, themes: empty)
      }
    }
    unseen = asked.flatMap { study in
      themes.flatMap { theme in
        horizons.filter { matrix[study.id, theme, $0] == 0 && hidden[study.id, theme, $0] > 0 }.map {
          Unseen(study: study, theme: theme, horizon: $0, count: hidden[study.id, theme, $0])
        }
      }
    }
    // What a hidden note looked through is not told: of its theme nobody says that one perspective looked at it alone.
    oneSided = filter.roles.isEmpty ? Self.oneSided(matrix, themes.filter { hidden.groups.total(under: .theme($0)) == 0 }) : []
    let (writing, hiding) = (Set(notes.compactMap(\.group)), hidden.groups.rows)
    silentGroups = groups.map(\.id).filter { !writing.contains($0) && !hiding.contains($0) }
    hiddenGroups = groups.map(\.id).filter { !writing.contains($0) && hiding.contains($0) }
    let roles = Set(notes.counting { $0.role.map { [$0] } ?? [] }.map { Perspective.usual($0.name) })
    missingRoles =
      roles.isEmpty || !filter.roles.isEmpty
      ? [] : Perspective.all.map(\.nl).filter { !roles.contains($0) && !hidden.roles.rows.contains($0) }
    let stickers = board.voting.ballot == .notes ? board.toldStickers : [:]
    unnoticed = stickers.isEmpty ? [] : notes.filter { $0.step == .interventions && stickers[$0.id] == nil }.map(\.id)
  }

  private static func oneSided(_ matrix: Matrix, _ themes: [Theme]) -> [OneSided] {
    var found: [OneSided] = []
    for theme in themes {
      let writing = matrix.roles.rows.compactMap(\.self).filter { matrix.roles[$0, .theme(theme)] > 0 }
      if writing.count != 1 { continue }
      if let known = found.firstIndex(where: { $0.role == writing[0] }) {
        found[known].themes.append(theme)
      } else {
        found.append(OneSided(role: writing[0], themes: [theme]))
      }
    }
    return found
  }
}
