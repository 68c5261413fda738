import ScreenKit
import Testing

@testable import Terminal

private let white = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"

@Suite struct AnswerTests {
  private func answers(_ text: String) -> [Decoded] {
    var typing = Typing()
    typing.type(text)
    typing.wait()
    return typing.decoder.take()
  }

  @Test(
    "what a terminal answers is told, and is no key",
    arguments: [
      (white, .background(lightness: 1)), ("\u{1B}]11;rgb:0/0/0\u{7}", .background(lightness: 0)),
      ("\u{1B}]11;rgba:ff/ff/ff/ff\u{7}", .background(lightness: 1)), ("\u{1B}[?2026;2$y", .synchronized(true)),
      ("\u{1B}[?2026;1$y", .synchronized(true)), ("\u{1B}[?2026;0$y", .synchronized(false)), ("\u{1B}[?2026;4$y", .synchronized(false)),
      ("\u{1B}[?62;22;52c", .kind), ("\u{1B}[?6c", .kind), ("\u{1B}[0n", .drawn),
      ("\u{1B}[2;2R", .letter(columns: 1)), ("\u{1B}[2;3R", .letter(columns: 2)),
    ] as [(String, Answer)])
  func told(_ text: String, _ answer: Answer) { #expect(answers(text) == [.answer(answer)]) }

  @Test(
    "what was not asked is neither",
    arguments: [
      "\u{1B}]10;rgb:ffff/ffff/ffff\u{7}", "\u{1B}]11;?\u{7}", "\u{1B}]11;rgb:zz\u{1B}\\", "\u{1B}[>41;0c", "\u{1B}[3n", "\u{1B}[?2004;2$y",
      "\u{1B}[1;2R", "\u{1B}[24;80R",
    ])
  func others(_ text: String) { #expect(answers(text).allSatisfy { if case .answer = $0 { false } else { true } }) }

  @Test(
    "an awaited answer may come in pieces, cut anywhere, for nearly two seconds each",
    arguments: [white, "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{7}", "\u{1B}[?2026;2$y", "\u{1B}[?62;22c", "\u{1B}[0n", "\u{1B}[2;12R"])
  func pieces(_ text: String) {
    var typing = Typing()
    typing.decoder.awaitsAnswer = true
    var came: [Decoded] = []
    for byte in text.utf8 {
      typing.type([byte])
      typing.wait()
      typing.wait(InputDecoder.answerGrace - 1)
      came += typing.decoder.take()
    }
    #expect(came.count == 1)
    guard case .answer = came.first else {
      Issue.record("\(came)")
      return
    }
  }

  @Test("what can't be part of the answer that is awaited is a key at once") func keysBetween() {
    var typing = Typing()
    typing.decoder.awaitsAnswer = true
    typing.type("\u{1B}n")
    #expect(typing.keys() == [.escape])
    typing.wait()
    #expect(typing.keys() == [.character("n")])
    typing.type("\u{1B}]11;rgb:ffff/")
    typing.wait()
    typing.type("n")
    typing.wait()
    #expect(typing.keys() == [.character("n")])
    typing.type("\u{1B}[1;")
    typing.wait()
    typing.wait(InputDecoder.sequenceGrace)
    typing.type("x")
    typing.wait()
    #expect(typing.keys() == [.character("x")])
  }

  @Test(
    "whatever a terminal tells from its beginning to its end is no key, whether it was asked or not",
    arguments: [
      "]11;!", "]11;#1a2b3c", "]11;black", "]11;rgb:zz/y/n", "]10;qn", "]52;c;bmllbQ==", "]lnieuwe notitie", "]Lnota", "P>|xterm(379)",
      "P1$r0m", "PQWERTY",
      "_Gi=31;OK", "Xnota", "^nota", "]", "_", "]11;" + String(repeating: "n", count: 500),
    ], [true, false])
  func strings(_ text: String, isAwaited: Bool) {
    for end in ["\u{1B}\\", "\u{7}"] {
      var typing = Typing()
      typing.decoder.awaitsAnswer = isAwaited
      typing.type("\u{1B}" + text + end)
      typing.wait()
      typing.wait(InputDecoder.answerGrace)
      #expect(typing.decoder.take() == [])
      typing.type("n")
      typing.wait()
      #expect(typing.keys() == [.character("n")])
    }
  }

  @Test(
    "what only begins like that was typed: it comes after a moment, at an Enter, and before another key",
    arguments: ["]", "P", "X", "^", "_"])
  func typedString(_ introducer: String) {
    let typed: [Key] = [.escape] + (introducer + "lein ").map { .character($0) }
    #expect(keys("\u{1B}\(introducer)lein ") == typed)
    var typing = Typing()
    typing.type("\u{1B}\(introducer)lein \r")
    #expect(typing.keys() == typed + [.enter])
    typing.type("\u{1B}\(introducer)lein ")
    typing.arrive(.key(.down))
    #expect(typing.keys() == typed + [.down])
    typing.type("\u{1B}\(introducer)lein \u{1B}n")
    typing.wait()
    #expect(typing.keys() == typed + [.escape, .character("n")])
    let long = String(repeating: "lang ", count: 200)
    #expect(keys("\u{1B}\(introducer)\(long)") == [.escape] + (introducer + long).map { .character($0) })
  }

  @Test("Esc is Esc as soon as the answer comes behind it") func escapeBefore() {
    var typing = Typing()
    typing.decoder.awaitsAnswer = true
    typing.type("\u{1B}")
    typing.wait()
    typing.type("\u{1B}[0n")
    #expect(typing.decoder.take() == [.event(.key(.escape)), .answer(.drawn)])
  }
}

@Suite struct QuestionsTests {
  @Test("a terminal that never answered is not waited for") func silent() {
    var questions = Questions()
    questions.introduce(at: 0)
    questions.sent(4000, at: 0)
    let mayDraw = questions.mayDraw(at: 1)
    #expect(mayDraw && questions.deadline == nil)
    #expect(questions.isAwaiting(at: 1999) && !questions.isAwaiting(at: 2000))
  }

  @Test("one that answers gets one frame at a time") func paced() {
    var questions = Questions()
    questions.introduce(at: 0)
    questions.heard(.kind, at: 10)
    questions.sent(300, at: 20)
    let early = questions.mayDraw(at: 21)
    #expect(!early)
    #expect(questions.isAwaiting(at: 21))
    questions.heard(.drawn, at: 200)
    let mayDraw = questions.mayDraw(at: 201)
    #expect(mayDraw && !questions.isAwaiting(at: 201))
  }

  @Test("an answer that stays away holds one frame back, no other, until another answer comes") func lost() {
    var questions = Questions()
    questions.heard(.drawn, at: 0)
    questions.sent(1000, at: 0)
    let deadline = Questions.patience + 1000 * Questions.patiencePerByte
    #expect(questions.deadline == deadline)
    var drawn = [questions.mayDraw(at: deadline - 1), questions.mayDraw(at: deadline)]
    questions.sent(1000, at: deadline)
    drawn.append(questions.mayDraw(at: deadline + 1))
    questions.heard(.drawn, at: deadline + 2)
    questions.sent(1000, at: deadline + 3)
    drawn.append(questions.mayDraw(at: deadline + 4))
    #expect(drawn == [false, true, true, false])
  }

  @Test("each answer of the introduction gives the next one time, and the last one ends it") func introduction() {
    var questions = Questions()
    questions.introduce(at: 0)
    questions.heard(.background(lightness: 1), at: 1900)
    #expect(questions.isAwaiting(at: 3000))
    questions.heard(.kind, at: 3100)
    #expect(!questions.isAwaiting(at: 3101))
  }

  @Test("answers that come slowly give the frame's own answer time as well") func slowly() {
    var questions = Questions()
    questions.introduce(at: 0)
    questions.sent(100, at: 0)
    questions.heard(.background(lightness: 1), at: 5000)
    questions.heard(.kind, at: 8000)
    #expect(questions.isAwaiting(at: 9999))
    questions.heard(.drawn, at: 9999)
    #expect(!questions.isAwaiting(at: 9999))
  }
}
