"""One index and one matcher of the shipped base for all these tests; small bases and a small encoder for the rest."""

from pathlib import Path

import pytest

from knowledge.concepts import Concepts, load_concepts
from knowledge.entries import Base
from knowledge.loading import load_base
from knowledge.matcher import Matcher
from knowledge.normalise import Normaliser


@pytest.fixture(scope="session")
def matcher(index: Path) -> Matcher:
    return Matcher.open(index)


@pytest.fixture(scope="session")
def base() -> Base:
    return load_base()


@pytest.fixture(scope="session")
def concepts() -> Concepts:
    return load_concepts()


@pytest.fixture(scope="session")
def normaliser() -> Normaliser:
    return Normaliser()
