"""For all tests: how long an example takes depends on what else the machine does, and is not what they test."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("lkjip", deadline=None)
settings.load_profile("lkjip")
