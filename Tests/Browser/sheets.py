# What stands on printed sheets, measured in the PDF itself: boxes, letters, lines. In points of 1/72 inch.
import re
import unicodedata

import fitz

PAPERS = {"a3": (1191, 842), "a4": (842, 595)}
MARGIN = 8 / 25.4 * 72
NOTES = {"#ffe394", "#bfe3ef", "#e8e3d8"}
BARS = {"#b87d00", "#2b7f9e", "#8a8478"}
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
        self.words = [(fitz.Rect(word[:4]), word[4]) for word in page.get_text("words") if word[1] < foot]
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
        self.names = [box for name in THEMES for box in fills.get(name, [])]

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
