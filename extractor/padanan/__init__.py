"""The same indicator over the years of an agency, whatever its reports call it."""

from __future__ import annotations

from extractor.padanan.keputusan import default_path
from extractor.padanan.perbarui import Updated, update

__all__ = ["Updated", "default_path", "update"]
