// From what ncurses hands over, one byte or key at a time, to what the model understands. Pure: time comes in as a value, nothing is read here.
import ScreenKit
import Canvas

/// What one call to ncurses brings.
enum Arrival: Equatable {
  /// A byte of text, or of a sequence that the terminal's description does not have.
  case byte(UInt8)
  /// A key that it does have.
  case key(Key)
  /// The left button went down.
  case press(Point)
  /// The pointer moved with the button down.
  case drag(Point)
  /// The left button went up.
  case release(Point)
  /// The wheel turned by a notch.
  case wheel(up: Bool, Point)
}

/// What comes out of the decoder.
enum Decoded: Equatable {
  case event(AppEvent)
  /// Ctrl-L: draw everything again. Concerns nobody but the terminal.
  case redraw
  /// The terminal answered what it was asked. Concerns nobody but the terminal either.
  case answer(Answer)
}

/// Puts keys, characters, pastes and clicks together.
///
/// Text comes out by what a person sees as one character, as far as its parts have arrived together: an emoji of several scalars from the
/// system's picker, a letter with the accents that an input method puts behind it. What comes later comes by itself.
struct InputDecoder {
  private enum State: Equatable {
    case ground
    /// After ESC: the rest of a sequence may follow, or it was the key. What has no more meaning with Alt than without is a key of its own.
    /// - Parameter isAlone: nothing came at once behind it; then Enter and Backspace don't belong to it either.
    case escape(isAlone: Bool)
    /// After `ESC [`.
    case sequence(ControlSequence)
    /// After `ESC O`, and what foot says there of what is held down with the number pad.
    case singleShift(Modifiers)
    /// After `ESC ]` and what is like it: text for nobody here, such as a colour that another program asked for.
    case string(ControlString)
    /// After the ESC of its end.
    case stringEnd(ControlString)
  }

  /// How long the rest of a sequence may stay away, in milliseconds: a slow line can cut one in two. A lone ESC is the key after as long.
  static let sequenceGrace: Int64 = 100
  /// How long it may stay away while an answer is awaited that it may be: whoever typed it is not to find "rgb:ffff" on the board.
  static let answerGrace = Questions.patience
  /// How long a paste may stay silent, in milliseconds, before it is taken as it is: its end marker was lost.
  static let pasteGrace: Int64 = 1500
  /// The most scalars in one character, so that a stream of accents can't hold back what is typed.
  private static let longestCharacter = 64

  private let encoding: ScalarDecoder.Encoding
  private let erase: UInt8
  let keyboard: Keyboard
  private var state = State.ground
  /// The paste that has begun, if any. Beside the state and not in it: it grows in place, byte by byte.
  private var paste: PasteCollector?
  private var scalars: ScalarDecoder
  private var clicks = Clicks()
  /// The character that is being put together.
  private var character = String.UnicodeScalarView()
  private var decoded: [Decoded] = []

  /// Whether the terminal was asked something, and has not answered yet.
  var awaitsAnswer = false

  /// The uptime at which ``pause(at:)`` has something to say even though nothing arrived; none most of the time.
  private(set) var deadline: Int64?

  /// - Parameters:
  ///   - encoding: how the terminal writes characters.
  ///   - erase: the byte that the terminal's Backspace sends. Where that is DEL, a ^H is Ctrl-Backspace.
  ///   - keyboard: what its keyboard does otherwise than others do.
  init(encoding: ScalarDecoder.Encoding, erase: UInt8 = 0x7F, keyboard: Keyboard = Keyboard(term: nil)) {
    self.encoding = encoding
    self.erase = erase
    self.keyboard = keyboard
    scalars = ScalarDecoder(encoding)
  }

  /// What has been decoded since the last time.
  mutating func take() -> [Decoded] {
    defer { decoded = [] }
    return decoded
  }

