"""What is sealed opens with its own key alone, and comes out as it went in."""

import pytest
from cryptography.fernet import Fernet, MultiFernet
from hypothesis import given
from hypothesis import strategies as st

from center.errors import NotFound
from center.sealing import Seal, WrongKey, new_data_key, open_data_key

ANY_TEXT = st.text(st.characters(exclude_categories=()))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | ANY_TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(ANY_TEXT, inner),
    max_leaves=8,
)


def a_seal() -> Seal:
    return Seal(Fernet(Fernet.generate_key()))


@given(text=ANY_TEXT)
def test_text_comes_out_as_it_went_in_even_what_is_no_valid_unicode(text: str) -> None:
    seal = a_seal()
    assert seal.read(seal.text(text)) == text


@given(value=JSON)
def test_data_comes_out_as_it_went_in(value: object) -> None:
    seal = a_seal()
    assert seal.read_data(seal.data(value)) == value


def test_the_same_words_sealed_twice_do_not_look_alike() -> None:
    seal = a_seal()
    assert seal.text("same") != seal.text("same")


def test_another_reporters_key_opens_nothing() -> None:
    with pytest.raises(NotFound, match="another key"):
        a_seal().read(a_seal().text("secret"))


def test_what_was_tampered_with_does_not_open() -> None:
    seal = a_seal()
    sealed = bytearray(seal.text("secret"))
    sealed[-3] ^= 1
    with pytest.raises(NotFound):
        seal.read(bytes(sealed))


def test_a_destroyed_key_says_that_it_was_destroyed() -> None:
    with pytest.raises(NotFound, match="destroyed at their wish"):
        open_data_key(MultiFernet([Fernet(Fernet.generate_key())]), None)


def test_a_data_key_under_a_lost_master_key_says_so() -> None:
    lost, here = (MultiFernet([Fernet(Fernet.generate_key())]) for _ in range(2))
    with pytest.raises(WrongKey, match="master key that is not here"):
        open_data_key(here, new_data_key(lost))


def test_a_lost_key_is_no_wish_to_be_forgotten() -> None:
    """The one comes back with a backup, the other never does; what waits for the first must not end."""
    assert not issubclass(WrongKey, NotFound)
    assert not issubclass(NotFound, WrongKey)
