"""The project as a whole: locked, small, layered, and the same wherever it is checked out."""

from __future__ import annotations

import ast
import os
import re
import tomllib
from pathlib import Path

import pytest

from extractor import __version__

ROOT = Path(__file__).parents[1]
LONGEST = 250  # lines of a module
LEAVES = {"model", "values", "canon", "errors", "settings", "progress", "cycles", "memo"}
MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "errors": set(),
    "settings": {"errors"},
    "progress": set(),
    "memo": set(),
    "cycles": set(),
    "canon": {"errors", "settings", "model", "memo"},
    "values": {"canon", "errors", "settings", "model", "memo"},
    "document": LEAVES,
    "structure": LEAVES | {"document"},
    "tables": LEAVES | {"document", "structure"},
    "interpret": LEAVES | {"document", "structure", "tables"},
    "checks": LEAVES,
    "store": LEAVES,
    "padanan": LEAVES | {"store"},
    "reviu": LEAVES | {"checks"},
    "pipeline": LEAVES | {"document", "structure", "tables", "interpret", "checks"},
    "batch": LEAVES | {"pipeline", "store", "reviu"},
    "evaluate": LEAVES,
    "cli": LEAVES | {"tables", "checks", "store", "padanan", "reviu", "batch", "evaluate"},
}
LOCKS = [ROOT / "requirements" / "run.txt", ROOT / "requirements" / "dev.txt"]
MODULES = sorted((ROOT / "extractor").rglob("*.py"))


def project() -> dict[str, object]:
    table: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text())
    return table


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=~!;\[ ]", requirement)[0].lower() for requirement in requirements}


def locked(lock: Path) -> set[str]:
    return {line.partition("==")[0] for line in lock.read_text().splitlines() if re.match(r"[a-z0-9]", line)}


def imports(module: Path) -> set[str]:
    """Rooms that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module == "extractor":
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("extractor."):
            found.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("extractor.")}
    return found - {"__version__"}


def test_every_dependency_is_locked() -> None:
    table = project()
    own, groups = table["project"], table["dependency-groups"]
    assert isinstance(own, dict)
    assert isinstance(groups, dict)
    run, dev = map(locked, LOCKS)
    assert names(own["dependencies"]) | {"hatchling", "editables"} <= run
    assert names(groups["dev"]) | run <= dev


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_has_a_hash_for_each_package_and_names_no_place(lock: Path) -> None:
    text = lock.read_text()
    for entry in re.split(r"\n(?=[a-z0-9])", text)[1:]:
        assert "--hash=sha256:" in entry, entry.splitlines()[0]
    assert "://" not in text
    assert not re.search(r"--(index-url|extra-index-url|find-links|trusted-host)", text)
    assert not re.search(r"(^|[\s=])/", re.sub(r"# .*", "", text))


def test_the_version_is_in_the_changelog_or_not_released() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text()
    assert "## Unreleased" in changelog or f"## {__version__}" in changelog


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_are_small(module: Path) -> None:
    assert len(module.read_text().splitlines()) <= LONGEST


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_room_reaches_back(module: Path) -> None:
    room = module.relative_to(ROOT / "extractor").parts[0].removesuffix(".py")
    if room.startswith("__"):
        return
    assert imports(module) <= MAY_IMPORT[room] | {room}


def test_no_module_knows_this_machine() -> None:
    for path in [*MODULES, *ROOT.glob("*.md"), ROOT / "Makefile", *(ROOT / "docs").rglob("*.md")]:
        assert not re.search(r"/(work|root|home)/|/tmp/", path.read_text()), path


def test_ci_can_be_run_and_runs_the_tests() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "make test" in script.read_text()


def test_every_target_is_explained() -> None:
    makefile = (ROOT / "Makefile").read_text()
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    explained = re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE)
    assert set(phony.split()) == set(explained)
    contributing = (ROOT / "CONTRIBUTING.md").read_text()
    for target in ("run", "test", "score", "bench", "corpus", "lock"):
        assert f"`make {target}`" in contributing
