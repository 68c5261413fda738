// What was agreed in an earlier session and how it stands, in every report.
import Board
import Words

extension Report {
  /// How all of it stands, a line each: what, whose, how.
  var commitmentLines: [(text: String, by: String)] {
    findings.commitments.map { ($0.said, "\(name(of: $0.group)) · \(self($0.progress.title))") }
  }

  func writeCommitments(_ page: inout HTMLWriter) {
    if findings.commitments.isEmpty { return }
    page.section("packages", id: "agreed", self(.agreedBefore)) { page in
      page.list("sentences", commitmentLines) { page, line in write(line.text, by: line.by, &page) }
    }
  }
}

extension JSONWriter {
  mutating func fields(of commitment: Commitment) {
    field("id", commitment.id.text)
    field("from", commitment.origin.rawValue)
    field("follows", commitment.follows?.text)
    field("text", commitment.text)
    field("first", commitment.first.isEmpty ? nil : commitment.first)
    field("when", commitment.when.isEmpty ? nil : commitment.when)
    field("group", commitment.group?.text)
    field("status", commitment.progress?.rawValue)
  }
}
