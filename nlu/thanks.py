"""Whether somebody says thanks in so many words; a classifier also takes "I did it" for politeness."""

import re

_THANKS = re.compile("[谢謝]|唔該|感恩|thank|thx|cheers|appreciate", re.IGNORECASE)


def says_thanks(text: str) -> bool:
    return _THANKS.search(text) is not None
