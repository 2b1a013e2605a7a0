"""`scamline check --jsonl`: an answer a line, as soon as it is there; a bad line never stops the rest."""

import io
import json
from collections.abc import Iterator

import pytest

from knowledge.cli_check import BATCH, check_jsonl
from knowledge.matcher import Matcher


def ran(matcher: Matcher, *lines: str) -> tuple[int, list[dict[str, object]], str]:
    out, err = io.StringIO(), io.StringIO()
    status = check_jsonl(matcher, iter(lines), out, err)
    return status, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


def line(id: object, text: str) -> str:
    return json.dumps({"id": id, "text": text}) + "\n"


def test_every_message_gets_its_answer_in_order_with_its_id(matcher: Matcher) -> None:
    ids = [*range(2 * BATCH + 3), "a", "b"]
    status, answers, complaints = ran(matcher, *(line(id, f"see you at {n}") for n, id in enumerate(ids)))
    assert (status, [answer["id"] for answer in answers], complaints) == (0, ids, "")


def test_an_answer_says_all_that_is_known(matcher: Matcher) -> None:
    _, (answer,), _ = ran(
        matcher, line(1, "Police: move your savings to a safe account at http://a.example/x, tell nobody")
    )
    assert answer["verdict"] in ("scam", "suspicious")
    assert 0 <= float(str(answer["score"])) <= 1
    assert answer["type"] == "impersonated-authority"
    assert {"matches", "evidence", "indicators", "official", "index_version", "ms"} <= set(answer)


BAD = [
    "not json",
    "[1]",
    "5",
    '{"id": 1}',
    '{"id": 1, "text": 5}',
    '{"text": "x"}',
    '{"id": [1], "text": "x"}',
    "[" * 100_000,
]


@pytest.mark.parametrize("bad", BAD, ids=range(len(BAD)))
def test_a_bad_line_is_named_and_the_rest_goes_on(matcher: Matcher, bad: str) -> None:
    status, answers, complaints = ran(matcher, line(1, "hello"), bad + "\n", line(3, "bye"))
    assert (status, [answer["id"] for answer in answers]) == (1, [1, 3])
    assert complaints.startswith("line 2: ")
    assert complaints.count("\n") == 1


def test_the_complaint_does_not_repeat_the_message(matcher: Matcher) -> None:
    assert "secret words" not in ran(matcher, '{"id": 1, "text": "secret words"\n')[2]


def test_empty_lines_are_passed_over_and_still_counted(matcher: Matcher) -> None:
    status, answers, complaints = ran(matcher, "\n", line(1, "hello"), "   \n", "bad\n")
    assert (status, len(answers), complaints[:7]) == (1, 1, "line 4:")


def test_no_input_is_no_error(matcher: Matcher) -> None:
    assert ran(matcher) == (0, [], "")


def test_the_first_answer_does_not_wait_for_the_second_question(matcher: Matcher) -> None:
    out = io.StringIO()

    def asking() -> Iterator[str]:
        yield line(1, "hello")
        assert json.loads(out.getvalue())["id"] == 1
        yield line(2, "bye")

    assert check_jsonl(matcher, asking(), out, io.StringIO()) == 0
    assert len(out.getvalue().splitlines()) == 2


def test_progress_counts_every_line_good_or_bad(matcher: Matcher) -> None:
    told = list[int]()
    check_jsonl(matcher, [line(1, "a"), "bad\n", line(2, "b")], io.StringIO(), io.StringIO(), told.append)
    assert sum(told) == 3
