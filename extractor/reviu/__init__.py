"""The papers of the reviu: the discrepancy list in several forms, the notes and the working paper."""

from __future__ import annotations

from extractor.reviu.baris import Baris, kelompok, list_baris
from extractor.reviu.dari_xlsx import read_putusan
from extractor.reviu.to_docx import write_docx
from extractor.reviu.to_html import write_html
from extractor.reviu.to_json import write_json
from extractor.reviu.to_markdown import write_markdown
from extractor.reviu.to_xlsx import write_xlsx

__all__ = [
    "Baris",
    "kelompok",
    "list_baris",
    "read_putusan",
    "write_docx",
    "write_html",
    "write_json",
    "write_markdown",
    "write_xlsx",
]
