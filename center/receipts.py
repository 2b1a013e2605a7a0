"""What proves that a report was made, and when: a digest of it, and the centre's seal on that."""

import hashlib
from dataclasses import dataclass

from center.keys import Keyring
from center.store.tables import Tip

SEAL = 32
"""Hexadecimal digits: 128 bits."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """digest: SHA-256 of case number, instant and words, in hexadecimal; seal: only the centre can make it, and so only
    the centre can tell whether it is genuine."""

    digest: str
    seal: str


def receipt_of(tip: Tip, story: str, keyring: Keyring) -> Receipt:
    """The same however often it is asked for, whatever was corrected or added since. story: as it was filed."""
    content = "\n".join((tip.case_number, tip.created_at.isoformat(timespec="seconds"), story))
    digest = hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()
    return Receipt(digest, keyring.find_by("receipt", digest)[:SEAL])
