"""The three Fluent files say the same things, and the code uses all of them and no others."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot
from bot.app import COMMANDS
from bot.buttons import When
from bot.draft import DETAILS
from bot.handlers.paid.details import name_of
from bot.papers.statement import BLANKS
from center.intake import Channel
from center.message import Attachment, Language
from center.rules.conversation import ALWAYS_BELIEVED, PLIGHTS, SMALL_TALK, STEPS, Step
from center.rules.tip_states import Outcome, TipState
from center.understanding import Worry
from tests.bot import fluent_files

CODE = Path(bot.__file__).parent
ASKED_ABOUT = set(STEPS.values()) - SMALL_TALK - {STEPS[intent] for intent in ALWAYS_BELIEVED}
FAMILIES = {
    "kind-": {kind.value for kind in Attachment},
    "channel-": {channel.value for channel in Channel},
    "outcome-": {outcome.value for outcome in Outcome},
    "news-": {outcome.value for outcome in Outcome},
    "status-": {state.value for state in TipState},
    "button-": {when.value for when in When},
    "command-": set(COMMANDS),
    "wish-": {step.value for step in ASKED_ABOUT},
    "plight-": {step.value for step in PLIGHTS.values() if step is not Step.IMAGES},
    "paid-": {name_of(question) for question in DETAILS},
    "paper-blank-": set(BLANKS),
    "button-code-": {"more", "withdraw"},
    "worry-": {worry.value for worry in Worry},
    "button-worry-": {worry.value for worry in Worry},
    "told-": {"taken", "asked", "waiting", "closed"},
}
"""Keys put together by the code: a beginning, and every value that may follow."""


def trees() -> Iterator[ast.AST]:
    for path in sorted(CODE.rglob("*.py")):
        yield ast.parse(path.read_text(encoding="utf-8"))


def constants() -> set[str]:
    """Every string in the code that is no docstring's prose."""
    return {
        n.value for tree in trees() for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)
    }


def asked_for() -> Iterator[str]:
    """Keys handed to `words(...)` or to a button; a family's beginning ends in a dash."""
    for tree in trees():
        for call in ast.walk(tree):
            name = call.func.id if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) else ""
            if name in ("words", "button") and isinstance(call, ast.Call) and call.args:
                yield from strings_in(call.args[0])


def strings_in(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(value)):
            yield value
        case ast.IfExp(body=yes, orelse=no):
            yield from (*strings_in(yes), *strings_in(no))
        case ast.JoinedStr(values=[ast.Constant(value=str(beginning)), *_]):
            yield beginning


def test_the_three_languages_have_the_same_keys_in_the_same_order() -> None:
    simplified = fluent_files.keys(Language.ZH_HANS)
    assert fluent_files.keys(Language.ZH_HANT) == simplified
    assert fluent_files.keys(Language.EN) == simplified
    assert len(simplified) == len(set(simplified))


def test_the_three_languages_need_the_same_values() -> None:
    needed = {language: fluent_files.variables(language) for language in Language}
    for key, names in needed[Language.EN].items():
        own = names - fluent_files.GIVEN_EVERYWHERE
        for language in Language:
            assert needed[language][key] - fluent_files.GIVEN_EVERYWHERE == own, f"{key} in {language}"


def test_every_key_the_code_asks_for_exists() -> None:
    known, found = set(fluent_files.keys(Language.EN)), set(asked_for())
    assert len(found) > 80, "the search for keys in the code is broken"
    missing = {key for key in found if key not in known and key not in FAMILIES}
    assert not missing


@pytest.mark.parametrize("family", FAMILIES)
def test_every_member_of_a_family_of_keys_exists(family: str) -> None:
    known = set(fluent_files.keys(Language.EN))
    assert {family + member for member in FAMILIES[family]} <= known


def test_every_key_is_used_by_the_code() -> None:
    used = constants() | {family + member for family, members in FAMILIES.items() for member in members}
    unused = [key for key in fluent_files.keys(Language.EN) if key not in used]
    assert not unused


def test_no_words_for_citizens_stand_in_the_code() -> None:
    """But the three languages' own names, which are the same for every reader."""
    chinese = {text for text in constants() if re.search("[一-鿿]", text)}
    assert chinese <= {"简体中文", "繁體中文", "语言 / 語言 / Language"}
