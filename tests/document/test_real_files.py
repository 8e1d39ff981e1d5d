"""Real and damaged files: the text is pdfplumber's, and every file ends in a document or in an error of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pdfplumber
import pytest

from extractor.document import read_document
from extractor.model.page import Page, Word
from extractor.settings import Ocr, OcrUse

TEXT_LAYER = OcrUse(Ocr.NEVER)

REAL = os.environ.get("LKJIP_REAL")
pytestmark = pytest.mark.skipif(not REAL, reason="needs real reports: set LKJIP_REAL")
ROOT = Path(REAL or "")

EVERY = 12  # every so many pages are compared
CHILD = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
from extractor.document import read_document
from extractor.errors import FileError
for name in sys.argv[1:]:
    try:
        read_document(Path(name))
        print(name, "document", sep="\\t", flush=True)
    except FileError as error:
        print(name, type(error).__name__, sep="\\t", flush=True)
"""


def words_of(page: Page) -> list[Word]:
    return [word for line in (*page.lines, *page.running) for word in line.words]


def test_text_and_places_are_those_of_pdfplumber() -> None:
    """Letters: all but 1 in 1,000, symbols of word processors aside; words and places: all but 1 in 50."""
    letters = differing = words = unknown = astray = 0
    for path in sorted((ROOT / "corpus").glob("*.pdf")):
        document = read_document(path, ocr=TEXT_LAYER)
        with pdfplumber.open(path) as pdf:
            for page in document.pages[1::EVERY]:
                other = pdf.pages[page.nomor - 1]
                ours = Counter(letter for word in words_of(page) for letter in word.text if letter.isalnum())
                theirs = Counter(letter for char in other.chars for letter in char["text"] if letter.isalnum())
                letters += theirs.total()
                differing += ((ours - theirs) + (theirs - ours)).total()
                if page.turned:
                    continue
                places = defaultdict(list)
                for word in other.extract_words(x_tolerance=2, y_tolerance=2):
                    places[word["text"]].append((word["x0"], word["x1"], (word["top"] + word["bottom"]) / 2))
                for word in words_of(page):
                    words += 1
                    unknown += word.text not in places
                    astray += word.text in places and not any(_at(word, place) for place in places[word.text])
    assert letters > 10_000
    assert differing <= letters / 1000
    assert unknown <= words / 50
    assert astray <= words / 50


def _at(word: Word, place: tuple[float, float, float]) -> bool:
    x0, x1, y = place
    return abs(word.box.x0 - x0) < 2 and abs(word.box.x1 - x1) < 2 and abs(word.box.y_mid - y) < 2.5


def test_stamp_drawn_letter_by_letter_on_a_curve_vanishes() -> None:
    """It is on every page of these files, upright and turned; here and there a letter of it stands upright."""
    for path in sorted((ROOT / "heap").glob("6. LKIP_2016_FULL_*.pdf")):
        document = read_document(path, ocr=TEXT_LAYER)
        assert sum(page.turned == 1 for page in document.pages) >= 5
        words = {word.text for page in document.pages for word in words_of(page)}
        assert not words & {"PDF-XChange", "Change", "Chang", "Click", "u-t", "u-track", "docu-track", "W!", "NOW!"}
        assert {"Permukiman", "Perumahan", "DINAS"} <= words


def test_page_whose_font_does_not_say_what_its_glyphs_mean_is_told() -> None:
    page = read_document(ROOT / "robust" / "pdfjs" / "bug1027533.pdf", ocr=TEXT_LAYER).pages[0]
    assert "huruf tidak dapat dikenali" in page.problems[0]


def test_odd_and_damaged_files_end_well() -> None:
    """Only what wants gigabytes may end its process: that is what the supervisor is there for."""
    left = sorted(str(path) for path in (ROOT / "robust").rglob("*.pdf"))
    total = len(left)
    assert total
    outcomes: Counter[str] = Counter()
    while left:
        run = subprocess.run([sys.executable, "-c", CHILD, *left], capture_output=True, text=True, check=False)
        done = [line.split("\t") for line in run.stdout.splitlines()]
        outcomes.update(outcome for _, outcome in done)
        left = left[len(done) :]
        if left:
            assert run.returncode < 0, f"{left[0]}: {run.stderr[-2000:]}"
            outcomes["killed"] += 1
            left = left[1:]
    assert outcomes.total() == total
    assert outcomes["killed"] <= total / 30
    assert outcomes["document"] >= total * 0.8
