"""The messages of our own are whole, and apart from the knowledge base."""

from center.verdict import ScamType
from knowledge.loading import load_base
from tests.evaluation.own.__main__ import messages


def test_every_message_is_whole_and_there_once() -> None:
    own = list(messages())
    assert len({one.text for one in own}) == len(own) > 4_000
    assert {one.type for one in own if one.is_scam} == {str(type_) for type_ in ScamType}
    assert {one.type for one in own if not one.is_scam} == {None}
    assert {one.lang for one in own} == {"zh-Hans", "zh-Hant", "en"}
    assert 0.45 < sum(one.readable for one in own) / len(own) < 0.55


def test_none_of_them_stands_in_the_knowledge_base() -> None:
    base = load_base()
    known = {e.text for script in base.scripts for e in script.examples} | {m.text for m in base.ordinary}
    assert not known & {one.text for one in messages()}
