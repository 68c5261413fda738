// Moving a note with the mouse: it is taken where the button goes down, and stands where the button goes up.
import Board
import Canvas
import NoteBoard
import ScreenKit

/// A note that the mouse holds.
struct NoteDrag: Equatable, Sendable {
  let note: NoteID
  /// Where the button went down.
  let from: Point
  /// The cell that it would come to now; none while that is its own, or none at all.
  var target: NotePlace?
  /// Whether the mouse has moved since.
  var isMoved = false
}

extension GroupScreen {
  mutating func beginDrag(at point: Point) {
    drag = chosenNote.map { NoteDrag(note: $0, from: point) }
  }

  /// What the mouse does while it holds a note, also over what the click has opened.
  /// - Returns: whether that was all.
  mutating func takeDrag(_ mouse: Mouse) -> Bool {
    guard drag != nil, stage == .board, desk.editor == nil else {
      drag = nil
      return false
    }
    switch mouse.action {
    case .drag: drag(to: mouse.at)
    case .release: drop(at: mouse.at)
    case .click, .doubleClick, .wheelUp, .wheelDown:
      drag = nil
      return false
    }
    return true
  }

  mutating func drag(to point: Point) {
    guard var held = drag, let note = board.note(held.note), held.isMoved || point != held.from else { return }
    // The click chose it again, and opened it; it was taken to be moved.
    if case .own(.note(held.note, _)) = panel { panel = nil }
    guard panel == nil, desk.step == .interventions else { return drag = nil }
    // Whose note it is, is said when somebody takes it, not when they have carried it.
    guard changeableNote() != nil else { return drag = nil }
    held.isMoved = true
    let place = place(at: point)
    held.target = place?.theme == note.theme && place?.horizon == note.horizon ? nil : place
    drag = held
    if let target = held.target { say(Words.letGo(words(of: target)), cause: .dragging) } else { shell.withdraw(.dragging) }
  }

  mutating func drop(at point: Point) {
    guard let held = drag else { return }
    // Some terminals say only where the button went up.
    if point != held.from { drag(to: point) }
    let target = drag?.target
    drag = nil
    shell.withdraw(.dragging)
    guard let target, let note = board.note(held.note) else { return }
    choose(.note(held.note))
    guard let own = changeableNote() else { return }
    var set: [Assignment] = []
    if target.theme != note.theme { set.append(Assignment(.theme, .text(target.theme.rawValue))) }
    if target.horizon != note.horizon { set.append(Assignment(.horizon, .text(target.horizon.rawValue))) }
    let isChanged = shell.change(.note(own.id), set)
    choose(.note(own.id))
    if isChanged { say(Words.moved(words(of: target))) }
  }

  private func words(of place: NotePlace) -> String { "\(place.theme.title[language]), \(place.horizon.title[language])" }

  func drawDropTarget(in frame: inout Frame) {
    guard let target = drag?.target, let rect = rect(of: target) else { return }
    frame.grid.frame(rect, style: .frame, stroke: .heavy)
    let words = " \(Words.here[language]) ".truncated(to: max(0, rect.width - 2), in: glyphs)
    frame.grid.write(words, at: Point(x: rect.x + max(1, (rect.width - width(of: words)) / 2), y: rect.y), style: .toast)
  }
}
