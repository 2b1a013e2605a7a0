"""What `scamline check` does: one message for a person, or JSON Lines in and out.

python -m knowledge.cli_check --jsonl < messages.jsonl > answers.jsonl
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol, TextIO

from center.verdict import Verdict
from knowledge.matcher import Matcher

BATCH = 16  # messages answered together; an answer waits for no more than these


class Progress(Protocol):
    """Told of every line done, good or bad."""

    def __call__(self, lines: int) -> None: ...


def check_jsonl(
    matcher: Matcher, stdin: Iterable[str], stdout: TextIO, stderr: TextIO, progress: Progress | None = None
) -> int:
    """Reads {"id", "text"} lines, writes an answer line for each as soon as it is there.

    Bad lines are named by number on stderr and the rest go on. Returns 1 if there was a bad one, else 0.
    """
    bad = 0
    for batch in _batches(_parsed(stdin)):
        good = [(number, row) for number, row in batch if isinstance(row, dict)]
        verdicts = matcher.check_many([row["text"] for _, row in good])
        for (_, row), verdict in zip(good, verdicts, strict=True):
            stdout.write(json.dumps(answer(row["id"], verdict), ensure_ascii=False) + "\n")
        stdout.flush()
        for number, complaint in batch:
            if isinstance(complaint, str):
                bad += 1
                print(f"line {number}: {complaint}", file=stderr, flush=True)
        if progress:
            progress(len(batch))
    return 1 if bad else 0


def answer(id: Any, verdict: Verdict) -> dict[str, Any]:
    """One answer as score.py reads it, and what else is known."""
    return {
        "id": id,
        "verdict": verdict.level.value,
        "score": round(verdict.score, 6),
        "type": verdict.type and verdict.type.value,
        "ms": round(verdict.ms, 3),
        "matches": [
            {"script": m.script, "type": m.type.value, "stage": m.stage.value, "score": round(m.score, 4)}
            for m in verdict.matches
        ],
        "evidence": [{"start": e.span.start, "end": e.span.end, "flag": e.flag} for e in verdict.evidence],
        "indicators": [
            {"kind": i.kind.value, "value": i.value, "shown": i.shown, "start": i.span.start, "end": i.span.end}
            for i in verdict.indicators
        ],
        "official": verdict.official,
        "index_version": verdict.index_version,
    }


def _parsed(lines: Iterable[str]) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Line number from 1, and the row or what is wrong with it; empty lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, _row(line)


def _row(line: str) -> dict[str, Any] | str:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as fault:
        return f"no JSON ({fault})"
    if not isinstance(row, dict):
        return "not a JSON object"
    if not isinstance(row.get("id"), str | int):
        return '"id" must be there, a text or a number'
    if not isinstance(row.get("text"), str):
        return '"text" must be there, a text'
    return row


def _batches(
    rows: Iterator[tuple[int, dict[str, Any] | str]],
) -> Iterator[list[tuple[int, dict[str, Any] | str]]]:
    """The first alone, so that somebody typing gets an answer; then more and more together, up to BATCH."""
    size, batch = 1, list[tuple[int, dict[str, Any] | str]]()
    for row in rows:
        batch.append(row)
        if len(batch) >= size:
            yield batch
            size, batch = min(BATCH, size * 2), []
    if batch:
        yield batch


def check_text(matcher: Matcher, text: str, language: str = "en") -> None:
    """Prints an answer for a person on standard output."""
    from rich.console import Console

    from knowledge.telling import told

    Console().print(told(matcher, text, matcher.check(text), language))


def main(arguments: list[str] | None = None) -> int:
    given = sys.argv[1:] if arguments is None else arguments
    folder = Path(given[given.index("--index") + 1]) if "--index" in given else None
    if "--jsonl" in given:
        return check_jsonl(Matcher.open(folder), sys.stdin, sys.stdout, sys.stderr)
    for text in given:
        check_text(Matcher.open(folder), text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
