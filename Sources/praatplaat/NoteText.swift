// Text that comes in by the command line or standard input, made fit for a note.
import Board
import Words

/// The text of a note: tabs become spaces, and white space around it goes.
/// - Parameter typed: as it came in.
/// - Returns: the text.
/// - Throws: what makes it unfit: nothing in it, a control character, or more than ``Limits/textScalars``.
func noteText(_ typed: String) throws(TextFault) -> String { try clean(typed, limit: Limits.textScalars, allowingLines: true) }

/// A title, a perspective or a name: short, and on one line.
func label(_ typed: String, limit: Int = 120) throws(TextFault) -> String { try clean(typed, limit: limit, allowingLines: false) }

private func clean(_ typed: String, limit: Int, allowingLines: Bool) throws(TextFault) -> String {
  var text = String.UnicodeScalarView()
  var place = 0
  var isAfterReturn = false
  for scalar in typed.unicodeScalars {
    place += 1
    if isAfterReturn, scalar != "\n" { throw .controlCharacter("\r", at: place - 1) }
    isAfterReturn = scalar == "\r" && allowingLines
    switch scalar {
    case "\t": text.append(" ")
    case "\n" where allowingLines: text.append(scalar)
    case "\r" where allowingLines: continue
    default:
      if scalar.properties.generalCategory == .control { throw .controlCharacter(scalar, at: place) }
      text.append(scalar)
    }
  }
  if isAfterReturn { throw .controlCharacter("\r", at: place) }
  let trimmed = String(text).trimmed
  if trimmed.isEmpty { throw .empty }
  let count = trimmed.unicodeScalars.count
  if count > limit { throw .tooLong(count, limit: limit) }
  return trimmed
}

/// The notes of a text with a note a line: blank lines don't count, a byte order mark and the CR of a CR LF are no part of them.
/// - Parameter bytes: what standard input brought.
/// - Returns: the texts of the notes.
/// - Throws: the first line that can't be a note, or that there is none at all.
func noteTexts(_ bytes: [UInt8]) throws(Refusal) -> [String] {
  var rest = bytes[...]
  if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
  var texts: [String] = []
  for (index, line) in rest.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
    let line = line.last == 0x0D ? line.dropLast() : line
    let place = TextPlace.line(index + 1)
    guard let typed = String(validating: line, as: UTF8.self) else { throw .text(.notUTF8, place) }
    do throws(TextFault) {
      texts.append(try noteText(typed))
    } catch .empty {
      continue
    } catch {
      throw .text(error, place)
    }
  }
  if texts.isEmpty { throw .noText }
  return texts
}
