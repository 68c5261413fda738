// What check found, in words: a summary first, then the lines.
import Board
import BoardFile
import Words

extension Sentences {
  /// So many lines of a kind are listed; the rest is in the json.
  private static let listed = 40

  static func summary(of check: BoardCheck) -> [Phrase] {
    let lines = Phrase.lines(check.lines, isGrouped: true)
    var parts: [Phrase] = []
    func add(_ count: Int, _ nl: String, _ en: String) {
      if count > 0 { parts.append(Phrase(nl: "\(Phrase.grouped(count, .nl)) \(nl)", en: "\(Phrase.grouped(count, .en)) \(en)")) }
    }
    add(check.damaged.count, "beschadigd", "damaged")
    add(check.duplicates.count, "in tegenspraak met een eerdere", "contradicting an earlier one")
    add(check.missing, check.missing == 1 ? "ontbreekt" : "ontbreken", "missing")
    add(check.foreign.count, "van een ander bord", "of another board")
    add(check.newer.count, "van een nieuwere praatplaat", "of a newer praatplaat")
    add(check.frozen.count, check.frozen.count == 1 ? "zit vast" : "zitten vast", "stuck")
    add(check.unfinished == nil ? 0 : 1, "nog niet af", "not finished")
    add(
      check.repeats, check.repeats == 1 ? "herhaling, die geen kwaad kan" : "herhalingen, die geen kwaad kunnen",
      check.repeats == 1 ? "repeat, which does no harm" : "repeats, which do no harm")
    if parts.isEmpty { return [Phrase(nl: "\(lines.nl): alles is heel.", en: "\(lines.en): everything is whole.")] }
    var summary = [
      Phrase(nl: "\(lines.nl): \(parts.map(\.nl).joined(separator: ", ")).", en: "\(lines.en): \(parts.map(\.en).joined(separator: ", ")).")
    ]
    let events = Phrase.changes(check.events, isGrouped: true)
    summary.append(
      check.isSound
        ? Phrase(
          nl: "Er is niets beschadigd: \(events.nl) op dit bord tellen mee.", en: "Nothing is damaged: \(events.en) on this board count.")
        : Phrase(
          nl: "De rest is heel en telt mee: \(events.nl). Er is niets aan het bestand veranderd.",
          en: "The rest is whole and counts: \(events.en). Nothing in the file was changed."))
    return summary
  }

  static func list(of check: BoardCheck) -> [Phrase] {
    var list: [Phrase] = []
    func add<Finding>(_ findings: Findings<Finding>, _ words: (Finding) -> Phrase) {
      list += findings.first.prefix(listed).map(words)
      let rest = findings.count - min(findings.first.count, listed)
      if rest > 0 { list.append(more(rest)) }
    }
    add(check.damaged) { line(of: $0) }
    add(check.duplicates) { found in
      at(
        found.number,
        Phrase(
          nl: "heeft het id \(found.id.text) van regel \(Phrase.grouped(found.earlier, .nl)), maar een andere inhoud",
          en: "has the id \(found.id.text) of line \(Phrase.grouped(found.earlier, .en)), but other contents"))
    }
    for gap in check.gaps.prefix(listed) { list.append(words(of: gap)) }
    if check.gaps.count > listed { list.append(more(check.gaps.count - listed)) }
    add(check.foreign) { line(of: $0) }
    add(check.newer) { line(of: $0) }
    add(check.frozen) { found in
      at(
        found.number,
        Phrase(
          nl: "heeft het hoogste volgnummer dat er is: \(found.thing.kind.name) \(found.thing.subject.text) kan niet meer veranderen",
          en: "has the highest tick there is: \(found.thing.kind.name) \(found.thing.subject.text) can’t be changed any more"))
    }
    if let unfinished = check.unfinished {
      list.append(
        at(
          unfinished.number,
          Phrase(
            nl: "is nog niet af (\(unfinished.bytes) bytes zonder regeleinde): er wordt aan geschreven, of iemand werd onderbroken",
            en: "is not finished (\(unfinished.bytes) bytes without a line end): it is being written, or somebody was cut off")))
    }
    for copy in check.copies.prefix(listed) { list.append(words(of: copy, check.path)) }
    if check.copies.count > listed { list.append(more(check.copies.count - listed)) }
    return list + words(of: check.unseen) + check.leftovers.map(leftover)
  }

