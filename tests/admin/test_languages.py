import re
from collections.abc import Callable
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from admin.pages import log_in
from admin.rights import Capability
from admin.views.figures import LIKELIHOOD, URGENCY
from admin.words import TEXTS, choose_language
from center.accounts import Role
from center.deliveries import DeliveryState
from center.message import Language
from center.rules.tip_states import FOR_STAFF, Act, Outcome, TipState
from center.verdict import IndicatorKind, Level, Stage
from tests.admin.visits import Visit

ADMIN = Path(log_in.__file__).parents[1]


def texts(language: str) -> dict[str, set[str]]:
    """Every key with the values it takes."""
    resource = FluentParser().parse((TEXTS / f"{language}.ftl").read_text(encoding="utf-8"))
    assert not [entry for entry in resource.body if isinstance(entry, ftl.Junk)]
    messages = [entry for entry in resource.body if isinstance(entry, ftl.Message)]
    source = (TEXTS / f"{language}.ftl").read_text(encoding="utf-8")
    keys = [message.id.name for message in messages]
    assert len(keys) == len(set(keys)), "a key stands twice"
    return {m.id.name: set(re.findall(r"\$(\w+)", source[m.span.start : m.span.end])) for m in messages if m.span}


def test_both_languages_have_the_same_texts_with_the_same_values() -> None:
    assert texts("en") == texts("zh-Hans")


def test_every_text_the_pages_name_exists_and_every_text_is_used() -> None:
    sources = [p.read_text() for p in [*ADMIN.glob("templates/*.html"), *ADMIN.rglob("*.py")]]
    named = {key for source in sources for key in re.findall(r'\b(?:t|words)\(\s*["\']([\w-]+)["\']', source)}
    quoted = {key for source in sources for key in re.findall(r"""["']([a-z0-9][\w-]*)["']""", source)}
    families = {
        f
        for source in sources
        for f in re.findall(r'"([\w-]+-)"\s*~|named\(\s*["\']([\w-]+)["\']|t\(\s*["\']([\w-]+-)["\'] ~', source)
        for f in f
        if f
    }
    known = texts("en")
    assert {key for key in named if not key.endswith("-")} <= set(known)
    unused = {k for k in known if k not in quoted and not any(k.startswith(f) for f in families)}
    assert not unused


@pytest.mark.parametrize(
    ("family", "codes"),
    [
        ("role", Role),
        ("role-hint", Role),
        ("level", [*Level, "none"]),
        ("state", TipState),
        ("act", Act),
        ("event", [*Act, "received", "completed", "withdrawn"]),
        ("told-state", DeliveryState),
        ("told", ["taken", "asked", "waiting", "closed"]),
        ("done", Act),
        ("outcome", Outcome),
        ("outcome-hint", FOR_STAFF),
        ("stage", Stage),
        ("kind", IndicatorKind),
        ("lang", Language),
        ("lang-long", Language),
        ("urgency", [step for _, step in URGENCY]),
        ("likelihood", [*(step for _, step in LIKELIHOOD), "none"]),
        ("parser", ["rules", "rasa", "embedded", "none"]),
    ],
)
def test_every_code_has_a_title(family: str, codes: list[str]) -> None:
    known = texts("en")
    assert not [code for code in codes if f"{family}-{code}" not in known]
    assert Capability  # capabilities are never shown


@pytest.mark.parametrize(
    ("cookie", "accept", "language"),
    [
        (None, "", Language.ZH_HANS),
        (None, "zh-TW,en;q=0.5", Language.ZH_HANS),
        (None, "en-US,en;q=0.9,zh;q=0.8", Language.EN),
        (None, "fr, zh;q=0.4, en;q=0.6", Language.EN),
        (None, "fr", Language.EN),
        (None, "zh;q=banana,en;q=0.1", Language.EN),
        ("en", "zh", Language.EN),
        ("zh-Hans", "en", Language.ZH_HANS),
        ("zh-Hant", "en", Language.EN),
        ("../../x", "en", Language.EN),
    ],
)
def test_the_switch_wins_over_the_browser(cookie: str | None, accept: str, language: Language) -> None:
    assert choose_language(cookie, accept) is language


async def test_the_switch_leads_back_and_is_remembered(officer: Visit) -> None:
    await officer.get("/queue?tab=new")
    answer = await officer.send("/language", language="zh-Hans", back="/queue?tab=new")
    assert answer.headers["location"] == "/queue?tab=new"
    page = await officer.get("/queue")
    assert '<html lang="zh-Hans">' in page.text
    assert "最急的在最前" in page.text
    assert (await officer.send("/language", language="fr")).status_code == 400


async def test_a_stranger_may_switch_too(someone: Callable[..., Visit]) -> None:
    stranger = someone("zh-CN")
    assert "供中心工作人员使用" in (await stranger.get("/login")).text
    await stranger.send("/language", language="en", back="/login")
    assert "For staff of the centre" in (await stranger.get("/login")).text
