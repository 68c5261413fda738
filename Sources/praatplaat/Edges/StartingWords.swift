// The words that the program was started with, from where the C runtime hands them out: never from /proc, which a sandbox may not have.
import Glibc

private typealias Words = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

// Written once, before main.
nonisolated(unsafe) private var given: (count: Int32, words: Words?) = (0, nil)

/// glibc calls what stands in this section with the arguments of main. The standard library's own way to them is /proc/self/cmdline, and where that is
/// missing it says that there are none: then another board would be opened than was named.
@section(".init_array") @used
private let takeThem: @convention(c) (Int32, Words?, Words?) -> Void = { count, words, _ in given = (count, words) }

/// Before anything of Swift begins: a static program asks /proc where its runtime is, for a report of a crash, and gives up where there is none. Told that
/// it is anywhere, it asks no more.
@section(".preinit_array") @used
private let doWithoutProc: @convention(c) (Int32, Words?, Words?) -> Void = { _, _, _ in
  let (link, name, root): (StaticString, StaticString, StaticString) = ("/proc/self/exe", "SWIFT_ROOT", "/")
  func text(_ words: StaticString) -> UnsafePointer<CChar> { UnsafeRawPointer(words.utf8Start).assumingMemoryBound(to: CChar.self) }
  if access(text(link), F_OK) != 0 { setenv(text(name), text(root), 0) }
}

/// The words after the program's name. The standard library would mend those that are no UTF-8, and then another file would be opened than was named.
/// - Throws: ``Refusal/argumentNotUTF8(_:)``, or ``Refusal/noArguments`` where nobody said how the program was called.
func startingWords() throws(Refusal) -> [String] {
  guard given.count > 0, let words = given.words else { throw .noArguments }
  var found: [String] = []
  for index in 1..<max(1, Int(given.count)) {
    guard let bytes = words[index] else { throw .noArguments }
    guard let word = String(validatingCString: bytes) else { throw .argumentNotUTF8(index) }
    found.append(word)
  }
  return found
}
