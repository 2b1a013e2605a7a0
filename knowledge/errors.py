"""What can go wrong in knowledge, each saying what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from center.errors import ScamlineError


class KnowledgeError(ScamlineError):
    """Any failure that knowledge raises on purpose."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in a knowledge file; line counts from 1."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


class BrokenBaseError(KnowledgeError):
    """The knowledge files cannot be used; `problems` holds every reason found, in file order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UnknownEntryError(KnowledgeError, KeyError):
    """A script or type that the base does not hold."""

    def __init__(self, what: str, code: str) -> None:
        self.code = code
        super().__init__(f"the knowledge base has no {what} {code!r}")

    def __str__(self) -> str:
        return str(self.args[0])


class IndexFileError(KnowledgeError):
    """The index on disk cannot be used."""


class NoIndexError(IndexFileError):
    def __init__(self, folder: Path) -> None:
        super().__init__(f"no index in {folder}: build one: scamline knowledge build")


class CorruptIndexError(IndexFileError):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}; build the index again, or point CURRENT at an older version beside it")


class ForeignVectorsError(IndexFileError):
    """The index was built with another embedding model than the one at hand."""

    def __init__(self, built_with: str, at_hand: str) -> None:
        super().__init__(
            f"the index was built with the model {built_with!r}, the settings name {at_hand!r}: "
            "build the index again, or set the model back"
        )


class ModelError(KnowledgeError):
    """The embedding model cannot be loaded or answers with vectors of the wrong shape."""


class BrokenHeadError(KnowledgeError):
    """The fitted head cannot be read, or was fitted for other features."""
