// Keys as scenarios write them: text as it is typed, everything else between < and >.
import App
import ScreenKit

/// Reads `nLicht in de hal<Enter><S-Left>`. `<lt>` is the key <, `<Space>` a space at the end of a line, `<U+301>` a
/// character by its number, and `<Down*12>` a key twelve times.
public func keys(_ notation: String) throws(ScenarioFault) -> [Key] {
  var keys: [Key] = []
  var rest = notation[...]
  while let character = rest.first {
    guard character == "<", let end = rest.firstIndex(of: ">") else {
      keys.append(.character(character))
      rest = rest.dropFirst()
      continue
    }
    let (name, times) = String(rest[rest.index(after: rest.startIndex)..<end]).cut(at: "*")
    guard let key = key(named: name), let count = times.isEmpty ? 1 : Int(times), count > 0 else {
      throw ScenarioFault(description: "no key is called <\(name)>")
    }
    keys += Array(repeating: key, count: count)
    rest = rest[rest.index(after: end)...]
  }
  return keys
}

private let named: [String: Key] = [
  "Enter": .enter, "Esc": .escape, "Tab": .tab, "S-Tab": .backTab, "BS": .backspace, "Del": .delete, "Ins": .insert, "Up": .up,
  "Down": .down,
  "Left": .left, "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown, "S-Up": .shiftUp, "S-Down": .shiftDown,
  "S-Left": .shiftLeft, "S-Right": .shiftRight, "C-Left": .ctrlLeft, "C-Right": .ctrlRight, "C-Up": .ctrlUp, "C-Down": .ctrlDown,
  "C-Home": .ctrlHome, "C-End": .ctrlEnd, "C-BS": .ctrlBackspace, "C-Del": .ctrlDelete, "M-Enter": .altEnter, "M-Left": .altLeft,
  "M-Right": .altRight, "M-BS": .altBackspace, "lt": .character("<"), "gt": .character(">"), "Space": .character(" "),
]

private func key(named name: String) -> Key? {
  if let key = named[name] { return key }
  if name.hasPrefix("C-"), name.count == 3, let letter = name.last { return .ctrl(letter) }
  if name.hasPrefix("M-"), name.count == 3, let letter = name.last { return .alt(letter) }
  if name.hasPrefix("U+"), let scalar = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) {
    return .character(Character(scalar))
  }
  if name.hasPrefix("F"), let number = Int(name.dropFirst()) { return .function(number) }
  return nil
}
