"""Where Rasa nearly hears of a payment the parser in the bot is asked too, and a payment that it hears counts."""

from dataclasses import dataclass, field

import pytest

from center.understanding import Intent, Parser
from nlu.answers import Ranked
from nlu.entities import default_finder
from nlu.parser import Understander
from tests.nlu.conftest import NOW, SHANGHAI

SURE_CHECK: Ranked = [(Intent.CHECK_MESSAGE, 0.8), (Intent.GREET, 0.2)]
NEARLY: Ranked = [(Intent.CHECK_MESSAGE, 0.7), (Intent.MONEY_SENT, 0.3)]
HEARD: Ranked = [(Intent.MONEY_SENT, 0.9), (Intent.CHECK_MESSAGE, 0.1)]
TEXT = "那个投资平台我存进去的提不出来"


@dataclass
class Says:
    """Both kinds of parser: answers what it was told to, and counts how often it was asked."""

    ranking: Ranked
    asked: list[str] = field(default_factory=list)

    async def parse(self, text: str) -> Ranked:
        return self.ranking

    def ranked(self, text: str) -> Ranked:
        self.asked.append(text)
        return self.ranking


@pytest.mark.parametrize(
    ("rasas", "own", "intent", "parser", "asked"),
    [
        (SURE_CHECK, HEARD, Intent.CHECK_MESSAGE, Parser.RASA, 0),
        (NEARLY, SURE_CHECK, Intent.CHECK_MESSAGE, Parser.RASA, 1),
        (NEARLY, HEARD, Intent.MONEY_SENT, Parser.EMBEDDED, 1),
        (HEARD, SURE_CHECK, Intent.MONEY_SENT, Parser.RASA, 0),
    ],
)
async def test_a_payment_that_one_of_two_hears_counts(
    rasas: Ranked, own: Ranked, intent: Intent, parser: Parser, asked: int
) -> None:
    local = Says(own)
    understander = Understander(local, default_finder(), Says(rasas))
    understood = await understander.understand(TEXT, forwarded=False, now=NOW, timezone=SHANGHAI)
    assert (understood.intent, understood.parser, len(local.asked)) == (intent, parser, asked)