  private static func words(of gap: WriterGap) -> Phrase {
    let some = gap.missing.prefix(6).map { $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    let numbers = some.joined(separator: ", ") + (gap.missing.count > 6 ? ", …" : "")
    return Phrase(
      nl: "Van schrijver \(gap.writer.text) ontbreekt nummer \(numbers): nog onderweg, of in een kopie.",
      en: "Of writer \(gap.writer.text) number \(numbers) is missing: still on its way, or in a copy.")
  }

  private static func words(of copy: BoardCopy, _ path: String) -> Phrase {
    let command = "praatplaat merge \(quotedForShell(file: path)) \(quotedForShell(file: copy.path))"
    return copy.isConflict
      ? Phrase(
        nl: "Ernaast staat een conflictkopie: \(quoted(copy.path)). Een open scherm neemt die op, en ook: \(command)",
        en: "Beside it is a conflict copy: \(quoted(copy.path)). An open screen takes it in, and so does: \(command)")
      : Phrase(
        nl: "Ernaast staat nog een bestand van dit bord: \(quoted(copy.path)). Opnemen: \(command)",
        en: "Beside it is another file of this board: \(quoted(copy.path)). To take it in: \(command)")
  }

  /// What was not looked at beside the file, and what helps.
  static func words(of unseen: UnseenCopies) -> [Phrase] {
    var list: [Phrase] = []
    if let trouble = unseen.folder {
      list.append(
        Phrase(
          nl: "Of er kopieën naast staan is niet bekeken. \(what(trouble).nl)",
          en: "Whether copies are beside it was not looked at. \(what(trouble).en)"
        ))
    }
    if unseen.beyond > 0 {
      list.append(
        Phrase(
          nl:
            "Niet bekeken ernaast: \(Phrase.grouped(unseen.beyond, .nl)) van de vele .praat-bestanden in deze map; conflictkopieën van dit bestand horen daar niet bij.",
          en:
            "Not looked at beside it: \(Phrase.grouped(unseen.beyond, .en)) of the many .praat files in this folder; conflict copies of this file are not among them."
        ))
    }
    func add(_ found: Findings<String>, _ why: Phrase) {
      if found.count == 0 { return }
      let names = found.first.prefix(4).map(quoted).joined(separator: ", ") + (found.count > 4 ? ", …" : "")
      list.append(
        Phrase(
          nl: "Niet bekeken ernaast, want \(why.nl): \(Phrase.grouped(found.count, .nl)) (\(names)).",
          en: "Not looked at beside it, because \(why.en): \(Phrase.grouped(found.count, .en)) (\(names))."))
    }
    add(unseen.unreadable, Phrase(nl: "niet te lezen", en: "it can’t be read"))
    add(unseen.tooBig, Phrase(nl: "groter dan een bord kan zijn", en: "it is larger than a board can be"))
    return list
  }

  static func leftover(_ path: String) -> Phrase {
    Phrase(
      nl: "Van een onderbroken new bleef \(quoted(path)) staan; dat mag weg.",
      en: "An interrupted new left \(quoted(path)) behind; it may be removed.")
  }

  private static func line(of found: DamagedLine) -> Phrase { at(found.number, reason(found.fault)) }

  private static func at(_ number: Int, _ words: Phrase) -> Phrase {
    Phrase(nl: "Regel \(Phrase.grouped(number, .nl)) \(words.nl).", en: "Line \(Phrase.grouped(number, .en)) \(words.en).")
  }

  private static func more(_ count: Int) -> Phrase {
    Phrase(
      nl: "… en zo nog \(Phrase.grouped(count, .nl)); alles staat in --format json.",
      en: "… and \(Phrase.grouped(count, .en)) more like that; everything is in --format json.")
  }

  static func reason(_ fault: LineFault) -> Phrase {
    switch fault {
    case .tooLong:
      Phrase(
        nl: "is beschadigd: langer dan \(FileLimits.lineBytes >> 10) KiB", en: "is damaged: longer than \(FileLimits.lineBytes >> 10) KiB")
    case .notPrintable:
      Phrase(nl: "is beschadigd: er staan tekens in die er niet horen", en: "is damaged: it has characters that don’t belong there")
    case .noChecksum: Phrase(nl: "is beschadigd: afgebroken, of geen regel van een bord", en: "is damaged: cut off, or no line of a board")
    case .wrongChecksum: Phrase(nl: "is beschadigd: het controlegetal klopt niet", en: "is damaged: the checksum does not hold")
    case .notJSON: Phrase(nl: "is beschadigd: het is geen JSON", en: "is damaged: it is no JSON")
    case .missingField(let name): Phrase(nl: "is beschadigd: \(quoted(name)) ontbreekt", en: "is damaged: \(quoted(name)) is missing")
    case .badField(let name):
      Phrase(
        nl: "is beschadigd: \(quoted(name)) heeft een waarde die niet kan", en: "is damaged: \(quoted(name)) has a value that it can’t have"
      )
    case .newerVersion(let version):
      Phrase(nl: "is van een nieuwere praatplaat (versie \(version))", en: "is of a newer praatplaat (version \(version))")
    case .anotherBoard: Phrase(nl: "is van een ander bord", en: "is of another board")
    }
  }
}
