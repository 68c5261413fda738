// The user's configuration: one open, one read. Who has none notices nothing of it.
import App
import BoardFile
import ScreenKit
import Settings

/// What the user's configuration says.
/// - Parameter path: where it is; none where there is no home folder.
/// - Returns: the settings, with what could not be understood.
func readSettings(at path: String?) -> Settings {
  guard let path else { return Settings() }
  switch SmallFile.read(path, most: Settings.most) {
  case .missing: return Settings()
  case .read(let bytes): return Settings(bytes, colors: ColourScheme.allCases.map(\.rawValue), tables: keyTables)
  case .tooLarge: return Settings(unread: .tooLarge)
  case .noFile: return Settings(unread: .noFile)
  case .refused(let code): return Settings(unread: .unreadable(code: code))
  }
}
