"""The discrepancy list that a reviewer reads, fills in and pastes: HTML, XLSX, JSON."""

from __future__ import annotations

from extractor.reviu.baris import Baris, kelompok, list_baris
from extractor.reviu.to_html import write_html
from extractor.reviu.to_json import write_json
from extractor.reviu.to_xlsx import write_xlsx

__all__ = ["Baris", "kelompok", "list_baris", "write_html", "write_json", "write_xlsx"]
