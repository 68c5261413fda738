// The question whether something goes to others that may be about one person, wherever a screen asks it. What looks like it, Privacy says.
import Board
import Words

/// The question whether something is shared that may be about one person.
package struct PrivacyStop<S>: Sendable {
  /// What may be about one person, as it was typed.
  let found: [String]
  /// When (uptime, ms) Enter asked to share it.
  let since: Int64
  /// Shares it.
  let share: @Sendable (inout S) -> Void

  /// So long after that Enter (ms) no key shares anything: who types on without looking has not read the question.
  package static var quiet: Int64 { 500 }
}

/// A screen that asks before it shares what may be about one person. Typing goes on; only Tab shares it all the same.
package protocol PrivacyAsking: ScreenState {
  /// The question, while it stands there.
  var privacyStop: PrivacyStop<Self>? { get set }
  /// Whether somebody has just said yes to it.
  var sharesAnyway: Bool { get set }
}

extension PrivacyAsking {
  /// Asks whether something is shared.
  /// - Parameters:
  ///   - found: what may be about one person; where there is nothing, or somebody has just said yes, it is not asked.
  ///   - share: what Enter was for; Tab does it after all.
  /// - Returns: whether it asks now; nothing is to be shared then.
  package mutating func asksAboutPrivacy(found: [String], share: @escaping @Sendable (inout Self) -> Void) -> Bool {
    guard !sharesAnyway, !found.isEmpty else { return false }
    privacyStop = PrivacyStop(found: found, since: now.uptime, share: share)
    return true
  }

  /// The question in words; none where nothing is asked. Where no text is open there is nothing to type on in.
  package func privacyQuestion(isTextOpen: Bool) -> Phrase? { privacyStop.map { Words.nameOrAddress($0.found, isTextOpen: isTextOpen) } }

  /// A key while the question stands there: Tab shares, Enter waits for an answer, and every other key does what it always does.
  /// - Returns: whether that was all.
  package mutating func answerPrivacyStop(_ key: Key) -> Bool {
    guard privacyStop != nil else { return false }
    switch key {
    case .tab: shareAnyway()
    case .enter: break
    default:
      privacyStop = nil
      return false
    }
    return true
  }

  private mutating func shareAnyway() {
    guard let stop = privacyStop, now.uptime >= stop.since + PrivacyStop<Self>.quiet else { return }
    privacyStop = nil
    sharesAnyway = true
    stop.share(&self)
    sharesAnyway = false
  }
}
