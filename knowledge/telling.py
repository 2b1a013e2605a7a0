"""A verdict as rich text, for somebody at a terminal."""

from rich.text import Text as Styled

from center.verdict import Level, Verdict
from knowledge.explaining import ODD_LINK
from knowledge.matcher import Matcher

HEADINGS = {
    "en": {
        Level.SCAM: "This follows a known scam.",
        Level.SUSPICIOUS: "This has warning signs.",
        Level.UNKNOWN: "I don't recognise this; that does not make it safe.",
    },
    "zh": {
        Level.SCAM: "这符合已知的诈骗套路。",
        Level.SUSPICIOUS: "这条消息有可疑之处。",
        Level.UNKNOWN: "没有认出这条消息；这不代表它安全。",
    },
}
STYLES = {Level.SCAM: "bold red", Level.SUSPICIOUS: "bold yellow", Level.UNKNOWN: "bold"}
ODD = {"en": "A shortened, disguised or imitated link", "zh": "短链接、伪装或仿冒的链接"}


def told(matcher: Matcher, text: str, verdict: Verdict, language: str = "en") -> Styled:
    """No live link is printed: indicators are shown defanged. Evidence quotes the text itself."""
    language = "zh" if language.startswith("zh") else "en"
    out = Styled(HEADINGS[language][verdict.level], STYLES[verdict.level])
    kind = verdict.type if verdict.type and verdict.level is not Level.UNKNOWN else "-"
    out.append(f"\nscore {verdict.score:.2f}   type {kind}\n", "default")
    links = {one.span: one.shown for one in verdict.indicators}
    for piece in verdict.evidence:
        title = ODD[language] if piece.flag == ODD_LINK else matcher.concepts.title(piece.flag).in_language(language)
        out.append(f"  • {title}: ", "default").append(links.get(piece.span, piece.span.of(text)), "italic").append(
            "\n"
        )
    for match in verdict.matches if verdict.level is not Level.UNKNOWN else ():
        out.append(f"  ≈ {match.script} ({match.stage}) {match.score:.2f}\n", "dim")
    for one in verdict.indicators:
        out.append(f"  {one.kind}: {one.shown}\n", "dim")
    return out
