"""What somebody is in, told in their own words: looked for beside the intent."""

import re
from dataclasses import dataclass
from pathlib import Path

from center.understanding import Intent, Plight

from nlu.danger_words.others import OF_ANOTHER, OWN_DESPAIR
from nlu.emergency import Loss, loss_in
from nlu.features import Encoder
from nlu.keeping import kept_or_made
from nlu.plight_model import MINOR, PlightModel, fingerprint, fit_plights, load, save
from nlu.writing import LIMIT, aligned

SURE = 0.25
"""Learned from three writers, the lines of the fourth are heard from here on by .73 to .86, and at most .065 of what is
none falsely. A false one shows a page of good advice and then looks at the message; a missed one may cost savings."""
SURE_OF_A_MESSAGE = 0.6
"""What was most likely pasted speaks of codes, payments and pictures too."""
LONGEST = 400
"""Code points; what is longer is a letter or a chat that was pasted, and looked at as that."""


_ONGOING = re.compile(
    r"正在|正要|准备|马上要|等(?:下|会)|还在|还没|再转|(?:转|汇|付|过|入|取|买|撳|攞)紧|而家|\bright now\b|\babout to\b|\bgoing to\b|"
    r"\bgonna\b|\bstill (?:on|at|there)\b|\bat the (?:bank|counter|atm|till|store)\b|\bnot yet\b|\bwants? (?:me|her|him|the other)\b"
)

_ASKED_FOR = re.compile(
    r"(?:要|叫|让|请|话要)(?:求)?(?:我|俺|咱|他|她|佢|我?(?:妈|爸|爷爷|奶奶|老公|老婆))(?:们)?[^,。!?;\n]{0,8}(?:填|输|提供|发|给|俾|报|装|下载|共享|分享|认证|验证)|"
    r"\b(?:ask(?:s|ed|ing)?|tells?|told|telling|wants?|wanted) (?:me|him|her|us|my \w+) (?:to|for) (?:\w+ ){0,3}"
    r"(?:enter|type|fill|give|install|share|download|send|confirm|verify|code|password|pin)\b"
)
_DONE = re.compile(
    r"了|过|咗|完|照做|刚|\b(?:i|we|he|she|they|mum|mom|dad) (?:\w+ )?(?:did|gave|typed|entered|installed|shared|sent|put|clicked|have|has|had|let)\b|"
    r"\balready\b|\bjust\b"
)


@dataclass(frozen=True, slots=True)
class Situation:
    """plight: the likeliest; minor: whether the writer seems to be under eighteen."""

    plight: Plight | None = None
    minor: bool = False


class Plights:
    """Stateless; 2-5 ms of computing a text."""

    def __init__(self, model: PlightModel, encoder: Encoder) -> None:
        self._model = model
        self._encoder = encoder

    def told_in(self, text: str, pasted: bool = False) -> Situation:
        """pasted: whether it most likely is somebody else's message."""
        if len(text) > LONGEST or not text.strip():
            return Situation()
        chances = self._model.chances(text, self._encoder)
        sure = SURE_OF_A_MESSAGE if pasted else SURE
        minor = chances.pop(MINOR) > sure
        likeliest = max(chances, key=lambda label: chances[label])
        return Situation(Plight(likeliest) if chances[likeliest] > sure else None, minor)


def load_plights(cache: Path, encoder: Encoder) -> Plights:
    """The shipped one or the one in the cache, else trained now (half a minute) and kept in `cache`. Raises DataError."""
    return Plights(kept_or_made(model_name(), cache, load, lambda: fit_plights(encoder), save), encoder)


def model_name() -> str:
    return f"plights-{fingerprint()}.npz"


def outweighs(plight: Plight, intent: Intent, text: str) -> bool:
    """Whether it goes before what else the text tells: what has gone comes before what may still go, and what was only
    asked for is not given."""
    same = aligned(text[:LIMIT])
    if plight in (Plight.CONTROL, Plight.GIVEN) and _ASKED_FOR.search(same) and not _DONE.search(same):
        return False
    if plight is Plight.IMAGES or loss_in(text) is not Loss.TOLD:
        return True
    return bool(_ONGOING.search(same)) if plight is Plight.PAYING else intent is not Intent.MONEY_SENT


def is_of_another(text: str) -> bool:
    """Whether despair that a text tells of is somebody else's."""
    same = aligned(text[:LIMIT])
    return bool(OF_ANOTHER.search(same)) and not OWN_DESPAIR.search(same)
