// Half-written notes on this user's own disk, so that a crash or a lost connection costs nobody a sentence. They are no part of the board.
import Board
import CSystem
import Glibc

/// Where one group's half-written notes of one board are kept.
///
/// One JSON object a line. Two screens of the same group on the same machine share a shelf; the last one that writes has it.
public struct DraftShelf: Sendable {
  /// The file.
  public let path: String

  /// The shelf of a group; of the facilitator when there is none.
  /// - Throws: ``BoardFileError/missing`` when there is no home folder.
  public init(board: BoardID, group: String?) throws(BoardFileError) {
    guard let folder = Places.stateFolder else { throw .missing }
    self.init(folder: folder, board: board, group: group)
  }

  init(folder: String, board: BoardID, group: String?) {
    let suffix = group.map { "." + Self.fileName($0) } ?? ""
    path = System.join(folder, "\(board.text)\(suffix).drafts")
  }

  /// A group's name has only characters that fit a file name, unless a hostile file brought it.
  private static func fileName(_ group: String) -> String {
    if Limits.isGroupName(group) { return group }
    return "_" + group.utf8.prefix(64).map { byte in String(byte, radix: 16) }.joined()
  }

  /// Keeps these drafts and no others: written beside the old ones and put in their place, so that at any moment one of the two is whole.
  /// - Throws: ``BoardFileError/trouble(_:)``.
  public func keep(_ drafts: [Draft]) throws(BoardFileError) {
    do throws(SystemError) {
      if drafts.isEmpty {
        if unlink(path) != 0, errno != ENOENT, errno != ENOTDIR { throw SystemError(code: errno) }
        return
      }
      try Places.makeFolder(System.split(path).folder)
      let temporary = "\(path).\(newWriterID().text).new"
      let file = try Descriptor(opening: temporary, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
      do throws(SystemError) {
        try file.write(drafts.flatMap(\.line))
        try file.flush()
        try file.close()
        try System.retry { rename(temporary, path) }
      } catch {
        unlink(temporary)
        throw error
      }
    } catch {
      throw .trouble(error.trouble)
    }
  }

  /// The drafts that were kept; lines that can't be read are left out.
  public func kept() -> [Draft] {
    guard let file = try? Descriptor.openRegular(path, O_RDONLY), let size = try? file.status().size,
      let bytes = try? file.bytes(at: 0, count: min(size, Self.readBytes))
    else { return [] }
    return bytes.split(separator: 0x0A).compactMap { Draft(line: $0) }
  }

  /// What nobody types in a session.
  private static let readBytes = 4 << 20
}

extension Draft {
  /// With its line feed.
  fileprivate var line: [UInt8] {
    var entries: [String: Value] = [
      "case": .text(caseID), "theme": .text(theme.rawValue), "horizon": .text(horizon.rawValue), "text": .text(text),
    ]
    switch purpose {
    case .newNote: break
    case .building(let note): entries["on"] = .text(note.text)
    case .editing(let note): entries["edits"] = .text(note.text)
    }
    var json = JSONText()
    json.value(.map(entries))
    return json.bytes + [0x0A]
  }

  fileprivate init?(line: ArraySlice<UInt8>) {
    let value = line.withUnsafeBufferPointer { bytes -> Value? in
      guard LineParser.isPrintable(UnsafeRawBufferPointer(bytes)) else { return nil }
      var json = JSONParser(bytes)
      guard let value = try? json.value(), (try? json.expectEnd()) != nil else { return nil }
      return value
    }
    guard case .map(let entries)? = value, let caseID = entries["case"]?.text, let text = entries["text"]?.text,
      let theme = entries["theme"]?.text.flatMap(Theme.init(rawValue:)),
      let horizon = entries["horizon"]?.text.flatMap(Horizon.init(rawValue:))
    else { return nil }
    let purpose: Purpose
    switch (entries["on"], entries["edits"]) {
    case (nil, nil): purpose = .newNote
    case (.text(let note)?, nil):
      guard let id = NoteID(note) else { return nil }
      purpose = .building(on: id)
    case (nil, .text(let note)?):
      guard let id = NoteID(note) else { return nil }
      purpose = .editing(id)
    default: return nil
    }
    self.init(purpose: purpose, caseID: caseID, theme: theme, horizon: horizon, text: text)
  }
}
