"""Family narasi, words: `melebihi target`, `tidak mencapai target`, `seluruh indikator` against the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.narasi.kalimat import angka_kalimat, kata
from extractor.checks.narasi.nama import Row
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, halaman, kutip
from extractor.checks.trust import place, sure
from extractor.model.evidence import Reading
from extractor.model.prosa import Kalimat
from extractor.model.records import Lingkup, Pengukuran
from extractor.model.temuan import BuktiTemuan, Keparahan

_FULL = Decimal(100)
_NOT_MET = re.compile(
    r"\b(?:tidak|belum|kurang|gagal)\s+(?:dapat\s+|mampu\s+|berhasil\s+)?"
    r"(?:mencapai|memenuhi|tercapai(?:nya)?|terpenuhi|sesuai(?:\s+dengan)?)\s+(?:dari\s+)?target\b"
)
_ABOVE = re.compile(r"\b(?:melebihi|melampaui|di\s?atas|lebih dari)\s+target\b")
_MET = re.compile(r"\b(?:mencapai|memenuhi|sesuai(?:\s+dengan)?)\s+target\b")
_FIGURE = re.compile(r"(?:\s+(?:kinerja|capaian|sebesar|yaitu|adalah|\d+))*\s+\d")  # mencapai target sebesar 96%
_ALL = re.compile(r"\b(?:seluruh|semua|setiap)\s+(?:sasaran|indikator)(?:\s+(?:kinerja|sasaran|strategis|utama))*\b")
_ELSEWHERE = {
    "renstra", "rpjmd", "nasional", "triwulan", "menengah", "semester", "keuangan", "anggaran", "akhir", "sebagian",
    "rata", "beberapa", "hampir", "sebelumnya", "lalu", "fisik", "spm", "jika", "apabila", "bila",
}  # fmt: skip
_WISHED = {"untuk", "agar", "guna", "akan", "diharapkan", "upaya", "rangka", "harus", "supaya", "optimis", "dalam"}
_BEFORE = 3  # words before the phrase


@wide_rule(
    "narasi.kata",
    keparahan=Keparahan.SEDANG,
    butir="I.3",
    penjelasan="""Kata-kata tentang target (melebihi, mencapai, tidak mencapai) dibandingkan dengan capaian indikator
    itu di tabel. Diperiksa hanya bila kalimat menyebut tepat satu nama indikator, atau seluruh sasaran atau indikator,
    untuk tahun laporan; harapan, syarat, dan target jangka menengah tidak diperiksa.""",
)
def words(bahan: Bahan) -> Iterator[Draft]:
    """Words about the target that the printed capaian contradicts."""
    indicators = bahan.indicators
    tahun = bahan.laporan.identitas.tahun
    for kalimat in bahan.kalimat:
        said = _said(kalimat.teks)
        if said is None:
            continue
        names = {name.subjek for name in indicators.named(kata(kalimat.teks))}
        years = {one.tahun for one in angka_kalimat(kalimat.teks, tahun)} - {None, tahun}
        if years or _ELSEWHERE & set(fold(kalimat.teks).split()):
            continue
        if len(names) == 1 and not _ALL.search(fold(kalimat.teks)):
            yield from _one(kalimat, said, indicators.rows[names.pop()], tahun)
        elif not names and _ALL.search(fold(kalimat.teks)) and said[1] != "tidak mencapai":
            yield from _every(kalimat, said, bahan.laporan.pengukuran, tahun)


def _said(text: str) -> tuple[str, str] | None:
    """The words about the target, and what they say; None where a sentence says several things, or a wish."""
    folded = fold(text)
    if "target" not in folded:
        return None
    found: list[tuple[str, str, int]] = []
    for pattern, meaning in ((_NOT_MET, "tidak mencapai"), (_ABOVE, "melebihi"), (_MET, "mencapai")):
        found += [
            (match.group(), meaning, match.start())
            for match in pattern.finditer(folded)
            if not _FIGURE.match(folded, match.end())
        ]
        folded = pattern.sub(lambda match: "#" * len(match.group()), folded)
    if len({meaning for _, meaning, _ in found}) != 1:
        return None
    said, meaning, start = found[0]
    before = set(folded[:start].split()[-_BEFORE:])
    if before & (_WISHED | {"tidak", "belum"}):
        return None
    return said, meaning


def _wrong(meaning: str, row: Row | Pengukuran) -> Reading | None:
    """The capaian of a row, if it contradicts the words, and the row's own figures agree with it."""
    if not isinstance(row, Pengukuran) or row.capaian is None or not row.capaian.value.certain:
        return None
    number = row.capaian.value.number or Decimal(0)
    against = {"tidak mencapai": number >= _FULL, "melebihi": number <= _FULL, "mencapai": number < _FULL}[meaning]
    return row.capaian if against and row.target is not None and row.realisasi is not None else None


def _own(rows: Sequence[Row] | Sequence[Pengukuran], tahun: int | None) -> list[Pengukuran]:
    yearly = [row for row in rows if isinstance(row, Pengukuran) and row.lingkup is Lingkup.TAHUNAN]
    return [row for row in yearly if row.tahun == tahun and row.capaian is not None and row.target is not None]


def _one(kalimat: Kalimat, said: tuple[str, str], rows: Sequence[Row], tahun: int | None) -> Iterator[Draft]:
    own = _own(rows, tahun)
    wrong = [reading for row in own if (reading := _wrong(said[1], row)) is not None]
    if len(wrong) > len(own) / 2:
        facts = f"capaian {kutip(own[0].indikator)} di tabel {_prints(wrong)}"
        yield _draft(kalimat, said[0], wrong, facts, own, pasti=len(wrong) == len(own))


def _every(kalimat: Kalimat, said: tuple[str, str], rows: Sequence[Pengukuran], tahun: int | None) -> Iterator[Draft]:
    """All is said to be met or exceeded: rows of the first table that measures, which say otherwise."""
    own = _own(rows, tahun)
    first = [row for row in own if row.tabel_id == own[0].tabel_id]
    wrong = [(row, reading) for row in first if (reading := _wrong(said[1], row)) is not None]
    if len(first) > 1 and wrong:
        named = deret([f"{kutip(row.indikator)} {reading.teks}" for row, reading in wrong])
        readings = [reading for _, reading in wrong]
        yield _draft(kalimat, said[0], readings, f"menurut tabel ({_pages(readings)}) capaian {named}", first)


def _prints(readings: Sequence[Reading]) -> str:
    return deret([f"{one.teks} (hal. {one.bukti.halaman})" for one in readings])


def _pages(readings: Sequence[Reading]) -> str:
    return halaman(one.bukti.halaman for one in readings)


def _draft(
    kalimat: Kalimat,
    said: str,
    readings: Sequence[Reading],
    facts: str,
    rows: Sequence[Pengukuran],
    *,
    pasti: bool = True,
) -> Draft:
    return Draft(
        subjek=f"kata {said} {' '.join(word.teks for word in kata(kalimat.teks)[:12])}",
        uraian=f"Uraian (hal. {kalimat.bukti.halaman}) menyebut “{said}”, sedangkan {facts}: {kutip(kalimat.teks)}.",
        tertulis=said,
        hitung=" / ".join(dict.fromkeys(one.teks for one in readings)),
        bukti=(BuktiTemuan(bukti=kalimat.bukti, peran="uraian"), *(place(one, "capaian") for one in readings)),
        pasti=pasti and sure(readings, rows),
    )
