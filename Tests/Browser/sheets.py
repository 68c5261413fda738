# What stands on printed sheets, measured in the PDF itself: boxes, letters, lines. In points of 1/72 inch.
import re
import unicodedata

import fitz

PAPERS = {"a3": (1191, 842), "a4": (842, 595)}
MARGIN = 8 / 25.4 * 72
NOTES = {"#ffe394", "#bfe3ef", "#e8e3d8"}
BARS = {"#b87d00", "#2b7f9e", "#8a8478"}
# What the heading of a lane says, by language; and what a heading says that goes on.
LANES = {"nl": [["Korte", "termijn"], ["Lange", "termijn"]], "en": [["Short", "term"], ["Long", "term"]]}
CONTINUED = {"nl": "vervolg", "en": "continued"}
THEMES = {"#ffab91", "#dcb15f", "#8fd18c", "#63cdd3", "#c9a9f4"}


def squeezed(text):
    """Without what breaks lines."""
    return re.sub(r"[\s\u00ad\ufffd]", "", unicodedata.normalize("NFKC", text))


class Sheet:
    """A page of a PDF."""

    def __init__(self, page):
        self.width, self.height = page.rect.width, page.rect.height
        self.spans = [span for block in page.get_text("dict")["blocks"] for line in block.get("lines", []) for span in line["spans"] if span["text"].strip()]
        foot = self.height - MARGIN
        self.spans = [span for span in self.spans if span["bbox"][1] < foot]
        hidden = Hidden(page)
        self.words = [(fitz.Rect(word[:4]), word[4]) for word in page.get_text("words") if word[1] < foot]
        self.words = [(box, text) for box, text in self.words if not (text in CONTINUED.values() and hidden.hides(box))]
        fills, self.bars = {}, []
        for drawing in page.get_drawings():
            name = "#" + "".join(f"{round(part * 255):02x}" for part in drawing.get("fill") or [])
            if name in BARS:
                self.bars.append(fitz.Rect(drawing["rect"]))
            if drawing.get("fill") and drawing["rect"].width > 40 and drawing["rect"].height > 8:
                # A border is drawn beside its box; the box is what counts.
                fills.setdefault(name, []).append(fitz.Rect(drawing["rect"]))
        self.notes = [box for name in NOTES for box in fills.get(name, [])]
        self.onPlate = [box for name in NOTES - {"#e8e3d8"} for box in fills.get(name, [])]
        # A count has a ground of its own, within that of the name.
        names = [box for name in THEMES for box in fills.get(name, [])]
        self.names = [box for box in names if not any(box in other and box != other for other in names)]

    def lines(self):
        return len({round(span["bbox"][3] / 4) for span in self.spans})

    def letters(self):
        return min((span["size"] for span in self.spans), default=99)

    def used(self):
        """Which part of the height is used."""
        return (max((word.y1 for word, _ in self.words), default=0) - MARGIN) / (self.height - 2 * MARGIN)

    def text(self):
        return squeezed("".join(word for _, word in self.words))

    def inside(self, box):
        """What stands in a box."""
        return squeezed("".join(text for word, text in self.words if box.contains(fitz.Point((word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2))))

    def outside(self):
        """Boxes and words that go over the edge."""
        edge = fitz.Rect(MARGIN - 2, MARGIN - 2, self.width - MARGIN + 2, self.height - MARGIN + 2)
        return [box for box in self.notes + self.names + [word for word, _ in self.words] if box not in edge]

    def crossing(self):
        """Pairs of boxes, or of words, that lie over each other."""
        return overlaps(self.notes + self.names, 1) + overlaps([word for word, _ in self.words], 2.5)

    def printed_on_bars(self):
        """Hours of the time line that are printed through its bars."""
        hours = [(word, text) for word, text in self.words if re.fullmatch(r"\d\d:\d\d", text)]
        return [text for word, text in hours for bar in self.bars if min(word.x1, bar.x1) - max(word.x0, bar.x0) > 0 and min(word.y1, bar.y1) - max(word.y0, bar.y0) > 2]

    def unnamed(self):
        """Notes of the plate with no name of a theme above them."""
        return [box for box in self.onPlate if not any(name.y0 < box.y0 and name.x0 < box.x1 and box.x0 < name.x1 for name in self.names)]

    def lanes(self, language):
        """The headings of lanes: where each begins, and what it says at its end: how many notes, or that it goes on."""
        found = []
        for (box, text), (end, more) in zip(self.words, self.words[1:]):
            if [text, more] in LANES[language] and self.is_bold(box):
                ends = [(word.x0, said) for word, said in self.words
                        if abs(word.y0 - box.y0) < 6 and word.x0 > end.x1 - 1 and (said.isdigit() or said == CONTINUED[language])]
                found.append((box, min(ends, default=(0, ""))[1]))
        return found

    def is_bold(self, box):
        return any("Bold" in span["font"] and middle(box) in fitz.Rect(span["bbox"]) for span in self.spans)

    def without_lane(self, language):
        """Notes of the plate with no heading of a lane above them in their column."""
        heads = [box for box, _ in self.lanes(language)]
        return [box for box in self.onPlate if not any(head.y0 < box.y0 and box.x0 - 2 < head.x0 < box.x1 for head in heads)]

    def idle(self, language):
        """Headings of themes and lanes with nothing of theirs under them."""
        def has_under(box, left, right):
            return any(-5 < word.y0 - box.y1 < 24 and left - 2 < word.x0 < right for word, _ in self.words)
        themes = [name for name in self.names if not has_under(name, name.x0, name.x1)]
        return themes + [box for box, _ in self.lanes(language) if not has_under(box, box.x0 - 24, box.x1 + 30)]

    def stranded(self, headings):
        """Headings with nothing under them."""
        texts = [(squeezed(text), word) for word, text in self.words]
        found = []
        for heading in headings:
            parts = [squeezed(part) for part in heading.split()]
            for number in range(len(texts) - len(parts) + 1):
                if [text for text, _ in texts[number:number + len(parts)]] == parts and texts[number][1].height > 14:
                    box = texts[number][1]
                    if not any(word.y0 > box.y1 - 3 and word.y0 < box.y1 + 60 and word.x1 > box.x0 - 5 and word.x0 < box.x0 + 250 for word, _ in self.words):
                        found.append(heading)
        return found + [f"theme at {round(name.y0)}" for name in self.names if not any(word.y0 > name.y1 - 1 for word, _ in self.words)]


def middle(box):
    return fitz.Point((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)


class Hidden:
    """What lies under something that is drawn later: where a heading stands first, what it says on the next sheets."""

    def __init__(self, page):
        self.spans = [(span["seqno"], fitz.Rect(span["bbox"])) for span in page.get_texttrace()
                      if "".join(chr(letter[0]) for letter in span["chars"]).strip() in CONTINUED.values()]
        self.fills = [(drawing["seqno"], drawing["rect"]) for drawing in page.get_drawings() if drawing.get("fill")] if self.spans else []

    def hides(self, box):
        # The boxes of spans are those of their fonts, and a little off.
        drawn = [number for number, its in self.spans if abs(its.x0 - box.x0) < 2 and abs(its.y1 - box.y1) < 9]
        return any(number > drawn[0] and middle(box) in rect for number, rect in self.fills)


def overlaps(boxes, slack):
    boxes = sorted(boxes, key=lambda box: box.y0)
    found = []
    for number, box in enumerate(boxes):
        for other in boxes[number + 1:]:
            if other.y0 > box.y1 - slack:
                break
            if min(box.x1, other.x1) - max(box.x0, other.x0) > slack and min(box.y1, other.y1) - other.y0 > slack:
                found.append((box, other))
    return found


def sheets(pdf):
    return [Sheet(page) for page in fitz.open(stream=pdf, filetype="pdf")]
