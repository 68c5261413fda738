// What the json of a board may hold, for who reads or writes it with other programs: JSON Schema, draft 2020-12. Every field that BoardJSON writes stands here, and
// the tests hold real exports against it.

/// The schema of the json of a board, with a line feed at its end.
public let boardSchema = #"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:praatplaat:board",
    "title": "A board, as praatplaat export --format json writes it",
    "description": "Fields are only ever added. A reader passes over those that it does not know. What the facilitator hid is not in it.",
    "type": "object",
    "required": ["board", "title", "cases", "groups", "notes", "sentences", "picks", "packages", "polls", "votes", "takeaways", "agenda"],
    "properties": {
      "board": {"description": "16 random bytes.", "type": "string", "pattern": "^[0-9a-f]{32}$"},
      "title": {"$ref": "#/$defs/words"},
      "filter": {
        "description": "By what notes were chosen: options, and what each was given. Absent where all of them are here.",
        "type": "object",
        "additionalProperties": {"type": "array", "items": {"type": "string"}}
      },
      "total": {"description": "Of notes that were chosen: how many there were to choose from.", "type": "integer", "minimum": 0},
      "asOf": {"description": "The moment at which the board was like this; absent where that is now.", "$ref": "#/$defs/moment"},
      "cases": {
        "description": "In the facilitator's order.",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "title", "text"],
          "properties": {
            "id": {"$ref": "#/$defs/slug"},
            "title": {"$ref": "#/$defs/words"},
            "text": {"description": "Markdown.", "$ref": "#/$defs/words"}
          }
        }
      },
      "groups": {
        "description": "Without those that were joined with another: these are among things.",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "title", "table"],
          "properties": {
            "id": {"$ref": "#/$defs/group"},
            "title": {"description": "What it calls itself.", "type": ["string", "null"]},
            "table": {"description": "Who sits there.", "type": ["string", "null"]},
            "opened": {"description": "Whether its screen was opened.", "type": "boolean"}
          }
        }
      },
      "notes": {
        "description": "By case, step, theme, term and creation, unless sorted otherwise.",
        "type": "array",
        "items": {"$ref": "#/$defs/note"}
      },
      "sentences": {
        "description": "In which steps start and end came out.",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["case", "group", "step", "text"],
          "properties": {
            "case": {"$ref": "#/$defs/slug"},
            "group": {"$ref": "#/$defs/group"},
            "name": {"$ref": "#/$defs/ownName"},
            "step": {"enum": ["start", "end"]},
            "text": {"type": "string"},
            "for": {"$ref": "#/$defs/standsFor"},
            "at": {"$ref": "#/$defs/moment"}
          }
        }
      },
      "picks": {
        "description": "The notes that groups tell the others.",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["case", "group", "note"],
          "properties": {
            "case": {"$ref": "#/$defs/slug"},
            "group": {"$ref": "#/$defs/group"},
            "name": {"$ref": "#/$defs/ownName"},
            "note": {"$ref": "#/$defs/id"},
            "for": {"$ref": "#/$defs/standsFor"},
            "at": {"$ref": "#/$defs/moment"}
          }
        }
      },
      "packages": {
        "description": "Notes that belong together, in order of creation.",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "title", "case", "group", "notes", "tenants", "partner", "who", "first", "when", "createdAt"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "title": {"type": "string"},
            "case": {"type": ["string", "null"]},
            "group": {"description": "Null where the facilitator made it.", "$ref": "#/$defs/groupOrNone"},
            "notes": {"type": "array", "items": {"$ref": "#/$defs/id"}},
            "tenants": {"description": "Which tenants take part.", "type": "string"},
            "partner": {"description": "Which partner.", "type": "string"},
            "who": {"description": "Who does what.", "type": "string"},
            "first": {"description": "The first step.", "type": "string"},
            "when": {"description": "When that is.", "type": "string"},
            "createdAt": {"$ref": "#/$defs/moment"},
            "name": {"$ref": "#/$defs/ownName"},
            "importedAt": {"$ref": "#/$defs/importedAt"}
          }
        }
      },
      "polls": {
        "description": "Those that were asked last, in their order; then the others, by name.",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "question", "open", "options"],
          "properties": {
            "id": {"type": "string"},
            "question": {"$ref": "#/$defs/words"},
            "open": {"description": "Whether it takes answers.", "type": "boolean"},
            "options": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["text", "count"],
                "properties": {
                  "text": {"$ref": "#/$defs/words"},
                  "count": {"description": "Of all groups; null: some counted hands.", "type": ["integer", "null"], "minimum": 0},
                  "hands": {"type": "integer", "minimum": 0},
                  "groups": {"description": "That gave it as their one answer.", "type": "integer", "minimum": 0}
                }
              }
            },
            "live": {"description": "Whether its score is shown while it is open.", "type": "boolean"},
            "asks": {"description": "Who answers: a group together, or hands; null: as groups like.", "enum": ["group", "hands", null]},
            "answers": {
              "description": "As they were given; one for whose name another one stands (see for) is not among the counts.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["group", "counts"],
                "properties": {
                  "group": {"$ref": "#/$defs/group"},
                  "name": {"$ref": "#/$defs/ownName"},
                  "counts": {"description": "Hands for each option.", "type": "array", "items": {"type": "integer", "minimum": 0}},
                  "for": {"$ref": "#/$defs/standsFor"},
                  "at": {"$ref": "#/$defs/moment"}
                }
              }
            },
            "at": {"$ref": "#/$defs/moment"}
          }
        }
      },
      "votes": {
        "type": "object",
        "required": ["state", "ballot", "budget", "ranks", "given"],
        "properties": {
          "state": {"enum": ["off", "open", "closed", "result"]},
          "ballot": {"description": "On what is voted: what groups picked, or all of step interventions.", "enum": ["picks", "notes"]},
          "budget": {"description": "Stickers of each group.", "type": "integer", "minimum": 0, "maximum": 99},
          "ranks": {
            "description": "Equal counts share a rank. A note that went since the vote was closed leaves its rank empty.",
            "type": "array",
            "items": {
              "type": "object",
              "required": ["rank", "stickers", "note"],
              "properties": {
                "rank": {"type": "integer", "minimum": 1},
                "stickers": {"type": "integer", "minimum": 1},
                "note": {"$ref": "#/$defs/id"}
              }
            }
          },
          "given": {"description": "The stickers that count on these notes.", "type": "array", "items": {"$ref": "#/$defs/sticker"}},
          "own": {"description": "Whether groups may give stickers to what is their own.", "type": "boolean"},
          "unseen": {
            "description": "The stickers that count on notes that went since the vote was closed, under ids that nothing else has.",
            "type": "array",
            "items": {"$ref": "#/$defs/sticker"}
          },
          "beyond": {
            "description": "The stickers on these notes beyond their group's budget, which don't count.",
            "type": "array",
            "items": {"$ref": "#/$defs/sticker"}
          },
          "at": {"description": "When the state was last said.", "$ref": "#/$defs/moment"}
        }
      },
      "takeaways": {
        "description": "What people take home, in order of creation.",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "text", "group", "role"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "text": {"type": "string"},
            "group": {"$ref": "#/$defs/groupOrNone"},
            "role": {"$ref": "#/$defs/role"},
            "association": {"description": "At which housing association.", "type": ["string", "null"]},
            "if": {"description": "Of a plan, as are the next three: when it is time to do it.", "type": ["string", "null"]},
            "then": {"type": ["string", "null"]},
            "with": {"type": ["string", "null"]},
            "when": {"type": ["string", "null"]},
            "createdAt": {"$ref": "#/$defs/moment"},
            "passed": {"description": "Whether the facilitator let it through.", "type": "boolean"},
            "name": {"$ref": "#/$defs/ownName"},
            "importedAt": {"$ref": "#/$defs/importedAt"}
          }
        }
      },
      "commitments": {
        "description": "What was agreed in the session before, in order of creation.",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "from", "text", "group", "status"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "from": {"enum": ["package", "takeaway"]},
            "follows": {"description": "The id it had there.", "type": ["string", "null"]},
            "text": {"type": "string"},
            "first": {"description": "The first step of a package.", "type": ["string", "null"]},
            "when": {"type": ["string", "null"]},
            "group": {"$ref": "#/$defs/groupOrNone"},
            "status": {"description": "None while nobody has said how it stands.", "enum": ["running", "done", "stopped", null]},
            "createdAt": {"$ref": "#/$defs/moment"},
            "name": {"$ref": "#/$defs/ownName"},
            "importedAt": {"$ref": "#/$defs/importedAt"}
          }
        }
      },
      "agenda": {
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "title", "minutes"],
          "properties": {
            "id": {"type": "string"},
            "title": {"$ref": "#/$defs/words"},
            "minutes": {"type": "integer", "minimum": 0, "maximum": 1440},
            "does": {"description": "What it does to the session, as in the board file.", "type": "object"},
            "say": {"description": "What the facilitator says aloud.", "$ref": "#/$defs/words"},
            "note": {"description": "What the facilitator keeps in mind.", "$ref": "#/$defs/words"}
          }
        }
      },
      "things": {
        "description": "As in the board file: the plate, joined groups, the session, sentences and picks set aside. Not with filters.",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["kind", "of", "at", "set"],
          "properties": {
            "kind": {"enum": ["theme", "card", "group", "session", "sentence", "pick"]},
            "of": {"type": "string"},
            "at": {"$ref": "#/$defs/moment"},
            "set": {"type": "object"}
          }
        }
      },
      "importedAt": {"description": "When the whole board with its history came from another file.", "$ref": "#/$defs/importedAt"},
      "events": {
        "description": "With --events: all changes, but of what is hidden or removed now; such a note has a made-up id.",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "tick", "at", "group", "role", "facilitator", "kind", "of", "set"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "tick": {"type": "integer", "minimum": 1, "maximum": 9007199254740991},
            "at": {"$ref": "#/$defs/moment"},
            "group": {"$ref": "#/$defs/groupOrNone"},
            "role": {"$ref": "#/$defs/role"},
            "facilitator": {"type": "boolean"},
            "kind": {"type": "string"},
            "of": {"type": "string"},
            "set": {"description": "Fields and what they became; null takes a value back.", "type": "object"}
          }
        }
      }
    },
    "$defs": {
      "id": {"description": "16 hexadecimal digits, a hyphen and a number.", "type": "string", "pattern": "^[0-9a-f]{16}-[1-9][0-9]*$"},
      "slug": {"type": "string"},
      "group": {"description": "A number or a name.", "type": "string"},
      "groupOrNone": {"type": ["string", "null"]},
      "ownName": {"description": "Of a joined group the name under which it was written, if not its own.", "type": "string"},
      "standsFor": {
        "description": "The names of joined groups whose own this stands for; absent where there are none.",
        "type": "array",
        "items": {"$ref": "#/$defs/group"}
      },
      "role": {"description": "The perspective from which it was written.", "type": ["string", "null"]},
      "words": {
        "description": "Text in the languages that there is text in.",
        "type": ["object", "null"],
        "properties": {"nl": {"type": "string"}, "en": {"type": "string"}}
      },
      "moment": {
        "description": "ISO 8601, UTC, by the clock of who wrote it.",
        "type": ["string", "null"],
        "pattern": "^-?[0-9]{4,9}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{3}Z$"
      },
      "importedAt": {"description": "When it came from elsewhere; absent where it was made here.", "$ref": "#/$defs/moment"},
      "sticker": {
        "type": "object",
        "required": ["note", "group"],
        "properties": {
          "note": {"$ref": "#/$defs/id"},
          "group": {"$ref": "#/$defs/group"},
          "name": {"$ref": "#/$defs/ownName"},
          "at": {"$ref": "#/$defs/moment"}
        }
      },
      "note": {
        "description": "Also each element of what list --format json prints.",
        "type": "object",
        "required": [
          "id", "case", "step", "theme", "horizon", "text", "group", "role", "level", "who", "tags", "stickers", "package", "createdAt",
          "editedAt"
        ],
        "properties": {
          "id": {"$ref": "#/$defs/id"},
          "case": {"type": ["string", "null"]},
          "step": {"enum": ["start", "end", "interventions"]},
          "theme": {
            "enum": ["bewonerssamenstelling", "bestaande-woningvoorraad", "nieuwbouw", "sociaal-beheer", "lokale-samenwerking", null]
          },
          "horizon": {"enum": ["short", "long", null]},
          "text": {"type": "string"},
          "group": {"description": "Null where no group wrote it.", "$ref": "#/$defs/groupOrNone"},
          "role": {"$ref": "#/$defs/role"},
          "level": {"enum": ["woning", "straat", "wijk", "dorp", "stad", null]},
          "who": {"description": "Who is needed, also by an @ in the text.", "type": "array", "items": {"type": "string"}},
          "tags": {"type": "array", "items": {"type": "string"}},
          "stickers": {"type": "integer", "minimum": 0},
          "package": {"description": "The packages that it is in, by title.", "type": "array", "items": {"type": "string"}},
          "createdAt": {"$ref": "#/$defs/moment"},
          "editedAt": {"$ref": "#/$defs/moment"},
          "importedAt": {"description": "The other times are then as they were told there.", "$ref": "#/$defs/importedAt"},
          "name": {"$ref": "#/$defs/ownName"},
          "on": {"description": "The note that it builds on, where that is here too.", "$ref": "#/$defs/id"}
        }
      }
    }
  }

  """#
