"""Figures told in prose, and budget lines among them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.interpret.figures import Figure
from extractor.interpret.ids import make_id
from extractor.interpret.paragraphs import find_paragraphs
from extractor.interpret.prose import Paragraph
from extractor.interpret.statements import Statement, find_statements
from extractor.interpret.subjects import Subject
from extractor.interpret.told import Told, comparisons, counts, goal_before, predicates_told
from extractor.model.evidence import Reading
from extractor.model.laporan import Naskah
from extractor.model.records import Anggaran, Klaim, LingkupAnggaran, TingkatAnggaran
from extractor.model.value import Value
from extractor.values.parse import parse
from extractor.values.words import DigitsWords, digits_with_words
from extractor.values.years import find_years

_DIGIT = re.compile(r"\d")
_LEADING = re.compile(r"(?:\s+(?:adalah|yaitu|sebesar|senilai|sejumlah|mencapai|menjadi))+\s*$", re.IGNORECASE)
_BEHIND = 10  # characters behind a budget: Rp X (murni)
_ABOVE = ("nama dari judul di atasnya",)
_JENIS = {
    "anggaran_murni": "anggaran",
    "realisasi": "realisasi_anggaran",
    "persen": "persen_anggaran",
    "bagian": "lain",
}


def read_klaim(naskah: Naskah, tahun: int | None) -> Iterator[Klaim | Anggaran]:
    """Figures told in the prose of one file; those of a budget also as budget lines.

    Args:
        naskah: The file.
        tahun: The report's year, for figures that name none.
    """
    for paragraph in find_paragraphs(naskah):
        yield from Reader(paragraph, tahun).read()


class Reader:
    """Reads one paragraph."""

    def __init__(self, paragraph: Paragraph, tahun: int | None) -> None:
        """Takes the paragraph and the report's year."""
        self.paragraph = paragraph
        self.tahun = tahun
        self.document = paragraph.document

    def read(self) -> Iterator[Klaim | Anggaran]:
        """What is told, statements first."""
        digits = bool(_DIGIT.search(self.paragraph.text))
        statements = find_statements(self.paragraph) if digits else []
        pairs = digits_with_words(self.paragraph.text) if digits and "(" in self.paragraph.text else []
        taken: set[int] = set()
        for statement in statements:
            yield from self._statement(statement, pairs)
            taken |= {figure.start for figure in statement.figures.values()}
        told = [*counts(self.paragraph), *predicates_told(self.paragraph)]
        taken |= {item.start for item in told}
        told += [self._in_words(pair) for pair in pairs if pair.start not in taken]
        taken |= {item.start for item in told}
        told += comparisons(self.paragraph, sorted(taken)) if digits else []
        for item in sorted(told, key=lambda item: item.start):
            yield self._told(item, statements)

    def _statement(self, statement: Statement, pairs: list[DigitsWords]) -> Iterator[Klaim | Anggaran]:
        group = self._id("pernyataan", statement.start) if len(statement.figures) > 1 else None
        subject = statement.subject
        for role, figure in statement.figures.items():
            if role == "fisik":
                continue
            words = next((pair.number for pair in pairs if figure.start <= pair.start < figure.end), None)
            yield Klaim(
                record_id=self._id("klaim", figure.start),
                bukti=self.paragraph.bukti(*self.paragraph.sentence(figure.start)),
                keyakinan=0.9 if subject is None or subject.sure else 0.7,
                alasan=() if subject is None or subject.sure else _ABOVE,
                kalimat=self._sentence(figure.start),
                tentang=self._about(role, figure, subject),
                jenis=_JENIS.get(role, role) if statement.budget else role,
                tahun=self._year(figure.lead, figure.start, statement),
                nilai=self._reading(figure.start, figure.end, figure.value),
                terbilang=int(words) if words is not None else None,
                kelompok=group,
            )
        if statement.budget and {"anggaran", "realisasi"} & statement.figures.keys():
            yield self._budget_line(statement)

    def _about(self, role: str, figure: Figure, subject: Subject | None) -> str | None:
        if subject is None:
            return goal_before(self.paragraph, figure.start) if role in ("bagian", "rata_rata") else None
        return subject.name

    def _budget_line(self, statement: Statement) -> Anggaran:
        figures, subject = statement.figures, statement.subject
        start, end = statement.start, statement.end
        first = figures.get("anggaran") or figures["realisasi"]
        spent = {"realisasi", "persen"} & figures.keys()
        name = (
            subject.name if subject else _LEADING.sub("", self.paragraph.text[first.lead : first.start]).strip(" .,:")
        )
        rank = subject.tingkat if subject else TingkatAnggaran.TOTAL if statement.whole else None
        return Anggaran(
            record_id=self._id("anggaran", start),
            bukti=self.paragraph.bukti(start, end),
            keyakinan=0.9 if subject is None or subject.sure else 0.7,
            alasan=() if subject is None or subject.sure else _ABOVE,
            lingkup=LingkupAnggaran.REALISASI if spent else LingkupAnggaran.ALOKASI,
            tingkat=rank,
            uraian=name or self.paragraph.text[first.start : first.end],
            tahun=self._year(first.lead, first.start, statement),
            anggaran=self._figure(figures.get("anggaran")),
            anggaran_murni=self._figure(figures.get("anggaran_murni")),
            realisasi=self._figure(figures.get("realisasi")),
            persen=self._figure(figures.get("persen")),
            fisik=self._figure(figures.get("fisik")),
            versi=self._version(figures.get("anggaran")),
        )

    def _version(self, budget: Figure | None) -> str | None:
        """What the words around a budget call it."""
        if budget is None:
            return None
        near = self.paragraph.text[budget.lead : budget.end + _BEHIND].casefold()
        return "perubahan" if budget.changed else "murni" if "murni" in near else None

    def _told(self, told: Told, statements: list[Statement]) -> Klaim:
        start, _ = self.paragraph.sentence(told.start)
        before = [item for item in statements if not item.budget and start <= item.end <= told.start]
        last = before[-1] if told.jenis == "predikat" and before else None
        about = last.subject.name if last and last.subject else told.tentang
        group = last.start if last else told.group
        return Klaim(
            record_id=self._id("klaim", told.start),
            bukti=self.paragraph.bukti(*self.paragraph.sentence(told.start)),
            keyakinan=0.9,
            kalimat=self._sentence(told.start),
            tentang=about,
            jenis=told.jenis,
            tahun=self._year(start, told.start, None),
            nilai=self._reading(told.start, told.end, told.value),
            terbilang=told.terbilang,
            hitungan=told.hitungan,
            kelompok=self._id("pernyataan", group) if group is not None else None,
        )

    def _figure(self, figure: Figure | None) -> Reading | None:
        return self._reading(figure.start, figure.end, figure.value) if figure else None

    def _reading(self, start: int, end: int, value: Value) -> Reading:
        return Reading(value=value, bukti=self.paragraph.bukti(start, end))

    def _sentence(self, at: int) -> str:
        start, end = self.paragraph.sentence(at)
        return self.paragraph.text[start:end].strip()

    def _id(self, kind: str, at: int) -> str:
        """Of a place in the text: stable as long as the words around it stay on their page."""
        paragraph = self.paragraph
        return make_id(
            kind, self.document.sha256[:16], paragraph.page.nomor, round(paragraph.tokens[0].word.box.y0), at
        )

    def _year(self, start: int, end: int, statement: Statement | None) -> int | None:
        """The year that the words before a figure name, else the only one of its sentence, else the report's."""
        text = self.paragraph.text
        own = [year.tahun for year in find_years(text[start:end]) if not year.legal and year.akhir is None]
        if own:
            return own[-1]
        first, last = self.paragraph.sentence(end)
        subject = statement.subject if statement else None
        years = {
            year.tahun
            for year in find_years(text[first:last])
            if not year.legal
            and year.akhir is None
            and not (subject and subject.start <= first + year.start < subject.end)
        }
        return years.pop() if len(years) == 1 else self.tahun

    def _in_words(self, pair: DigitsWords) -> Told:
        """Digits and words of something that is not known here."""
        end = pair.words_end + 1
        return Told(pair.start, end, parse(self.paragraph.text[pair.start : end]), "lain", int(pair.number))
