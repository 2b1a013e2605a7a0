"""What was typed about the citizen's own bank, without any number that may be an account or a card."""

import re
import unicodedata

# A bank's own number has five digits (95588); what a card ends in tells it by, too.
_LONG = re.compile(
    r"(?<!\d)\d(?:[\s*-]?\d){5,}|\*{2,}\s?\d{3,}|尾号\D{0,2}\d{3,}|\bending\D{0,4}\d{3,}", re.I
)


def without_own_numbers(text: str) -> str:
    """On one line, "…" in the place of each number."""
    return " ".join(_LONG.sub("…", unicodedata.normalize("NFKC", text)).split())
