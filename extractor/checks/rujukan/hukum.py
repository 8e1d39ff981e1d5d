"""Family rujukan: citations of regulations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.rujukan.peraturan import Kementerian, Kutipan, Peraturan, cited, legal
from extractor.checks.sentences import di_halaman, halaman, kutip
from extractor.model.prosa import Kalimat
from extractor.model.temuan import BuktiTemuan, Keparahan

_REPLACED = re.compile(
    r"\b(?:peng?ganti|menggantikan|digantikan|diganti|mencabut|dicabut|perubahan atas)\b", re.IGNORECASE
)
_SAME = 88.0  # likeness of subjects
_EQUAL = 96.0
_SLIP = 85.0  # likeness of a misspelt name
_LIST = 2  # pages of one list of regulations, in which one may follow what it changes
_TELLING = 2  # words of a subject that can be compared


@wide_rule(
    "rujukan.peraturan",
    keparahan=Keparahan.SEDANG,
    butir="I.1",
    penjelasan="""Nomor dan tahun peraturan nasional yang lazim dirujuk laporan kinerja dibandingkan dengan daftar
    peraturan: peraturan dengan nomor dan pokok yang sama tetapi tahun lain keliru.""",
)
def wrong_year(bahan: Bahan) -> Iterator[Draft]:
    """Regulations of another year than the gazetteer has."""
    for one in bahan.once(cited):
        right = _meant(one)
        if right is not None:
            meant = (one.jenis, right.nomor, right.tahun)
            same = [other.bukti for other in bahan.once(cited) if (other.jenis, other.nomor, other.tahun) == meant]
            yield _wrong(one, right, [BuktiTemuan(bukti=bukti, peran="pembanding") for bukti in same])


def _meant(one: Kutipan) -> Peraturan | None:
    """The regulation of the gazetteer that a citation with a wrong year, or a wrong number, means."""
    known = [item for item in legal().peraturan if item.jenis == one.jenis]
    if not known or any((item.nomor, item.tahun) == (one.nomor, one.tahun) for item in known):
        return None
    about = fold(one.tentang)
    if len(one.tentang.split()) < _TELLING:
        return None
    for item in known:
        alike = fuzz.token_sort_ratio(about, fold(item.tentang)) >= _SAME or fold(item.tentang).startswith(f"{about} ")
        begins = about.startswith(f"{fold(item.tentang)} ") and len(item.tentang.split()) > _TELLING
        if item.nomor == one.nomor and (alike or begins):
            return item
    return None


def _wrong(one: Kutipan, right: Peraturan, others: list[BuktiTemuan]) -> Draft:
    places = (BuktiTemuan(bukti=one.bukti, peran="kutipan"), *others)
    name = f"Nomor {right.nomor} Tahun {right.tahun}"
    return Draft(
        subjek=f"peraturan {one.jenis} {one.teks}",
        uraian=f"Peraturan tentang {kutip(right.tentang)} dikutip sebagai {one.teks} ({halaman([one.bukti.halaman])}), "
        f"seharusnya {name}.",
        tertulis=one.teks,
        hitung=name,
        bukti=places,
    )


@wide_rule(
    "rujukan.peraturan_beda",
    keparahan=Keparahan.SEDANG,
    butir="I.1",
    penjelasan="""Peraturan sejenis dengan pokok yang sama kata demi kata tetapi bernomor atau bertahun lain di tempat
    lain dalam laporan. Perlu dicek, karena peraturan dapat diubah atau diganti.""",
)
def differing(bahan: Bahan) -> Iterator[Draft]:
    """One subject under two numbers."""
    groups: defaultdict[str, list[Kutipan]] = defaultdict(list)
    for one in bahan.once(cited):
        if one.jenis not in legal().jenis and len(fold(one.tentang).split()) > _TELLING:
            groups[one.jenis].append(one)
    for members in groups.values():
        for at, one in enumerate(members):
            for two in members[at + 1 :]:
                alike = fuzz.ratio(fold(one.tentang), fold(two.tentang)) >= _EQUAL
                apart = abs(one.bukti.halaman - two.bukti.halaman) > _LIST
                if alike and apart and (one.nomor, one.tahun) != (two.nomor, two.tahun):
                    yield _differ(one, two)


def _differ(one: Kutipan, two: Kutipan) -> Draft:
    places = tuple(BuktiTemuan(bukti=each.bukti, peran="kutipan") for each in (one, two))
    return Draft(
        subjek=f"peraturan {one.tentang}",
        uraian=f"Peraturan tentang {kutip(one.tentang)} dikutip sebagai {one.teks} ({halaman([one.bukti.halaman])}) "
        f"dan {two.teks} ({halaman([two.bukti.halaman])}).",
        tertulis=two.teks,
        hitung=one.teks,
        bukti=places,
        pasti=False,
    )


@wide_rule(
    "rujukan.dicabut",
    keparahan=Keparahan.RENDAH,
    butir="I.1",
    penjelasan="""Peraturan yang sudah dicabut pada tahun laporan masih dirujuk. Selalu perlu dicek. Kalimat yang
    sendiri menyebut pencabutannya dilewati.""",
)
def revoked(bahan: Bahan) -> Iterator[Draft]:
    """Regulations that were no longer in force."""
    tahun = bahan.laporan.identitas.tahun
    found: defaultdict[tuple[str, int, int], list[BuktiTemuan]] = defaultdict(list)
    for one in bahan.once(cited):
        if not _REPLACED.search(one.kalimat.teks):
            found[one.jenis, one.nomor, one.tahun].append(BuktiTemuan(bukti=one.bukti, peran="kutipan"))
    for item in legal().peraturan:
        places = tuple(found.get((item.jenis, item.nomor, item.tahun), ()))
        if places and item.dicabut and item.sejak is not None and tahun is not None and tahun > item.sejak:
            name = f"Nomor {item.nomor} Tahun {item.tahun}"
            yield Draft(
                subjek=f"dicabut {item.jenis} {name}",
                uraian=f"Peraturan {name} tentang {kutip(item.tentang)} masih dirujuk padahal sudah diganti dengan "
                f"{item.dicabut} {di_halaman(places)}.",
                tertulis=name,
                hitung=item.dicabut,
                bukti=places,
                pasti=False,
            )


@wide_rule(
    "rujukan.kementerian",
    keparahan=Keparahan.RENDAH,
    butir="I.1",
    penjelasan="Nama kementerian yang salah tulis dalam rujukan peraturan.",
)
def ministries(bahan: Bahan) -> Iterator[Draft]:
    """Names of ministries that are none."""
    for ministry in legal().kementerian:
        pattern = re.compile(
            rf"\b(?:peraturan|keputusan)\s+{ministry.depan}\s+((?:\w+\s+){{1,2}}?)(?={ministry.belakang}\b)",
            re.IGNORECASE,
        )
        for sentence in bahan.kalimat_dengan(ministry.belakang):
            for found in pattern.finditer(sentence.teks):
                name = " ".join(found.group(1).split())
                if not _right(ministry, name):
                    yield _ministry(ministry, name, sentence)


def _right(ministry: Kementerian, name: str) -> bool:
    """The name, perhaps with a slip of the pen."""
    return fuzz.ratio(name.casefold().split()[-1], ministry.nama) >= _SLIP


def _ministry(ministry: Kementerian, name: str, sentence: Kalimat) -> Draft:
    wrong = f"{name} {ministry.belakang.title()}"
    right = f"{ministry.nama.title()} {ministry.belakang.title()}"
    places = (BuktiTemuan(bukti=sentence.bukti, peran="kutipan"),)
    return Draft(
        subjek=f"kementerian {wrong}",
        uraian=f"Nama kementerian tertulis {kutip(wrong)}, seharusnya {kutip(right)} {di_halaman(places)}.",
        tertulis=wrong,
        hitung=right,
        bukti=places,
    )
