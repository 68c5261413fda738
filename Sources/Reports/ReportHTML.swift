// A board as one page of HTML: the poster for the wall, and what belongs to it. The page stands by itself: no script, nothing from elsewhere, and a policy
// that lets a browser refuse both should they get in.
import Board
import Words
import Review

extension Report {
  /// The page in UTF-8.
  /// - Parameters:
  ///   - now: when it is made, which it says at its foot.
  ///   - paper: what it is printed on, should somebody print it.
  /// - Returns: the bytes.
  public func html(at now: Instant, on paper: Paper = .a3) -> [UInt8] {
    var page = HTMLWriter()
    let size = PosterSize(self, on: paper)
    let policy = "default-src 'none'; style-src 'sha256-\(styleDigest)'; base-uri 'none'; form-action 'none'"
    page.raw(
      "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\" class=\"\(size.styleClass)\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
    page.element("title", text: pageTitle)
    page.raw("<style>\(posterStyle)</style>\n</head>\n")
    page.element("body") { page in
      page.element("header", "top") { page in
        page.element("h1", "", "dir=\"auto\"", text: title.onOneLineVisible)
        page.element("p", "about") { page in
          page.text(about)
          for line in context {
            page.raw("<br>")
            page.text(line)
          }
        }
        page.element("p", "legend") { page in
          for horizon in Horizon.allCases {
            writeKey(horizon, &page)
            page.element("span", text: self(ReportWords.explained(horizon)))
          }
        }
      }
      writeContents(isDigest: size.isDigest, &page)
      page.element("main") { page in
        writeInShort(&page)
        if size.isDigest {
          writeDigest(size, &page)
        } else {
          writeCases(size, &page)
          let missed = blindSpots
          writeAfter(missed[...], of: missed.count, findings.polls[...], findings.takeaways[...], &page)
          writeCommitments(&page)
          writePackages(findings.packages.prefix(Limits.packages), &page)
        }
        writeGroups(&page)
      }
      page.element("footer", text: "\(self(ReportWords.made("\(day(now)), \(clock(now))"))) · \(self(ReportWords.madeWith))")
    }
    page.raw("</html>\n")
    return page.bytes
  }

  /// The plates of all cases.
  func writeCases(_ size: PosterSize, _ page: inout HTMLWriter) {
    page.element("div", "cases") { page in
      for (number, told) in toldCases.enumerated() {
        writeCase(told, "case-\(number + 1)", columns: size.columns.isEmpty ? nil : size.columns[number], &page)
      }
    }
  }

  /// What is told beside the plates: these of the blind spots in words, polls and takeaways that there are.
  func writeAfter(
    _ words: ArraySlice<String>, of missed: Int, _ polls: ArraySlice<Findings.Answered>, _ takeaways: ArraySlice<Takeaway>,
    _ page: inout HTMLWriter
  ) {
    page.element("div", "after") { page in
      writeBlindSpots(words, of: missed, &page)
      page.element("div", "beside") { page in
        writeTimeline(&page)
        writePolls(polls, &page)
        writeTakeaways(takeaways, &page)
      }
    }
  }

  /// Ways to the parts of the page; on paper they are not there.
  private func writeContents(isDigest: Bool, _ page: inout HTMLWriter) {
    let cases = toldCases.enumerated().map { ("case-\($0 + 1)", $1.title) }
    var parts = isDigest ? [] : cases
    parts.append(("blind-spots", self(.blindSpots)))
    if !notes.isEmpty { parts.append(("time-line", self(.timeline))) }
    if !findings.takeaways.isEmpty { parts.append(("takeaways", self(.takeaways.capitalised))) }
    if !findings.packages.isEmpty { parts.append(("packages", self(ReportWords.packages))) }
    if isDigest { parts += [("annex", self(ReportWords.annex))] + cases }
    parts += toldGroups.prefix(Limits.groups).enumerated().map { ("group-\($0 + 1)", name(of: $1.group.id).capitalisedFirst) }
    page.element("nav", "contents", HTMLWriter.attribute("aria-label", self(ReportWords.contents))) { page in
      page.list("", parts) { page, part in page.element("a", "", "href=\"#\(part.0)\" dir=\"auto\"", text: part.1) }
    }
  }

  // MARK: - In one minute

  /// The notes that stand out: ten, and what shares the place of the tenth as far as twenty.
  var outstanding: ArraySlice<Findings.Outstanding> { allOutstanding.prefix(20) }

  /// The same with everything that shares the place of the tenth.
  private var allOutstanding: ArraySlice<Findings.Outstanding> {
    let all = findings.outstanding()
    guard all.count > 10, let last = all[9].rank else { return all.prefix(10) }
    return all.prefix(10 + all.dropFirst(10).prefix { $0.rank == last }.count)
  }

  private func writeInShort(_ page: inout HTMLWriter) {
    let outstanding = outstanding
    if outstanding.isEmpty { return }
    page.element("section", "short-story", "aria-labelledby=\"in-short\"") { page in
      page.element("h2", "", "id=\"in-short\"", text: self(.inOneMinute))
      page.element("ol") { page in
        for (note, rank) in outstanding.map({ ($0.note, $0.rank) }) {
          page.element("li", "", rank.map { "value=\"\($0)\" data-rank=\"\($0)\"" } ?? "data-rank=\"·\"") { page in
            page.element("a", "", "href=\"#n\(note.id.text)\" dir=\"auto\"", text: note.text.shortened(to: 300))
            let by = [name(of: note.group), title(ofCase: note.caseID)] + (note.theme.map { [title(of: $0)] } ?? [])
            page.element("span", "by") { page in
              page.text(by.joined(separator: " · "))
              writeStickers(of: note, &page)
            }
          }
        }
      }
      page.more(more(than: outstanding.count, of: allOutstanding.count))
    }
  }

  // MARK: - Notes

  /// Sticky notes. On the plate each has an address, so that other places can point to it; on its group's own page it says where on the plate it is.
  func writeList(_ notes: [Note], _ page: inout HTMLWriter, place: ((Note) -> String)? = nil) {
    if notes.isEmpty { return }
    page.element("ul", "notes") { page in
      for note in notes {
        let isPicked = findings.picked.contains(note.id)
        page.raw("<li class=\"note ")
        page.raw(note.horizon?.rawValue ?? "step")
        page.raw(isPicked ? " picked\"" : "\"")
        if place == nil {
          page.raw(" id=\"n")
          page.raw(note.id.text)
          page.raw("\"")
        }
        page.raw(">\n")
        if isPicked { page.element("p", "pick", text: self(.weTellThis)) }
        page.raw("<p class=\"said\" dir=\"auto\">")
        page.text(note.text)
        page.raw("</p>\n<p class=\"by\">")
        if let horizon = note.horizon { page.element("b", text: self(horizon.letter)) }
        page.text(place?(note) ?? name(of: note.group))
        for label in labels(of: note) + packages(of: note) {
          page.raw(" · ")
          page.text(label)
        }
        writeStickers(of: note, &page)
        page.raw("</p>\n</li>\n")
      }
    }
  }

  private func writeStickers(of note: Note, _ page: inout HTMLWriter) {
    guard let count = findings.stickers[note.id] else { return }
    page.raw(" ")
    page.element("span", "stickers") { page in
      page.element("span", "dots", "aria-hidden=\"true\"", text: String(repeating: "●", count: min(count, 10)))
      page.text(" " + self(.stickers(count)))
    }
  }
}
