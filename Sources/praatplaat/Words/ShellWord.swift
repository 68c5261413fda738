// Names in the commands that we suggest: as a shell and this program read them back, whatever is in them.
import Reports

/// A file's name as an operand of ours: one that begins with a dash would be an option.
func quotedForShell(file name: String) -> String { quotedForShell(name.utf8.first == UInt8(ascii: "-") ? "./" + name : name) }

/// A word as a shell reads it back, on one line that can be copied from the screen.
func quotedForShell(_ word: String) -> String {
  let isPlain =
    !word.isEmpty
    && word.unicodeScalars.allSatisfy { "a"..."z" ~= $0 || "A"..."Z" ~= $0 || "0"..."9" ~= $0 || "-_./+:@".unicodeScalars.contains($0) }
  if isPlain { return word }
  // What would be printed as something else is told in digits.
  if !word.onOneLine().utf8.elementsEqual(word.utf8) { return spelledForShell(word) }
  return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}

/// A word of which every byte that is no plain letter stands in octal.
func spelledForShell(_ word: String) -> String {
  var spelled = ""
  for byte in word.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      spelled.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 8)
      spelled += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    }
  }
  // Every shell has printf, but takes line ends off the end of what it printed.
  return word.utf8.last == 0x0A ? "$'\(spelled)'" : "\"$(printf '\(spelled)')\""
}
