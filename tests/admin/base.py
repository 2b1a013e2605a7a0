"""A knowledge base of two scripts: enough to see titles, stages and what comes next."""

from center.verdict import ScamType, Stage
from knowledge.entries import Base, Example, Lines, Script, Text, TypeGuide


def text(zh: str, en: str) -> Text:
    return Text(zh, zh, en)


PHISHING = TypeGuide(
    ScamType.PHISHING,
    text("钓鱼短信", "Phishing messages"),
    text("……", "..."),
    Lines(("停",), ("停",), ("Stop",)),
    Lines(),
)


def script(id: str, zh: str, en: str) -> Script:
    return Script(
        id=id,
        type=ScamType.PHISHING,
        title=text(zh, en),
        red_flags=Lines(),
        next=text("接着要验证码；可以打 {bank} 问。", "Next they ask for a code; ring {police} if money went."),
        examples=(Example(Stage.ASK, "en", "Log in here"),),
    )


BASE = Base(
    (PHISHING,), (script("parcel-fee", "包裹补费", "A fee for a parcel"), script("points", "积分", "Points")), ()
)
