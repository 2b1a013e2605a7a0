"""Which passwords are taken, and what changing one does."""

import pytest

from center.accounts import Accounts, LogInRefused, check_password
from center.errors import NotAllowed
from center.store.engine import Store
from center.store.tables import AuditEntry
from tests.center.conftest import PASSWORD
from tests.center.rows import every

NEW = "Ganz-anderer-Satz-9"


@pytest.mark.parametrize(
    "password",
    [PASSWORD, "correct horse battery", "一二三四五六七八九十百千", "a1b2-c3d4-e5f6-a7b8", "x" * 150 + "abcde"],
)
def test_length_counts_more_than_tricks(password: str) -> None:
    check_password(password, "anna")


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("", "at least 12"),
        ("Short-1!", "at least 12"),
        ("elevenchars", "at least 12"),
        ("annaannaanna1234", "too easy"),
        ("xxANNAxx-longer", "too easy"),
        ("111111111111", "too easy"),
        ("ababababababab", "too easy"),
        ("x" * 190 + "abcdefghijk", "too easy"),
    ],
)
def test_what_is_short_or_easy_is_refused_with_words_for_the_person(password: str, said: str) -> None:
    with pytest.raises(NotAllowed, match=said):
        check_password(password, "anna")


async def test_a_new_password_works_and_the_old_one_no_more(accounts: Accounts, anna: int) -> None:
    await accounts.change_password(anna, PASSWORD, NEW)
    assert await accounts.log_in("anna", NEW)
    with pytest.raises(LogInRefused):
        await accounts.log_in("anna", PASSWORD)


async def test_a_new_password_ends_every_session_of_this_account_alone(accounts: Accounts, anna: int, ben: int) -> None:
    mine = [await accounts.log_in("anna", PASSWORD) for _ in range(2)]
    theirs = await accounts.log_in("ben", PASSWORD)
    await accounts.change_password(anna, PASSWORD, NEW)
    assert [await accounts.who(token) for token in mine] == [None, None]
    assert await accounts.who(theirs)


@pytest.mark.parametrize(
    ("old", "new", "refused"),
    [
        ("not the present one", NEW, LogInRefused),
        (PASSWORD, PASSWORD, NotAllowed),
        (PASSWORD, "short", NotAllowed),
        (PASSWORD, "anna-anna-anna", NotAllowed),
    ],
    ids=["wrong present one", "the same again", "too short", "the login in it"],
)
async def test_a_refused_change_changes_nothing(
    accounts: Accounts, anna: int, store: Store, old: str, new: str, refused: type[Exception]
) -> None:
    token = await accounts.log_in("anna", PASSWORD)
    with pytest.raises(refused):
        await accounts.change_password(anna, old, new)
    assert await accounts.who(token)
    assert await accounts.log_in("anna", PASSWORD)
    assert "staff.password" not in [entry.action for entry in await every(store, AuditEntry)]


async def test_a_change_is_in_the_audit_without_the_password(accounts: Accounts, anna: int, store: Store) -> None:
    await accounts.change_password(anna, PASSWORD, NEW)
    last = (await every(store, AuditEntry))[-1]
    assert (last.action, last.staff_id, last.object, last.data) == ("staff.password", anna, "anna", {})
