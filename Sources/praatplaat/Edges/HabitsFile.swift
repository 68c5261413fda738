// What is remembered of a person, beside their drafts. Read when a screen begins, written when it ends, and never while somebody presses a key.
import BoardFile
import ScreenKit

/// The user's habits on their own disk.
enum HabitsFile {
  /// What was remembered; nothing where nothing can be read.
  static func read() -> Habits {
    guard let path = Places.habits, case .read(let bytes) = SmallFile.read(path, most: most) else { return Habits() }
    return Habits(text: String(decoding: bytes, as: UTF8.self))
  }

  /// Adds what was done since, to whatever another program has written there meanwhile. Where it can't be kept nobody misses it.
  static func add(_ news: [Habits.Deed]) {
    guard !news.isEmpty, let path = Places.habits else { return }
    SmallFile.replace(path, most: most) { bytes in
      var habits = Habits(text: String(decoding: bytes, as: UTF8.self))
      for deed in news { habits.remember(deed) }
      return Array(habits.text.utf8)
    }
  }

  /// The most that it may be, in bytes: more than we ever write.
  private static let most = 64 << 10
}
