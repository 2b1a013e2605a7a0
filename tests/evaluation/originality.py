"""Whether anything of ours says the same as a message we are measured on: python -m tests.evaluation.originality FOLDER

Twelve Chinese characters in a row, or seven words, are counted as the same; what only stands between words is passed
over. Prints our line and the shared stretch, of theirs nothing else. Exit code 1 where anything is found.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from knowledge.loading import load_base
from knowledge.typical import FOLDER, load_typical
from tests.evaluation.messages import read

CHARACTERS, WORDS = 12, 7
_HAN_RUN = re.compile("[\u3400-\u9fff]+")
_WORD = re.compile(r"[a-z0-9']+")
_BETWEEN = re.compile(r"[\s,.;:!?()\"，。；：！？（）“”、…—-]+")


def stretches(text: str) -> Iterator[str]:
    plain = text.lower()
    for run in _HAN_RUN.findall(_BETWEEN.sub("", plain)):
        yield from (run[i : i + CHARACTERS] for i in range(len(run) - CHARACTERS + 1))
    words = _WORD.findall(plain)
    yield from (" ".join(words[i : i + WORDS]) for i in range(len(words) - WORDS + 1))


def ours() -> Iterator[str]:
    base = load_base()
    yield from (example.text for script in base.scripts for example in script.examples)
    yield from (message.text for message in base.ordinary)
    yield from (line.text for line in load_typical(FOLDER))


def main() -> int:
    theirs = {stretch for message in read(Path(sys.argv[1])) for stretch in stretches(message.text)}
    shared = 0
    for line in ours():
        if found := [stretch for stretch in stretches(line) if stretch in theirs]:
            shared += 1
            print(f"{line[:80]!r}: {found[0]!r}")
    print(f"{shared} lines share a stretch with a message")
    return 1 if shared else 0


if __name__ == "__main__":
    sys.exit(main())
