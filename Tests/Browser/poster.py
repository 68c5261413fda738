#!/usr/bin/env python3
# The poster in a real browser: what a reader, a phone and a printer make of it.
# usage: poster.py PRAATPLAAT FILEPROBE
import json
import os
import random
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Browser
from sheets import PAPERS, sheets, squeezed

PROGRAM, PROBE = map(os.path.abspath, sys.argv[1:3])
SIZES = [(1587, 1123), (800, 1100), (390, 844)]
WIDTHS = [320, 360, 430, 560, 704, 706, 760, 830, 990, 994, 1100, 1199, 1202, 1300, 1450, 1700]
# How many sheets a board of so many notes may take, of which a third are long.
MOST_SHEETS = {"a3": {20: 2, 60: 4, 200: 7, 1500: 30}, "a4": {20: 5, 60: 7, 200: 13, 1500: 58}}
MOST_OF_DIGEST = 6
FEWEST_LINES = 6
HEADINGS = {
    "nl": ["In één minuut", "Blinde vlekken", "Tijdlijn", "Opbrengst", "Poll", "Pakketten: wie doet wat", "Zinnen", "Dit vertellen we"],
    "en": ["In one minute", "Blind spots", "Timeline", "Takeaways", "Poll", "Packages: who does what", "Sentences", "We tell this one"],
}
ANNEX = {"nl": "Bijlage: de notities", "en": "Annex: the notes"}
WORDS = ("licht in de trappenhuizen kennismaken eerste maand wijkbeheerder op een vaste tijd garages worden werkplaatsen en een buurtkamer "
         "in de lege berging bij huurachterstand vroeg bellen samen met bewoners").split()
# Parts of the theme's names: none of these is on two lines.
BROKEN = """(() => { const broken = [];
  for (const e of document.querySelectorAll('.theme h3 span, .spots th[scope=rowgroup] span')) {
    const walk = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    for (let node; node = walk.nextNode();) for (const part of node.data.matchAll(/[^\\s\\u00ad]+/g)) {
      // The hyphen before a letter counts as its own: the last rectangle is the letter.
      const tops = [...part[0]].map((letter, place) => { const range = document.createRange(); range.setStart(node, part.index + place);
        range.setEnd(node, part.index + place + 1); return [...range.getClientRects()].map(r => Math.round(r.top)).pop() });
      if (new Set(tops).size > 1) broken.push(part[0]);
    } }
  return broken })()"""
HOSTILE = [
    "<script>document.title = 'stuk'</script>", "<img src=x onerror=\"document.title = 'stuk'\">", "</li></ul></section><h1>stuk</h1>",
    "<style>*{display:none}</style>", "<svg onload=alert(1)>", "<meta http-equiv=refresh content=0;url=http://example.org>", "\u202egewoon\u2066 om",
    "javascript:alert(1)", "\" onmouseover=\"alert(1)", "W" * 400, "&lt;b&gt; &amp;", "z" + "\u0301" * 200, "👩‍👩‍👧 🇳🇱 ❤️", "עברית en العربية",
]

failures = []


def check(fact, what):
    if not fact:
        failures.append(what)
        print(f"failed: {what}")


def run(*words, **more):
    return subprocess.run([PROGRAM, *words], check=True, capture_output=True, env=environment, text=True, **more).stdout


def make(name, notes, groups=4, hostile=False):
    board = os.path.join(folder, name + ".praat")
    run("new", board, *(["--demo"] if name == "demo" else ["--groups", str(groups)]))
    if notes:
        subprocess.run([PROBE, "session", board, str(notes)], check=True, env=environment)
    for text in HOSTILE if hostile else []:
        run("add", board, "--case", "1", "--theme", "4", "--horizon", "short", "--group", "4", "--role", text[:100], "--", text)
    page = os.path.join(folder, name + ".html")
    run("export", board, "--format", "html", "--output", page)
    return board, page


def long_text(number, random):
    """A text of 300 letters that says at both ends which it is."""
    words = f"N{number:04d}"
    while len(words) < 290:
        words += " " + random.choice(WORDS)
    return words[:293].rstrip() + f" E{number:04d}"


