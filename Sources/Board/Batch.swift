// What arrives from the shared file in one look, and how far our own changes have got: the words between the file's edge and the model.

/// What one look at the shared file brought.
public struct Batch: Equatable, Sendable {
  /// New events, in the order of the file; repeats are harmless.
  public var events: [Event]
  /// Lines that could not be read so far, over the whole file: they stay where they are, and `check` lists them.
  public var damagedLines: Int
  /// Lines over the whole file that a newer version of the program wrote, and this one can't read.
  public var newerLines: Int
  /// What is the matter with the file as a whole, if anything.
  public var condition: FileCondition

  /// A look that brought these; nothing new from a sound file when nothing is given.
  public init(events: [Event] = [], damagedLines: Int = 0, newerLines: Int = 0, condition: FileCondition = .sound) {
    self.events = events
    self.damagedLines = damagedLines
    self.newerLines = newerLines
    self.condition = condition
  }

  /// What it says about the whole file, without what is new in it.
  public var withoutEvents: Batch { Batch(damagedLines: damagedLines, newerLines: newerLines, condition: condition) }
}

/// The state of the file as a whole, as far as a screen has to say something about it.
public enum FileCondition: Equatable, Sendable {
  case sound
  /// The file is gone from its place.
  case missing
  /// Another board stands at the path now; nothing is written to it.
  case anotherBoard
  /// Somebody else's file stands at the path now, and no board; nothing is written to it.
  case somethingElse
  /// The board was made by a newer version of the program; it can be read, not written.
  case newerVersion
  /// The file can be read, not written.
  case readOnly
  /// It can't be read now; the screen shows what was read before.
  case unreadable(Trouble)
}

/// Why the shared file can't be used just now: the errors of the system that people get a sentence of their own for.
public enum Trouble: Hashable, Sendable {
  case diskFull, overQuota, fileTooBig, inputOutput, readOnlyFileSystem, noPermission, staleHandle, missing, notARegularFile, noLocks
  /// Written, but not found back when the path was read again.
  case notReadBack
  /// Any other error number.
  case system(Int32)
}

/// Own changes of a board that one file of it lacks, and that were made in another one.
public struct KeptElsewhere: Equatable, Sendable {
  /// How many notes they make.
  public let notes: Int
  /// How many they are.
  public let changes: Int

  /// So many.
  public init(notes: Int, changes: Int) { (self.notes, self.changes) = (notes, changes) }

  /// These events.
  public init(_ events: [Event]) { self.init(notes: events.count(where: \.makesNote), changes: events.count) }
}

/// How far our own changes have got.
public enum DeliveryState: Equatable, Sendable {
  /// These events stand on this user's own disk, flushed, and not yet in the shared file: if this program can't share them, another one will.
  case kept([EventID])
  /// These events stand nowhere but in this program's memory, and why; sharing them is tried all the same. They may still become kept.
  case unkept([EventID], Trouble)
  /// These events have been flushed to the shared file and read back from it.
  case shared([EventID])
  /// Delivery waits for the file's lock, longer than usual.
  case waiting
  /// Something keeps taking lines out of the file: they have been put back often enough.
  case contested
  /// Why changes can't be kept on this user's own disk beside the file; none when they can be again. Sharing goes on all the same.
  case unguarded(Trouble?)
  /// Whether the half-written notes that were given last stand on this user's own disk. Where they don't they go with this program; it is tried again.
  case draftsKept(Bool)
  /// Own changes that are kept for another file of this board, and that this file lacks: a person may have them put in.
  case offered(KeptElsewhere)
  /// Delivery failed for now and is tried again; nothing is lost.
  case failed(Trouble)
}
