"""What the citizens of the bench write, in both languages: ordinary lines, scams, questions, commands."""

from tests.journeys.main.messages import ORDINARY, SCAMS

LANGUAGES = ("zh-hans", "en")
ORDINARY_LINES = {
    "zh-hans": (
        ORDINARY[0],
        "周六去东湖骑车吗？我带水。",
        "快递放在门口鞋柜上了，麻烦你收一下。",
        "老师说明天交作业，别忘了带尺子。",
        "今晚加班，饭在锅里，你先吃。",
    ),
    "en": (
        ORDINARY[1],
        "Running ten minutes late, order me a coffee please.",
        "Grandma's birthday lunch is on Sunday at one, bring the photos.",
        "The plumber comes at four, could you let him in?",
        "Thanks for the notes, see you in class.",
    ),
}
# None begins a report: what follows would be answers to its questions, and no longer messages to check.
QUESTIONS = {
    "zh-hans": ("这是骗子吗？", "你们能做什么？", "报警打什么电话？", "你是真人吗？"),
    "en": ("Is this a scam?", "What can you do?", "What number do I call for help?", "Are you a real person?"),
}


def mixed(language: str) -> list[str]:
    """Of twenty messages: seven ordinary, five scams, six questions and two commands, well stirred."""
    scams = [pair[LANGUAGES.index(language)] for pair in SCAMS.values()]
    ordinary, questions = list(ORDINARY_LINES[language]), list(QUESTIONS[language])
    chosen = ordinary + ordinary[:2] + scams + questions + questions[:2] + ["/status", "/status"]
    return [chosen[(at * 7) % len(chosen)] for at in range(len(chosen))]
