// How others join: what there is to paste in a chat, and the line that the board carries for everybody.
import Board
import ScreenKit
import Words

extension HostScreen {
  static let joinKeys: [Row] =
    [
      Row(
        "joinLine", ["e"], "e", hint: Phrase(nl: "andere regel", en: "other line"), rank: 90, isOffered: { $0.isWritable },
        does: { $0.openJoinLine() }), copyKey(isHinted: true) { $0.joinText }, close([.escape, .enter, "i", "q"]),
    ] + readingKeys

  /// What there is to paste in a chat; none where nothing is known.
  var joinText: String? { shell.joinLines.isEmpty ? nil : shell.joinLines.joined(separator: "\n") }

  func joinSheet() -> Sheet {
    var sheet = newSheet(Words.joinTitle)
    let lines = shell.joinLines
    let isOwnWay = lines.first?.hasPrefix("ssh ") == true
    let about = lines.isEmpty ? Words.noJoinLines : isOwnWay ? Words.joinAboutOwn : Words.joinAbout
    sheet.add((board.joinLine != nil ? named(Words.joinAboutLine) : about)[language])
    sheet.addGap()
    for line in lines { sheet.add(toPaste: line, .panelStrong) }
    guard board.joinLine == nil, isWritable else { return sheet }
    sheet.addGap()
    sheet.add(Words.joinGuess[language])
    return sheet
  }

  private mutating func openJoinLine() {
    guard mayWrite() else { return }
    let row = Form<HostForm>.Row.text(.joinLine, Words.joinLineLabel, board.joinLine?.text ?? "")
    panel = .form(Form(.joinLine, title: Words.joinLineTitle, about: [Words.joinLineAbout[language]], rows: [row]))
  }

  mutating func setJoinLine(_ form: Form<HostForm>) {
    let typed = form.text(.joinLine)
    do throws(JoinLine.Fault) {
      let line = typed.isEmpty ? nil : try JoinLine(typed)
      guard line != board.joinLine else { return say(Words.alreadySo) }
      arrange(.join(line), named(Words.done(line == nil ? Words.joinLineGone : Words.joinLineSet)))
    } catch {
      // What was typed is still there to be mended.
      panel = .form(form)
      say(error.words, isWarning: true)
    }
  }
}
