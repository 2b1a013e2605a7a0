"""Whether somebody says thanks in so many words; a classifier also takes "I did it" for politeness."""

import re

_THANKS = re.compile("[谢謝]|唔該|感恩|thank|thx|cheers|appreciate", re.IGNORECASE)


def says_thanks(text: str) -> bool:
    return _THANKS.search(text) is not None


_ONLY = re.compile(
    r"\W*(?:好的?|行|ok(?:ay)?|no)?\W*(?:[谢謝]{2}|多[谢謝]|唔[该該]|感恩|thanks?(?: you)?|thx|cheers)(?:\s?(?:so much|very much|a lot|你们?|您|晒|哂|啦|了|哦|呀|大家))*\W*",
    re.IGNORECASE,
)


def says_only_thanks(text: str) -> bool:
    """A name may hold the same sign: 谢 is a surname."""
    return _ONLY.fullmatch(text) is not None
