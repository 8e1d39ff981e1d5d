"""The words of the domain: YAML files in schemas/, each checked against a model when it is loaded.

The function that hands out a vocabulary keeps it (lru_cache): each file is read once.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from extractor.errors import VocabularyError
from extractor.settings import data_dir


class Vocabulary(BaseModel):
    """Base of the models that vocabulary files are checked against: unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


V = TypeVar("V", bound=Vocabulary)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A safe loader that reads all scalars as YAML 1.2 does: `no` heads a column, it is not false."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, resolvers in _Loader.yaml_implicit_resolvers.items()
}


def load(name: str, model: type[V]) -> V:
    """Vocabulary `name` of schemas/ as a checked model.

    Args:
        name: File name without `.yaml`.
        model: Model that the file's content must fit.

    Raises:
        VocabularyError: the file is missing, is no YAML, or a key does not fit; says which.
    """
    return read(data_dir("schemas") / f"{name}.yaml", model)


def read(path: Path, model: type[V]) -> V:
    """Vocabulary in the file `path`; errors as `load`."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
    except OSError as error:
        raise VocabularyError(path, "", f"cannot be read: {error.strerror}") from error
    except yaml.YAMLError as error:
        raise VocabularyError(path, "", f"is no YAML: {error}") from error
    try:
        return model.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        raise VocabularyError(path, ".".join(str(part) for part in first["loc"]), first["msg"]) from error
