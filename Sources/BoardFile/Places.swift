// Where things are on this user's disk (XDG base directories), and the random numbers that identify writers and boards.
import Board
import CSystem
import Glibc
import SystemCalls

/// Folders and files of this user. None where there is no home folder.
public enum Places {
  /// `$XDG_DATA_HOME/praatplaat/bord.praat`.
  public static var defaultBoard: String? { dataFolder().map { $0 + "/bord.praat" } }

  /// `$XDG_CONFIG_HOME/praatplaat/config`.
  public static var config: String? { base("XDG_CONFIG_HOME", orInHome: ".config", variable).map { $0 + "/praatplaat/config" } }

  /// `$XDG_STATE_HOME/praatplaat/habits`.
  public static var habits: String? { stateFolder.map { $0 + "/habits" } }

  /// The home folder of this user.
  public static var home: String? { if let home = variable("HOME"), System.isAbsolute(home) { home } else { homeOfUser() } }

  /// `$XDG_STATE_HOME/praatplaat`.
  public static var stateFolder: String? { stateFolder() }

  static func dataFolder(_ environment: (String) -> String? = variable) -> String? {
    base("XDG_DATA_HOME", orInHome: ".local/share", environment).map { $0 + "/praatplaat" }
  }

  static func stateFolder(_ environment: (String) -> String? = variable) -> String? {
    base("XDG_STATE_HOME", orInHome: ".local/state", environment).map { $0 + "/praatplaat" }
  }

  /// The XDG specification wants absolute paths; anything else counts as not set.
  private static func base(_ name: String, orInHome fallback: String, _ environment: (String) -> String?) -> String? {
    if let folder = environment(name), System.isAbsolute(folder) { return folder }
    let home = environment("HOME").flatMap { System.isAbsolute($0) ? $0 : nil } ?? homeOfUser()
    return home.map { "\($0)/\(fallback)" }
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// What the system knows about the user, where the environment says nothing.
  private static func homeOfUser() -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16 << 10) { buffer in
      guard let base = buffer.baseAddress, getpwuid_r(getuid(), &entry, base, buffer.count, &found) == 0, found != nil,
        let home = entry.pw_dir
      else { return nil }
      let path = String(cString: home)
      return System.isAbsolute(path) ? path : nil
    }
  }

  /// Makes a file's folder and those above it where they are missing, for this user only.
  /// - Throws: ``BoardFileError/trouble(_:)``.
  public static func makeFolder(for path: String) throws(BoardFileError) {
    do throws(SystemError) { try makeFolder(System.split(path).folder) } catch { throw .trouble(error.trouble) }
  }

  /// Each new folder has its place on the disk when this returns: what is kept in it would go with it when the power does.
  static func makeFolder(_ folder: String) throws(SystemError) {
    let (parent, name) = System.split(folder)
    do throws(SystemError) {
      try System.retry { mkdir(folder, 0o700) }
    } catch {
      if error.code == EEXIST { return }
      guard error.code == ENOENT, parent != folder, parent != ".", !name.isEmpty else { throw error }
      try makeFolder(parent)
      // Another program may have been quicker.
      if mkdir(folder, 0o700) != 0, errno != EEXIST { throw SystemError(code: errno) }
    }
    do throws(SystemError) { try System.flush(folder: parent) } catch {
      // Names may be made in a folder that may not be read.
      guard error.code == EACCES else { throw error }
    }
  }
}

/// Lets this user always get at what this program makes for them, whatever the umask says: a board that its maker can't open is nobody's wish. Once, at its start.
public func keepOwnersRights() { umask(umask(0o077) & 0o077) }

/// 64 bits that nobody can guess: the standard library asks getrandom(2).
public func randomBits() -> UInt64 { .random(in: .min ... .max) }

/// A writer that has never been before; one for each process.
public func newWriterID() -> WriterID { WriterID(bits: randomBits()) }

/// A board that has never been before.
public func newBoardID() -> BoardID { BoardID(high: randomBits(), low: randomBits()) }

/// Makes a broken pipe and a file that may not grow come back as errors of the call, instead of ending the program. Once, at its start.
public func ignoreFileSignals() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
}