  /// Takes what arrived next.
  mutating func feed(_ arrival: Arrival, at uptime: Int64) {
    deadline = nil
    if case .byte(let byte) = arrival { return feed(byte) }
    // Pasted text that looks like a key, or a click in the middle of it: neither is meant.
    if paste != nil { return }
    let before = state
    state = .ground
    endCharacter()
    giveBack(before)
    if case .escape(let isAlone) = before {
      if case .key(let key) = arrival, !isAlone, let withAlt = key.withAlt { return emit(withAlt) }
      emit(.escape)
    }
    switch arrival {
    case .byte: break
    case .key(let key): emit(key)
    case .press(let point): emit(clicks.press(at: point, uptime: uptime))
    case .drag(let point): emit(Mouse(.drag, at: point))
    case .release(let point): emit(Mouse(.release, at: point))
    case .wheel(let up, let point): emit(Mouse(up ? .wheelUp : .wheelDown, at: point))
    }
  }

  /// Nothing more is waiting now. Ends what silence ends: a character, and, when it has lasted long enough, a lone ESC, a sequence or a paste.
  mutating func pause(at uptime: Int64) {
    endCharacter()
    if case .escape = state { state = .escape(isAlone: true) }
    if case .string(var string) = state, !string.hasPaused {
      string.hasPaused = true
      state = .string(string)
    }
    guard paste != nil || state != .ground else { return }
    guard let deadline else {
      let grace = awaitsAnswer && mayBeAnswer ? Self.answerGrace : Self.sequenceGrace
      self.deadline = uptime + (paste != nil ? Self.pasteGrace : grace)
      return
    }
    guard uptime >= deadline else { return }
    self.deadline = nil
    endPaste()
    giveBack(state)
    switch state {
    case .escape, .stringEnd: emit(.escape)
    case .sequence(let sequence) where sequence.parameters.isEmpty: emitEscape(and: UInt8(ascii: "["))
    case .singleShift: emitEscape(and: UInt8(ascii: "O"))
    default: break
    }
    state = .ground
  }

  /// Whether an answer that is awaited has begun: its rest may come later than anything would be awaited anew.
  var isMidAnswer: Bool { awaitsAnswer && mayBeAnswer }

  /// Whether what has come may be the beginning of an answer.
  private var mayBeAnswer: Bool {
    switch state {
    case .ground, .singleShift: false
    case .escape: true
    case .sequence(let sequence): sequence.mayBeAnswer
    case .string(let string), .stringEnd(let string): string.mayBeAnswer
    }
  }

  private mutating func endPaste() {
    guard let paste else { return }
    decoded.append(.event(.paste(paste.text(in: encoding))))
    self.paste = nil
  }
}

extension InputDecoder {
  private mutating func feed(_ byte: UInt8) {
    if let isComplete = paste?.feed(byte) {
      if isComplete { endPaste() }
      return
    }
    switch state {
    case .ground: text(byte)
    case .escape(let isAlone):
      state = .ground
      escaped(byte, atOnce: !isAlone)
    case .sequence(let sequence): continueSequence(sequence, byte)
    case .singleShift(let modifiers):
      state = .ground
      if byte < 0x20 { return text(byte) }
      if Keyboard.isPad(byte) {
        if let key = keyboard.pad(byte) { emit(key.with(modifiers)) }
      } else if (0x32...0x38).contains(byte) {
        state = .singleShift(Modifiers(xterm: Int(byte) - 0x30))
      } else if let key = Key(letter: byte) {
        emit(key.with(modifiers))
      } else if let key = Key(letter: byte & 0xDF) {
        // rxvt: Ctrl with an arrow is the small letter.
        emit(key.with(.control))
      } else {
        emitEscape(and: UInt8(ascii: "O"))
        text(byte)
      }
    case .string(let string): continueString(string, byte)
    case .stringEnd(let string):
      state = .ground
      if byte == UInt8(ascii: "\\") { return end(string) }
      giveBack(.string(string))
      escaped(byte, atOnce: true)
    }
  }

  private mutating func continueString(_ string: ControlString, _ byte: UInt8) {
    switch byte {
    case 0x07:
      state = .ground
      end(string)
    // Its end is `ESC \`.
    case 0x1B: state = .stringEnd(string)
    case 0..<0x20 where string.mayBeTyped, _ where string.mayBeTyped && string.isFull:
      state = .ground
      giveBack(.string(string))
      text(byte)
    // An answer that broke off: somebody types behind it.
    case _ where string.isColour && string.hasPaused && !ControlString.colourBytes.contains(byte):
      state = .ground
      text(byte)
    default:
      var string = string
      string.append(byte)
      state = .string(string)
    }
  }

