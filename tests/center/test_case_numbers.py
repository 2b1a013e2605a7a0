"""Case numbers are read aloud, typed on telephones and mistyped: what is meant is found, what is wrong is noticed."""

import string
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from center.case_number import ALPHABET, MistypedCaseNumber, new_case_number, read_case_number

PREFIXES = st.text(string.ascii_uppercase, min_size=2, max_size=2)
YEARS = st.integers(2026, 2045)
LETTERS_AND_DIGITS = string.ascii_uppercase + string.digits


@st.composite
def numbers(draw: st.DrawFn) -> str:
    return new_case_number(draw(PREFIXES), datetime(draw(YEARS), 6, 1, tzinfo=UTC))


def is_noticed(typed: str) -> bool:
    try:
        return read_case_number(typed) is None
    except MistypedCaseNumber:
        return True


@given(number=numbers())
def test_a_new_number_reads_back_as_itself(number: str) -> None:
    assert read_case_number(number) == number


def test_a_number_names_the_centre_and_the_last_digit_of_the_year() -> None:
    assert new_case_number("WH", datetime(2026, 1, 1, tzinfo=UTC)).startswith("WH6-")


@pytest.mark.parametrize("prefix", ["", "W", "WUH", "wh", "W1", "武汉"])
def test_a_prefix_that_is_not_two_capital_letters_is_refused(prefix: str) -> None:
    with pytest.raises(ValueError, match="two capital letters"):
        new_case_number(prefix, datetime.now(UTC))


@given(number=numbers(), data=st.data())
def test_every_single_wrong_symbol_is_noticed(number: str, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from([i for i, c in enumerate(number) if c != "-"]))
    wrong = data.draw(st.sampled_from(LETTERS_AND_DIGITS))
    typed = number[:place] + wrong + number[place + 1 :]
    meant_the_same = place > 1 and wrong.translate(str.maketrans("OIL", "011")) == number[place]
    assert typed == number or meant_the_same or is_noticed(typed)


def test_every_single_wrong_symbol_of_one_number_is_noticed() -> None:
    """The whole neighbourhood of one number, no luck involved."""
    number = new_case_number("WH", datetime(2026, 1, 1, tzinfo=UTC))
    places = [i for i, c in enumerate(number) if c != "-"]
    typos = [number[:i] + c + number[i + 1 :] for i in places for c in ALPHABET if c != number[i]]
    assert [typo for typo in typos if not is_noticed(typo)] == []


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("letter", string.ascii_uppercase)
def test_every_wrong_letter_of_every_prefix_is_noticed(place: int, letter: str) -> None:
    number = new_case_number("WH"[:place] + letter + "WH"[place + 1 :], datetime(2026, 1, 1, tzinfo=UTC))
    typos = [number[:place] + c + number[place + 1 :] for c in LETTERS_AND_DIGITS if c != letter]
    assert [typo for typo in typos if not is_noticed(typo)] == []


def test_nearly_every_swap_of_neighbours_is_noticed() -> None:
    missed = swaps = 0
    for _ in range(300):
        number = new_case_number("WH", datetime(2026, 1, 1, tzinfo=UTC)).replace("-", "")
        for i in range(3, 8):
            if number[i] != number[i + 1]:
                swaps += 1
                missed += not is_noticed(number[:i] + number[i + 1] + number[i] + number[i + 2 :])
    assert missed / swaps < 0.01


DASHES = "-‐‑‒–—―−－﹘﹣_"


@pytest.mark.parametrize("dash", DASHES, ids=[f"U+{ord(c):04X}" for c in DASHES])
def test_whatever_dash_a_keyboard_makes_is_a_dash(dash: str) -> None:
    number = new_case_number("WH", datetime(2026, 1, 1, tzinfo=UTC))
    assert read_case_number(number.replace("-", dash)) == number


@pytest.mark.parametrize(
    "typed_as",
    [
        pytest.param(str.lower, id="lower case"),
        pytest.param(lambda n: n.replace("-", ""), id="in one piece"),
        pytest.param(lambda n: n.replace("-", " "), id="spaces for dashes"),
        pytest.param(lambda n: n.replace("-", "\u3000"), id="ideographic spaces"),
        pytest.param(" ".join, id="symbol by symbol"),
        pytest.param(lambda n: f"\n {n}. \t", id="something around it"),
        pytest.param(lambda n: n.replace("-", " - "), id="spaces around dashes"),
        pytest.param(lambda n: n.replace("-", "\u200b-"), id="invisible spaces from a web page"),
        pytest.param(lambda n: n.translate({ord(c): ord(c) + 0xFEE0 for c in n}), id="full width"),
    ],
)
def test_a_number_is_read_however_it_is_written(typed_as: object) -> None:
    for _ in range(50):
        number = new_case_number("WH", datetime(2026, 1, 1, tzinfo=UTC))
        assert callable(typed_as)
        assert read_case_number(typed_as(number)) == number


@pytest.mark.parametrize(("symbol", "typed"), [("0", "O"), ("0", "o"), ("1", "I"), ("1", "i"), ("1", "L"), ("1", "l")])
@pytest.mark.parametrize("year", [2026, 2030, 2031], ids=["2026", "a year that ends in 0", "a year that ends in 1"])
def test_letters_that_look_like_digits_are_read_as_digits(symbol: str, typed: str, year: int) -> None:
    for _ in range(100):
        number = new_case_number("WH", datetime(year, 1, 1, tzinfo=UTC))
        assert read_case_number(number.replace(symbol, typed)) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "WH",
        "WH6-K4MQ",
        "WH6-K4MQ-2XX",
        "W16-K4MQ-2X",
        "WHX-K4MQ-2X",
        "WH6-K4UQ-2X",
        "13812345678",
        "我的案子呢",
        "??",
    ],
)
def test_what_is_no_case_number_reads_as_none(text: str) -> None:
    assert read_case_number(text) is None


def test_a_mistyped_number_is_shown_as_it_was_understood() -> None:
    number = new_case_number("WH", datetime(2026, 1, 1, tzinfo=UTC))
    wrong = number[:-1] + ("2" if number[-1] != "2" else "3")
    with pytest.raises(MistypedCaseNumber, match=wrong):
        read_case_number(wrong.lower())


def test_numbers_cannot_be_guessed_in_sequence() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    drawn = [new_case_number("WH", at) for _ in range(2000)]
    assert len(set(drawn)) >= 1995  # 33 million; a pair or two is luck, more is a pattern
    assert drawn != sorted(drawn)
    for place in (4, 5, 6, 7, 9):
        assert len({number[place] for number in drawn}) == len(ALPHABET)
