// What a film says of itself.
import Board

enum Words {
  /// How time goes in it.
  static let pace = Phrase(
    nl: "\(Film.pace) keer zo snel, een stilte is hooguit \(Film.longestSilence / 1_000) tellen",
    en: "\(Film.pace) times as fast, a silence is \(Film.longestSilence / 1_000) seconds at most")
}
