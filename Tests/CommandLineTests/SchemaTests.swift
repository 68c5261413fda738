// What stands in the json of a board is what `export --format schema` says, by the judgement of somebody else's validator.
import Board
import Foundation
import ProcessKit
import Reports
import Review
import SessionKit
import Testing

@testable import praatplaat

/// Whether Python has the validator.
private let hasValidator =
  (try? spawn(["python3", "-c", "import jsonschema"], in: "/", environment: ["PATH": "/usr/bin:/bin:/usr/local/bin"]))?.status == 0

@Suite(.enabled(if: hasValidator, "needs python3-jsonschema")) struct SchemaTests {
  private let place: Place

  init() throws {
    place = try Place()
    place.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    let schema = try place.run("export", "--format", "schema")
    try #require(schema.status == 0 && schema.errors.isEmpty, "\(schema)")
    try place.write(Array(schema.output.utf8), to: "schema.json")
  }

  /// Looks at files: those called `list…` as `list` prints them, all others as the json of a board. In the schema that is kept to here nothing else may stand than
  /// what it names; of its fields those are printed that are in none of the files.
  private func validate(_ files: [String]) throws -> ProcessKit.Outcome {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator as Validator
      schema = json.load(open('schema.json', encoding='utf-8'))
      Validator.check_schema(schema)
      named, seen = set(), set()
      def close(node):
          if isinstance(node, dict):
              if isinstance(node.get('properties'), dict):
                  node['additionalProperties'] = False
                  named.update(node['properties'])
              for part in node.values(): close(part)
          if isinstance(node, list):
              for part in node: close(part)
      def look(node):
          if isinstance(node, dict):
              seen.update(node)
              for part in node.values(): look(part)
          if isinstance(node, list):
              for part in node: look(part)
      close(schema)
      notes = {'$schema': schema['$schema'], '$defs': schema['$defs'], 'type': 'array', 'items': {'$ref': '#/$defs/note'}}
      for name in sys.argv[1:]:
          document = json.load(open(name, encoding='utf-8'))
          look(document)
          for error in Validator(notes if name.startswith('list') else schema).iter_errors(document):
              sys.exit(f'{name}: {error.json_path}: {error.message[:300]}')
      print(' '.join(sorted(named - seen)))
      """
    return try spawn(["python3", "-c", script] + files, in: place.folder.path, environment: place.environment)
  }

  @Test("every json that export and list write is as the schema says, names no field that it lacks, and has each that it names")
  func exports() throws {
    var files: [String] = []
    func write(_ json: [UInt8], _ name: String) throws {
      files.append(name)
      try place.write(json, to: name)
    }
    for seed in UInt64(0)..<40 {
      let board = RandomSession(seed: seed, deeds: 90).board
      let id = BoardID(high: 1, low: 2)
      let whole = Report(of: board, notes: board.allNotes, language: .nl).json(id: id, withEvents: true)
      try write(whole, "whole-\(seed).json")
      var filter = NoteFilter()
      filter.groups = ["1"]
      let some = filter.matching(board.allNotes, packages: board.packages)
      try write(Report(of: board, notes: some, filter: filter, language: .nl).json(id: id), "some-\(seed).json")
      try write(json(of: board.allNotes, stickers: board.stickerCounts, packages: board.packageTitles), "list-\(seed).json")
      let past = Report(of: board, notes: board.allNotes, asOf: Instant(milliseconds: 0), language: .nl).json(id: id)
      try write(past, "past-\(seed).json")
      try place.write(whole, to: "in.json")
    }
    // What was agreed before.
    for seed in UInt64(0)..<5 {
      let events = RandomSession(seed: seed, deeds: 90).board.followUp(
        as: BoardID(high: 1, low: 3), setupWriter: WriterID(bits: 3), writer: WriterID(bits: 4), at: Instant(milliseconds: 1))
      let board = Board(events)
      try write(Report(of: board, notes: [], language: .nl).json(id: BoardID(high: 1, low: 3)), "follow-\(seed).json")
    }
    // What came from elsewhere, with its history and without.
    try place.makeBoard("t.praat")
    try #require(try place.run("import", "t.praat", "in.json").status == 0)
    try write(Array(try place.run("export", "t.praat", "--format", "json").output.utf8), "history.json")
    try place.makeBoard("u.praat")
    try #require(try place.run("import", "u.praat", "some-39.json").status == 0)
    try write(Array(try place.run("export", "u.praat", "--format", "json", "--events").output.utf8), "again.json")
    let outcome = try validate(files)
    #expect(outcome.status == 0 && outcome.output == "\n", "\(outcome)")
  }

  @Test(
    "what is otherwise is seen",
    arguments: [(#""horizon":"short""#, #""horizon":"lang""#), (#""opened""#, #""geopend""#), (#""state":"#, #""staat":"#)])
  func otherwise(_ good: String, _ bad: String) throws {
    let board = RandomSession(seed: 1, deeds: 60).board
    let whole = String(decoding: Report(of: board, notes: board.allNotes, language: .nl).json(id: BoardID(high: 1, low: 2)), as: UTF8.self)
    try #require(whole.contains(good))
    try place.write(Array(whole.replacingOccurrences(of: good, with: bad).utf8), to: "bad.json")
    let outcome = try validate(["bad.json"])
    #expect(outcome.status == 1 && outcome.errors.hasPrefix("bad.json: $"), "\(outcome)")
  }

  @Test("the schema is of no board, and goes to a file as every report does") func command() throws {
    #expect(try place.run("export", "--format", "schema", "--output", "s.json").status == 0)
    #expect(try String(decoding: place.bytes("s.json"), as: UTF8.self) == boardSchema)
    #expect(try place.run("export", "b.praat", "--format", "schema").status == 2)
    #expect(try place.run("export", "--format", "json").status == 2)
  }
}