def make_long(notes, groups):
    """A session with so many notes, of which a third are 300 letters long."""
    board = os.path.join(folder, f"long{notes}.praat")
    run("new", board, "--groups", str(groups))
    subprocess.run([PROBE, "session", board, str(notes - notes // 3)], check=True, env=environment)
    chance = random.Random(notes)
    rows = [[chance.randint(1, 2), chance.randint(1, 5), chance.choice(["kort", "lang"]), long_text(number, chance), chance.randint(1, groups)]
            for number in range(notes // 3)]
    run("import", board, "-", input="Case;Thema;Termijn;Tekst;Groep\n" + "".join(";".join(map(str, row)) + "\n" for row in rows))
    return board


def print_out(browser, board, paper, language):
    page = os.path.join(folder, "printed.html")
    if os.path.exists(page):
        os.remove(page)
    run("export", board, "--format", "html", "--paper", paper, "--lang", language, "--output", page)
    browser.open(page, *SIZES[0])
    return sheets(browser.pdf())


def look_at_sheets(browser, board, paper, language, place):
    """What holds of every board on paper. Gives the sheets and the texts of its notes."""
    printed = print_out(browser, board, paper, language)
    texts = [squeezed(note["text"]) for note in json.loads(run("list", board, "--format", "json"))]
    size = PAPERS[paper]
    check(all((round(sheet.width), round(sheet.height)) == size for sheet in printed), f"{place}: not {paper}: {printed[0].width} by {printed[0].height}")
    boxes = [sheet.inside(box) for sheet in printed for box in sheet.notes]
    check(len(boxes) == len(texts), f"{place}: {len(texts)} notes are {len(boxes)} boxes")
    once = [text for text in texts if sum(text in box for box in boxes) != texts.count(text)]
    check(not once, f"{place}: not whole, or not once: {once[:2]}")
    for number, sheet in enumerate(printed, 1):
        at = f"{place}, sheet {number} of {len(printed)}"
        check(not sheet.outside(), f"{at}: over the edge: {sheet.outside()[:2]}")
        check(not sheet.crossing(), f"{at}: over each other: {sheet.crossing()[:2]}")
        check(not sheet.printed_on_bars(), f"{at}: hours through bars: {sheet.printed_on_bars()}")
        check(not sheet.unnamed(), f"{at}: no theme's name above {sheet.unnamed()[:2]}")
        check(not sheet.without_lane(language), f"{at}: no lane's heading above {sheet.without_lane(language)[:2]}")
        check(not sheet.idle(language), f"{at}: nothing of theirs under {sheet.idle(language)[:2]}")
        stranded = sheet.stranded(HEADINGS[language])
        check(not stranded, f"{at}: nothing under {stranded}")
        has_picture = any(squeezed(name) in sheet.text() for name in ["Tijdlijn", "Timeline"])
        check(has_picture or sheet.lines() >= FEWEST_LINES, f"{at}: only {sheet.lines()} lines")
    heads = [last for sheet in printed for _, last in sheet.lanes(language)]
    check("" not in heads, f"{place}: a lane says neither how many notes it has nor that it goes on")
    cases = {(note["case"], note["theme"], note["horizon"]) for note in json.loads(run("list", board, "--format", "json"))}
    check(sum(head.isdigit() and head != "0" for head in heads) == len(cases), f"{place}: of {len(cases)} lanes {heads} begin")
    return printed


def look_at_packages(browser):
    """Packages over several sheets say on each what they are."""
    board = os.path.join(folder, "packages.praat")
    run("new", board)
    for number in range(14):
        run("package", board, "--group", "1", "--case", "1", f"Pakket {number}", "--who", " ".join(WORDS), "--first", "Bellen")
    for paper in PAPERS:
        printed = [sheet.text() for sheet in print_out(browser, board, paper, "nl")]
        check(sum("Pakket0" in text or "Pakket13" in text for text in printed) > 1, f"packages on {paper}: all on one sheet")
        for number, text in enumerate(printed, 1):
            check("Bellen" not in text or "Pakketten:wiedoetwat" in text and "Eerstestap" in text, f"packages on {paper}, sheet {number}: no heading")


def look_on_paper(browser):
    """Boards of every size, on both papers and in both languages: measured in the PDF."""
    for notes, groups in [(20, 4), (60, 8), (200, 12), (1500, 20)]:
        board = make_long(notes, groups)
        for paper in PAPERS:
            for language in HEADINGS:
                place = f"{notes} notes on {paper}, {language}"
                printed = look_at_sheets(browser, board, paper, language, place)
                check(len(printed) <= MOST_SHEETS[paper][notes], f"{place}: {len(printed)} sheets")
                letters = min(sheet.letters() for sheet in printed)
                check(letters > 8.98, f"{place}: letters of {letters} points")
                least = 0.7 if paper == "a3" and notes <= 60 else 0.55
                used = [round(sheet.used(), 2) for sheet in printed]
                check(notes > 200 or all(part > least for part in used[:-1]), f"{place}: sheets used {used}")
                annex = [number for number, sheet in enumerate(printed) if squeezed(ANNEX[language]) in sheet.text()]
                check(annex[:1] == [] if notes <= 200 else 0 < annex[0] <= MOST_OF_DIGEST, f"{place}: the annex is on {annex}")
                print(f"{place}: {len(printed)} sheets, letters of {letters:.1f} points")


def look_at_many_cases(browser):
    """Cases by the six, and with long titles: the table of blind spots goes over nothing, and its names stay whole."""
    for place, titles in [
        ("six cases", ["Vogelbuurt", "Dorp", "Maisonnettes", "De Linde", "Havenkwartier", "Studentenflat"]),
        ("three long titles", ["Woningtoewijzingsproblematiek in de Vogelbuurt", "Herstructureringsgebied Oost", "Duurzaamheidsrenovatie 1968"]),
        ("four long titles", [f"Een heel lange casetitel over verduurzamingsmaatregelen in wijk nummer {number}" for number in range(1, 5)]),
        ("two long titles", ["Woningtoewijzingsproblematiek in de Vogelbuurt", "Meervoudigepersoonlijkheidsstoornissen"]),
    ]:
        board = os.path.join(folder, place.replace(" ", "-") + ".praat")
        files = []
        for number, title in enumerate(titles, 1):
            files.append(os.path.join(folder, f"case{number}.md"))
            with open(files[-1], "w") as file:
                file.write(f"# {title}\n\nTekst.\n")
        run("new", board, "--cases", *files)
        for number in range(1, len(titles) + 1):
            run("add", board, "--case", str(number), "--theme", "4", "--horizon", "short", "--group", "1", "--", f"Notitie bij case {number}")
        for paper in PAPERS:
            printed = look_at_sheets(browser, board, paper, "nl", f"{place} on {paper}")
            words = [text for sheet in printed for _, text in sheet.words]
            broken = [name for name in ["Samenstelling", "Voorraad", "Nieuwbouw", "Beheer", "Samenwerking", "Totaal"] if name not in words]
            check(not broken, f"{place} on {paper}: broken: {broken}")
            print(f"{place} on {paper}: {len(printed)} sheets")


def look_at_odd_boards(browser):
    """Words, texts and numbers as nobody expects them: nothing gets lost on paper."""
    texts = ["w" * 60, "Woon" * 40, "👩‍👩‍👧 🇳🇱 ❤️ " * 8, "漢字" * 60, "עברית זה טקסט " * 10, "kort"]
    board = os.path.join(folder, "odd.praat")
    run("new", board, "--groups", "99")
    for theme in range(1, 6):
        for text in texts:
            run("add", board, "--case", "1", "--theme", str(theme), "--horizon", "long", "--group", str(theme), "--", text)
    longest = " ".join(f"woord{number:03d}" for number in range(440))
    run("add", board, "--case", "1", "--theme", "2", "--horizon", "short", "--group", "2", "--", longest)
    for number in range(30):
        run("package", board, "--group", str(number % 9 + 1), "--case", "1", f"Pakket nummer {number:02d}")
    for paper in PAPERS:
        printed = print_out(browser, board, paper, "nl")
        place = f"odd board on {paper}"
        for number, sheet in enumerate(printed, 1):
            check(not sheet.outside(), f"{place}, sheet {number}: over the edge: {sheet.outside()[:2]}")
        words = "".join(sheet.text() for sheet in printed)
        missing = [f"woord{number:03d}" for number in range(440) if f"woord{number:03d}" not in words]
        check(not missing, f"{place}: lost {missing[:3]}")
        check(all(f"Pakketnummer{number:02d}" in words for number in range(30)), f"{place}: lost a package")
        check(words.count("w" * 20) >= 5, f"{place}: lost a long word")
        print(f"{place}: {len(printed)} sheets")


def look_at_widths(browser, name, page):
    """No window is too narrow, with wide letters too, and no theme's name is broken inside a part of a word."""
    for width in WIDTHS:
        for spacing in ["0", "0.04em"]:
            browser.open(page, width, 900)
            browser.ask(f"document.body.style.fontFamily = 'Verdana, DejaVu Sans'; document.body.style.letterSpacing = '{spacing}'")
            wide = browser.ask("document.documentElement.scrollWidth")
            check(wide <= width, f"{name} at {width}, letters {spacing} apart: {wide} pixels wide")
            broken = browser.ask(BROKEN)
            check(not broken, f"{name} at {width}, letters {spacing} apart: broken: {broken}")


def look(browser, name, board, page):
    notes = json.loads(run("list", board, "--format", "json"))
    for width, height in SIZES:
        for dark in [False, True]:
            place = f"{name} at {width}x{height}{', dark' if dark else ''}"
            browser.open(page, width, height, dark)
            wide = browser.ask("document.documentElement.scrollWidth")
            check(wide <= width, f"{place}: {wide} pixels wide")
            out = browser.ask(
                f"[...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll') && e.getBoundingClientRect().right > {width} + 1).length")
            check(out == 0, f"{place}: {out} elements stick out")
            uneven = browser.ask(
                "[...document.querySelectorAll('.plate')].filter(p => new Set([...p.querySelectorAll('.theme')].map(t => t.offsetTop)).size > 1).length")
            check(width < 710 or not uneven, f"{place}: {uneven} plates without a column beside the other")
            check(not browser.said, f"{place}: the browser says {browser.said}")
            asked = [url for url in browser.requests if not url.startswith("file://")]
            check(not asked and len(browser.requests) == 1, f"{place}: asks for {browser.requests}")
            back = browser.ask("getComputedStyle(document.body).backgroundColor")
            check((sum(map(int, re.findall(r"\d+", back)[:3])) < 380) == dark, f"{place}: the paper is {back}")
    texts = set(browser.ask("[...document.querySelectorAll('.case .said')].map(e => e.textContent)"))
    safe = [note["text"] for note in notes if not re.search("[\u0300-\u036f\u202a-\u202e\u2066-\u2069]", note["text"])]
    missing = [text for text in safe if text not in texts]
    check(not missing, f"{name}: not on the page: {missing[:3]}")
    check(browser.ask("document.querySelectorAll('.case .said').length") == len(notes), f"{name}: not {len(notes)} notes on the plate")
    check(browser.ask("document.title") == "Praatplaat leefbaarheid", f"{name}: something ran")
    check(browser.ask("document.querySelectorAll('script,img,iframe,object,embed,link,form,input,[onerror],[onload],[onclick],[style]').length") == 0,
          f"{name}: there is more than text in it")
    check(browser.ask("[...document.querySelectorAll('h1')].length") == 1, f"{name}: not one h1")
    check(browser.ask("document.querySelectorAll('th:not([scope])').length") == 0, f"{name}: a heading cell without scope")
    # A script that is put in all the same does not run: the page's own policy.
    browser.ask("(() => { const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s) })()")
    check(browser.ask("window.ran") is None, f"{name}: scripts run")


with tempfile.TemporaryDirectory(prefix="praatplaat-poster-") as folder:
    environment = dict(os.environ, HOME=folder, XDG_STATE_HOME=folder, LC_ALL="C.UTF-8", LANG="C.UTF-8")
    browser = Browser()
    try:
        for name, notes, groups, hostile, sheets_at_most in [
            ("default", 0, 4, False, 1), ("small", 12, 4, False, 2), ("session", 40, 4, False, 2), ("demo", 0, 8, False, 2), ("hostile", 8, 4, True, 4),
            ("large", 1500, 20, False, 28),
        ]:
            board, page = make(name, notes, groups, hostile)
            look(browser, name, board, page)
            if name in ["default", "demo"]:
                look_at_widths(browser, name, page)
            printed = print_out(browser, board, "a3", "nl")
            check(len(printed) <= sheets_at_most, f"{name}: {len(printed)} sheets")
        look_on_paper(browser)
        look_at_many_cases(browser)
        look_at_packages(browser)
        look_at_odd_boards(browser)
    finally:
        browser.close()

if failures:
    sys.exit(f"{len(failures)} failed")
print("the poster is as it should be, in a browser, on a phone and on paper")
