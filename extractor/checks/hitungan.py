"""Family hitungan: counts in digits against words, and counts of one thing at several places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, rule, wide_rule
from extractor.checks.sentences import angka, deret, di_halaman, halaman, kutip
from extractor.model.laporan import Laporan
from extractor.model.records import Klaim
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.values.words import digits_with_words


@wide_rule(
    "hitungan.terbilang",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="Angka dan terbilang dalam kurung di belakangnya, seperti 36 (tiga puluh empat), harus sama.",
)
def words(bahan: Bahan) -> Iterator[Draft]:
    """Digits with other words behind them."""
    for paragraph in bahan.prosa:
        for sentence in paragraph.kalimat:
            for found in digits_with_words(sentence.teks):
                if found.digits.certain and not found.agree:
                    places = (BuktiTemuan(bukti=sentence.bukti, peran="kalimat"),)
                    pair = f"{found.digits.teks} ({found.words})"
                    yield Draft(
                        subjek=f"terbilang {pair} {sentence.teks[:60]}",
                        uraian=f"Angka {found.digits.teks} dan terbilangnya “{found.words}” tidak sama dalam "
                        f"{kutip(sentence.teks)} {di_halaman(places)}.",
                        tertulis=pair,
                        hitung=f"{angka(found.number)} atau {found.digits.teks}",
                        bukti=places,
                    )


@rule(
    "hitungan.beda",
    keparahan=Keparahan.RENDAH,
    butir="I.3",
    penjelasan="""Banyaknya sasaran, indikator, program, atau kegiatan dari hal yang sama (misi, sasaran, program
    tertentu) yang disebut berbeda di dua tempat. Selalu perlu dicek.""",
)
def differing(laporan: Laporan) -> Iterator[Draft]:
    """Counts of one thing that differ."""
    groups: defaultdict[tuple[str, str, int | None], list[Klaim]] = defaultdict(list)
    for claim in laporan.klaim:
        if claim.jenis == "hitungan" and claim.tentang and claim.hitungan:
            groups[fold(claim.tentang), claim.hitungan, claim.tahun].append(claim)
    for (_, what, _), claims in groups.items():
        sentences = {claim.kalimat for claim in claims}
        counts = {claim.nilai.value.number for claim in claims} - {None}
        if len(counts) > 1 and len(sentences) > 1 and not _parts(claims):
            yield _differ(what, claims)


def _parts(claims: list[Klaim]) -> bool:
    """One sentence counts twice: the whole and a part of it."""
    kalimat = [claim.kalimat for claim in claims]
    return len(kalimat) != len(set(kalimat))


def _differ(what: str, claims: list[Klaim]) -> Draft:
    places = tuple(BuktiTemuan(bukti=claim.nilai.bukti, peran="jumlah") for claim in claims)
    told = deret([f"{claim.nilai.teks} ({halaman([claim.bukti.halaman])})" for claim in claims])
    printed = list(dict.fromkeys(claim.nilai.teks for claim in claims))
    return Draft(
        subjek=f"hitungan {what} {claims[0].tentang}",
        uraian=f"Banyaknya {what} {kutip(claims[0].tentang or '')} disebut berbeda: {told}.",
        tertulis=printed[-1],
        hitung=" / ".join(printed[:-1]),
        bukti=places,
        pasti=False,
    )
