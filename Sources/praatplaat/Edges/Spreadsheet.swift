// Spreadsheets that are no text: LibreOffice makes a table of them, in a folder that goes away.
import CSystem
import Glibc
import SystemCalls

/// A spreadsheet of Excel or LibreOffice, or another archive of the same making.
struct Spreadsheet {
  private let bytes: [UInt8]
  /// What its name ends in; none where it is an archive of something else.
  private let ending: String?

  /// The spreadsheet that these bytes are; none where they are no archive at all.
  init?(_ bytes: [UInt8]) {
    let isZip = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    guard isZip || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
    self.bytes = bytes
    ending =
      !isZip ? "xls" : bytes.holds("xl/workbook.xml") ? "xlsx" : bytes.prefix(200).holds("opendocument.spreadsheet") ? "ods" : nil
  }

  /// Whether it has a second sheet, as far as that shows.
  var hasMoreSheets: Bool { ending == "xlsx" && bytes.holds("xl/worksheets/sheet2.xml") }

  /// Its first sheet as csv, in UTF-8 with commas.
  func csv() throws(ImportFault) -> [UInt8] {
    guard let ending else { throw .archive }
    guard let program = ["soffice", "libreoffice"].first(where: isOnPath) else { throw .spreadsheet(isInstalled: false) }
    let failure = ImportFault.spreadsheet(isInstalled: true)
    guard let folder = TemporaryFolder() else { throw failure }
    defer { folder.remove() }
    guard folder.write(bytes, to: "invoer.\(ending)") else { throw failure }
    let words = [
      // Its own temporary files go with the folder too.
      "env", "TMPDIR=\(folder.path)", program, "-env:UserInstallation=file://\(folder.path.inAddress)/profile", "--headless",
      "--convert-to",
      // Commas, double quotes, UTF-8, from the first row; values as they are shown.
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", folder.path, "\(folder.path)/invoer.\(ending)",
    ]
    guard run(words) == 0, let table = try? Streams.read(file: "\(folder.path)/invoer.csv", limit: 256 << 20) else { throw failure }
    return table
  }

  /// Runs a program that says nothing and asks nothing, for at most two minutes.
  /// - Returns: its exit status; none when it did not end by itself.
  private func run(_ words: [String]) -> Int32? {
    var files = posix_spawn_file_actions_t()
    guard posix_spawn_file_actions_init(&files) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&files) }
    for (descriptor, mode) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_WRONLY), (STDERR_FILENO, O_WRONLY)] {
      posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", mode, 0)
    }
    _ = praat_spawn_close_others(&files)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for word in arguments { free(word) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, words[0], &files, nil, &arguments, environ) == 0 else { return nil }
    var status: Int32 = 0
    for _ in 0..<2_400 {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return status & 0x7F == 0 ? status >> 8 & 0xFF : nil }
      if ended < 0, errno != EINTR { return nil }
      usleep(50_000)
    }
    kill(child, SIGKILL)
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return nil
  }

  private func isOnPath(_ program: String) -> Bool {
    (variable("PATH") ?? "").split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}

/// A folder that nobody else can look into.
private struct TemporaryFolder {
  let path: String

  init?() {
    // An empty or relative TMPDIR says nothing of a place (POSIX: it is a pathname of a directory; ours also stands in an address).
    let place = variable("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var template = Array("\(place)/praatplaat-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.flatMap { mkdtemp($0) } != nil }
    guard made else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func write(_ bytes: [UInt8], to name: String) -> Bool {
    let descriptor = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return (try? Streams.write(bytes, to: descriptor)) == true
  }

  func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name == "." || name == ".." { continue }
        // A link is taken away, and what it leads to is let be.
        if unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}

extension String {
  /// A path as it stands in an address: all but unreserved characters and slashes as their bytes (RFC 3986).
  fileprivate var inAddress: String {
    let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return unreserved.contains(byte) ? String(UnicodeScalar(byte)) : "%" + (byte < 0x10 ? "0" : "") + digits
    }.joined()
  }
}

extension Collection<UInt8> {
  /// Whether a word stands in it.
  fileprivate func holds(_ word: String) -> Bool {
    let word = Array(word.utf8)
    var rest = self[...]
    while let place = rest.firstIndex(of: word[0]) {
      rest = rest[place...]
      if rest.starts(with: word) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