  /// What looked like the beginning of a string was typed: no end of it came.
  private mutating func giveBack(_ state: State) {
    let string: ControlString
    switch state {
    case .string(let begun), .stringEnd(let begun): string = begun
    default: return
    }
    guard string.mayBeTyped else { return }
    emitEscape(and: string.introducer)
    for byte in string.content { text(byte) }
    endCharacter()
  }

  private mutating func end(_ string: ControlString) {
    if let answer = string.answer { decoded.append(.answer(answer)) }
  }

  /// A byte that is not part of any sequence.
  private mutating func text(_ byte: UInt8) {
    if byte == 0x1B {
      endCharacter()
      state = .escape(isAlone: false)
    } else if byte < 0x20 || byte == 0x7F {
      endCharacter()
      _ = scalars.feed(byte)
      control(byte)
    } else if let scalar = scalars.feed(byte) {
      add(scalar)
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x09: emit(.tab)
    case 0x0C: decoded.append(.redraw)
    case 0x0D: emit(.enter)
    case 0x0A where keyboard.lineFeedIsEnter: emit(.enter)
    case erase, 0x7F: emit(.backspace)
    case 0x08: emit(.ctrlBackspace)
    case 0x01...0x1A: emit(.ctrl(Character(Unicode.Scalar(byte + 0x60))))
    default: break
    }
  }

  /// The byte that came behind ESC.
  private mutating func escaped(_ byte: UInt8, atOnce isAtOnce: Bool) {
    switch byte {
    case UInt8(ascii: "["): state = .sequence(ControlSequence())
    case UInt8(ascii: "O"): state = .singleShift([])
    case _ where ControlString.introducers.contains(byte): state = .string(ControlString(introducer: byte))
    case 0x0D where isAtOnce, 0x0A where isAtOnce: emit(.altEnter)
    case 0x08 where isAtOnce, 0x7F where isAtOnce: emit(.altBackspace)
    default:
      emit(.escape)
      text(byte)
    }
  }

  private mutating func continueSequence(_ sequence: ControlSequence, _ byte: UInt8) {
    switch byte {
    // rxvt's end of a key with Shift. In an answer it is not the end.
    case UInt8(ascii: "$") where sequence.parameters.first.map({ (0x30...0x39).contains($0) }) == true:
      state = .ground
      if let key = sequence.key(final: byte) { emit(key) }
    // The Linux console's F1 to F5 are `ESC [ [ A` to `E`: one more letter follows, and its description has them.
    case UInt8(ascii: "[") where sequence.parameters.isEmpty, 0x20...0x3F:
      var sequence = sequence
      sequence.append(byte)
      state = .sequence(sequence)
    case 0x40...0x7E:
      state = .ground
      if sequence.beginsPaste(final: byte) {
        paste = PasteCollector()
      } else if let answer = sequence.answer(final: byte) {
        decoded.append(.answer(answer))
      } else if let key = sequence.key(final: byte) {
        if key == .ctrl("l") { decoded.append(.redraw) } else { emit(key) }
      }
    default:
      state = .ground
      text(byte)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    // C1: controls that some terminals act on. Nobody types them.
    if (0x80..<0xA0).contains(scalar.value) { return }
    if let last = character.last {
      // Two ASCII characters never belong together, and that is nearly everything that is typed.
      let areSeparate = (last.isASCII && scalar.isASCII) || character.count >= Self.longestCharacter
      if !areSeparate {
        var joined = character
        joined.append(scalar)
        if String(joined).count == 1 {
          character = joined
          return
        }
      }
      endCharacter()
    }
    character.append(scalar)
  }

  private mutating func endCharacter() {
    guard let whole = String(character).first else { return }
    character = String.UnicodeScalarView()
    emit(.character(whole))
  }

  private mutating func emit(_ key: Key) { decoded.append(.event(.key(key))) }
  private mutating func emit(_ mouse: Mouse) { decoded.append(.event(.mouse(mouse))) }

  /// What looked like the beginning of a sequence was two keys.
  private mutating func emitEscape(and byte: UInt8) {
    emit(.escape)
    emit(.character(Character(Unicode.Scalar(byte))))
  }
}
