"""The figures of a paragraph, and what the words before each say that it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.interpret.prose import Paragraph
from extractor.interpret.prosewords import idea, prose_words
from extractor.model.value import Kind, Value
from extractor.values.parse import parse
from extractor.values.prose import find_values

_WORD = re.compile(r"[^\W\d_]+")
_AMOUNT = re.compile(r"(?:\d{1,3}(?:[.,]\d{3}){2,}|\d{7,})(?:[.,]\d\d)?")
_STOP = re.compile(r"[;:!?=×]|\.\s+(?=[A-Z])")
_PASSED = re.compile(r".*(?:\.\s+(?=[A-Z])|[;!?]\s|^[^(]*\))", re.DOTALL)  # what a figure's words never reach over
_LEADS = frozenset(
    {"sebesar", "senilai", "sejumlah", "adalah", "yaitu", "yakni", "mencapai", "berjumlah", "menjadi", "rp"}
)
_LONGEST = 12  # words between what is spoken of and its amount
_WISH = 5  # words from `agar` or `perlu` to what is wished for
_WHOLE = 100.5  # a bare number behind an amount may be a percentage up to this


@dataclass(frozen=True, slots=True)
class Figure:
    """A value and what it is said to be.

    Attributes:
        start: First character in the paragraph.
        end: Behind its last character.
        role: anggaran, realisasi, persen, fisik, target, capaian, tercapai, rata_rata, bagian; beda where the words
            say something else, jumlah for an amount without words.
        lead: Where the words begin that say so: the end of the figure before where nothing says more.
        of: `dari` leads to it: what the figure before is a part of.
        money: The words speak of a budget even without an amount: `penyerapan anggaran`.
        changed: The words say that the budget was changed to it.
    """

    start: int
    end: int
    value: Value
    role: str
    lead: int
    of: bool = False
    money: bool = False
    changed: bool = False

    @property
    def amount(self) -> bool:
        """It is an amount of money, or was meant as one."""
        return self.value.kind is Kind.MONEY


def find_figures(paragraph: Paragraph) -> list[Figure]:
    """The figures of a paragraph that the words before them explain, in order."""
    text = paragraph.text
    figures: list[Figure] = []
    before = 0
    for start, end, value in find_values(text):
        figure = (
            None
            if _is_count(value)
            else _figure(text, figures, before, (start, end, _as_money(text[start:end], value)))
        )
        if figure is not None:
            figures.append(figure)
        before = end
    return figures


def _is_count(value: Value) -> bool:
    """Indicators, programs and their like are counted elsewhere."""
    unit = (value.unit or "").casefold().split()
    return bool(unit) and any(unit[0] in words for words in prose_words().hitungan.values())


def _as_money(printed: str, value: Value) -> Value:
    """Rupiah without its sign: 95.074.000."""
    bare = value.kind is Kind.NUMBER and value.unit is None
    return parse(printed, expect=Kind.MONEY) if bare and _AMOUNT.fullmatch(printed.rstrip(".,-")) else value


def _figure(text: str, figures: Sequence[Figure], before: int, found: tuple[int, int, Value]) -> Figure | None:
    start, end, value = found
    last = figures[-1] if figures and figures[-1].end == before else None
    lead = text[before:start]
    found_words = _words(lead, before)
    passed = _PASSED.match(lead)
    words = [word for word in found_words if not passed or word[1] >= before + passed.end()]
    tied = _tied(lead, [word for word, _, _ in found_words], last, value)
    if tied is not None and last is not None:
        value = parse(text[start:end], expect=Kind.PERCENT) if tied == "persen" else value
        return Figure(start, end, value, tied, before, money=last.money or last.amount)
    cluster = _cluster(words)
    if cluster is not None and value.kind is Kind.MONEY and idea(words[cluster[0]][0]) == "tercapai":
        cluster = _cluster(words[: cluster[0]]) or cluster  # realisasi belanja mencapai Rp X
    if cluster is not None and _leads_to(text, words, cluster, start, value):
        ideas = [idea(word) or "" for word, _, _ in words[cluster[0] : cluster[1]]]
        near = [idea(word) or "" for word, _, _ in words[max(0, cluster[0] - 2) :]]
        role = _role(ideas, near, [word for word, _, _ in words[cluster[1] :]], value)
        if _is_only_meant([word for word, _, _ in words[: cluster[0]]]):
            role = "beda"
        of = any(word in prose_words().dari for word, _, _ in words[: cluster[0]][-2:])
        changed = _is_changed([word for word, _, _ in words])
        money = role == "realisasi" and not {"anggaran", "keuangan"}.isdisjoint(near)
        money = money or any(word.startswith(("serap", "penyerap", "terserap")) for word, _, _ in words[cluster[0] :])
        return Figure(start, end, value, role, words[cluster[0]][1], of, money, changed)
    inherited = _inherited(figures, [word for word, _, _ in words], lead, before, (start, end, value))
    if inherited is None and value.kind is Kind.MONEY:
        return Figure(start, end, value, "jumlah", before)
    return inherited


def _is_only_meant(before: Sequence[str]) -> bool:
    """Whether the words before make a figure a wish, or what another one is compared with."""
    known = prose_words()
    return not known.andaian.isdisjoint(before[-_WISH:]) or not known.bandingan.isdisjoint(before[-1:])


def _is_changed(words: Sequence[str]) -> bool:
    return not {"perubahan", "berubah"}.isdisjoint(words) and not {"menjadi", "setelah"}.isdisjoint(words)


def _words(lead: str, before: int) -> list[tuple[str, int, int]]:
    """The words before a figure with their places in the paragraph; `anggaran` of a fiscal year is left out."""
    masked = [found.span() for found in prose_words().no_idea.finditer(lead)]
    return [
        (word.group().casefold(), before + word.start(), before + word.end())
        for word in _WORD.finditer(lead)
        if not any(start <= word.start() < end for start, end in masked)
    ]


def _tied(lead: str, words: Sequence[str], last: Figure | None, value: Value) -> str | None:
    """What a figure is that only `atau` or a parenthesis parts from the one before: its percentage, its amount."""
    if last is None or _STOP.search(lead) or not set(words) <= prose_words().penyambung or len(words) > 6:
        return None
    opened = "atau" in words or lead.rstrip().endswith("(")
    percent = value.kind is Kind.PERCENT
    bare = opened and value.kind is Kind.NUMBER and value.unit is None and (value.number or 0) <= _WHOLE
    spent = last.role == "realisasi" or (last.role == "anggaran" and last.of)
    if last.amount and (percent or bare):
        if spent:
            return "persen"
        return "bagian" if percent and opened and last.role in ("anggaran", "bagian") else None
    if last.value.kind is Kind.PERCENT and value.kind is Kind.MONEY and opened:
        return {"persen": "realisasi", "realisasi": "realisasi", "bagian": "anggaran"}.get(last.role)
    if percent and opened and last.role in ("realisasi", "tercapai", "target"):
        return "capaian" if not last.money else None
    return None


def _cluster(words: Sequence[tuple[str, int, int]]) -> tuple[int, int] | None:
    """The last run of words that speak of something, as indexes; `kinerja` may stand within it."""
    end = next((index + 1 for index in range(len(words) - 1, -1, -1) if idea(words[index][0])), 0)
    if not end:
        return None
    start = end - 1
    while start > 0:
        step = next((size for size in (1, 2) if start >= size and idea(words[start - size][0])), None)
        if step is None or (
            step == 2 and words[start - 1][0] not in ("kinerja", "dan", "maupun", "target", "kegiatan")
        ):
            break
        if words[start][1] - words[start - step][2] > 12:
            break
        start -= step
    return start, end


def _leads_to(
    text: str, words: Sequence[tuple[str, int, int]], cluster: tuple[int, int], start: int, value: Value
) -> bool:
    """Whether the words behind the cluster lead to the figure, and to nothing else."""
    behind = text[words[cluster[1] - 1][2] : start]
    tail = [word for word, _, _ in words[cluster[1] :]]
    if _STOP.search(behind.strip(" ;:,")) or len(tail) > _LONGEST:
        return False
    if set(tail) - {"tahun", "nya"} <= prose_words().penghubung:
        return True
    return value.kind in (Kind.MONEY, Kind.PERCENT) and tail[-1] in _LEADS


def _role(ideas: Sequence[str], near: Sequence[str], tail: Sequence[str], value: Value) -> str:
    if "fisik" in ideas:
        return "fisik" if value.kind is not Kind.MONEY else "realisasi" if "realisasi" in ideas else "beda"
    if "beda" in near or "pendapatan" in near:
        return "beda"
    if "bagian" in near:
        return "bagian"
    if "rata" in ideas:
        performance = "capaian" in ideas or "realisasi" in ideas
        share = value.kind is Kind.PERCENT or value.decimals > 0
        return "rata_rata" if performance and share and "anggaran" not in ideas else "beda"
    if ideas == ["capaian"] and value.kind is not Kind.PERCENT and value.unit:
        return "realisasi"
    named = [name for name in ideas if name not in ("persentase", "rata")]
    first = named[0] if named else "capaian"
    if first == "anggaran":
        if "realisasi" in named:
            return "realisasi"
        if value.kind is Kind.PERCENT:
            return "bagian" if tail and tail[-1] in _LEADS else "beda"
        return "anggaran"
    return "realisasi" if first == "keuangan" or (first == "capaian" and "keuangan" in named) else first


def _inherited(
    figures: Sequence[Figure], words: Sequence[str], lead: str, before: int, found: tuple[int, int, Value]
) -> Figure | None:
    """A figure without words of its own, in a row with one of its kind: dan Belanja Tidak Langsung sebesar Rp Y."""
    start, end, value = found
    last = next((figure for figure in reversed(figures) if figure.value.kind is value.kind), None)
    if not figures or figures[-1].end != before or _STOP.search(lead):
        return None
    if figures[-1].role == "anggaran" and value.kind is Kind.MONEY and _is_changed(words):
        return Figure(start, end, value, "anggaran", before, changed=True)
    spent_on = prose_words().spending.search(lead)
    rest = set(_WORD.findall(prose_words().spending.sub(" ", lead).casefold()))
    if not rest <= prose_words().pewaris | {"rp", "total", "jumlah"}:
        return None
    if figures[-1].role == "bagian" and value.kind is Kind.MONEY and spent_on:
        return Figure(start, end, value, "anggaran", before)
    if last is None:
        return None
    of = bool(words) and words[0] in prose_words().dari and set(words[1:]) <= {"sebesar", "rp", "total"}
    if of and last.role == "realisasi" and value.kind is Kind.MONEY:
        return Figure(start, end, value, "anggaran", before, of=True)
    rank = value.kind is Kind.MONEY and last.role in ("anggaran", "realisasi")
    if spent_on and (rank or last.role in ("bagian", "persen")):
        return Figure(start, end, value, last.role, before, money=last.money)
    return None
