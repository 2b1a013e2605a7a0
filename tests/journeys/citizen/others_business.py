"""What an intruder tries with somebody else's case, and what must not come of it. Each raises AssertionError where it does."""

from bot.buttons import News, OfCase, Question, Withdraw
from center.case_number import new_case_number
from center.rules.conversation import Step
from center.store.columns import now
from tests.bot.hearing import plain
from tests.journeys.citizen.rows import tables
from tests.journeys.citizen.scene import ADDED, BANK, Scene

WRITTEN = "my own words about it"


async def is_like_nobodys(scene: Scene, asked: str) -> None:
    """What is said of a case of somebody else's is said of one that does not exist, too. asked: with {case} in it."""
    nobodys = new_case_number("WH", now())
    tried = scene.forges if ":" in asked else scene.says
    answers = []
    for case in (scene.theirs, nobodys):
        said = [text.replace(case, "?") for text in await tried(asked.format(case=case))]
        answers.append([text for text in said if text])
    assert answers[0] == answers[1]
    assert answers[0]
    assert await scene.intruders_tips() == 0


async def status(scene: Scene) -> None:
    await is_like_nobodys(scene, "/status {case}")


async def status_in_words(scene: Scene) -> None:
    await is_like_nobodys(scene, "{case}")


async def statement(scene: Scene) -> None:
    await is_like_nobodys(scene, "/statement {case}")
    await is_like_nobodys(scene, OfCase(act="statement", case="{case}").pack())


async def receipt(scene: Scene) -> None:
    await is_like_nobodys(scene, "/receipt {case}")
    await is_like_nobodys(scene, OfCase(act="receipt", case="{case}").pack())


async def receipts_guessed(scene: Scene) -> None:
    for number in (
        *(new_case_number("WH", now()) for _ in range(5)),
        scene.theirs.lower(),
        scene.theirs.replace("-", ""),
    ):
        said = await scene.says(f"/receipt {number}")
        assert said == [plain(scene.words("status-unknown-case", case=number))]


async def enumerated(scene: Scene) -> None:
    """Right check symbols do not help: whether a case exists is told to nobody."""
    numbers = [*(new_case_number("WH", now()) for _ in range(8)), scene.theirs]
    for command in ("status", "statement", "receipt"):
        said = {text.replace(case, "?") for case in numbers for text in await scene.says(f"/{command} {case}")}
        assert said == {plain(scene.words("status-unknown-case", case="?"))}


async def added_to(scene: Scene) -> None:
    await is_like_nobodys(scene, OfCase(act="more", case="{case}").pack())
    # and what is written then is no addition
    await scene.says(WRITTEN)
    assert await scene.house.added_by(scene.victim) == [BANK, "Zhang San", f"correction: {ADDED}"]


async def added_to_in_words(scene: Scene) -> None:
    await scene.says(f"correction: {scene.theirs} {WRITTEN}")
    assert WRITTEN not in " ".join(await scene.house.added_by(scene.victim))


async def stopped(scene: Scene) -> None:
    assert await scene.forges(f"m:stop:{scene.theirs}") == [plain(scene.words("old-button"))]


async def withdrawn(scene: Scene) -> None:
    await is_like_nobodys(scene, Withdraw(case="{case}", sure=True).pack())
    await is_like_nobodys(scene, Withdraw(case="{case}", sure=False).pack())
    assert (await scene.house.tip_of(scene.victim)).state == "taken"


async def withdrawn_beside_ones_own(scene: Scene) -> None:
    """Who has a report of their own takes back that one at most."""
    mine = await scene.house.files_for(scene.intruder)
    said = await scene.forges(f"x:{scene.theirs}:1")
    assert plain(scene.words("status-unknown-case", case=scene.theirs)) in said
    assert {tip.case_number: tip.state for tip in await scene.house.tips_of(scene.intruder)} == {mine: "new"}


async def question_read(scene: Scene) -> None:
    await is_like_nobodys(scene, Question(case="{case}").pack())
    # and what is written then answers nothing
    await scene.says(WRITTEN)
    assert WRITTEN not in await scene.house.added_by(scene.victim)


async def news_read(scene: Scene) -> None:
    await is_like_nobodys(scene, News(case="{case}").pack())


async def check_of_theirs(scene: Scene) -> None:
    """Its number stands on the victim's buttons."""
    number = next(data.rpartition(":")[2] for data in scene.data if data.startswith("c:"))
    for act in ("report", "learn", "wrong", "was-scam", "was-fine"):
        said = await scene.forges(f"c:{act}:{number}")
        assert "safe account" not in " ".join(said)
        assert act == "wrong" or plain(scene.words("gone")) in said
    [row] = [row for row in tables(scene.house.settings)["check"] if row["id"] == int(number)]
    assert row["objection"] is None
    # while "I have paid" needs no message, and takes theirs not along
    await scene.forges(f"c:paid:{number}")
    await scene.report.presses("button-yes-tell")
    await scene.hears()
    assert "safe account" not in await scene.house.story_of(scene.intruder)


async def draft_of_theirs(scene: Scene) -> None:
    draft = next(data.split(":")[2] for data in scene.data if data.startswith("r:"))
    for asked in ("story", "channel", "amount", "when", "confirm"):
        for act in ("next", "back", "skip", "choose", "send", "cancel"):
            assert await scene.forges(f"r:{act}:{draft}:{asked}:") == [plain(scene.words("old-button"))]
    assert await scene.intruders_tips() == 0


async def urgent_of_theirs(scene: Scene) -> None:
    draft = next(data.split(":")[2] for data in scene.data if data.startswith("p:"))
    for rest in ("amount:", "when:just-now", "from:", "to:", ":"):
        for act in ("tell", "skip", "when"):
            assert await scene.forges(f"p:{act}:{draft}:{rest}") == [plain(scene.words("old-button"))]
    await scene.forges(f"p:no:{draft}::")
    assert await scene.intruders_tips() == 0


async def meant_by_them(scene: Scene) -> None:
    for step in Step:
        assert await scene.forges(f"w:{step.value}:0123abcd") == [plain(scene.words("old-button"))]
    assert await scene.intruders_tips() == 0


async def every_button_of_theirs(scene: Scene) -> None:
    """As forwarded to the intruder, under the messages they stand on. What begins anew may begin."""
    assert {data[0] for data in scene.data} >= set("crpmq")
    for data in scene.data:
        await scene.forges(data)
    assert await scene.intruders_tips() == 0


TABLE = {
    "somebody else's case by /status": status,
    "somebody else's case number alone": status_in_words,
    "somebody else's statement": statement,
    "somebody else's receipt": receipt,
    "receipts guessed": receipts_guessed,
    "case numbers enumerated": enumerated,
    "an addition to somebody else's case": added_to,
    "an addition that names somebody else's case": added_to_in_words,
    "an addition of somebody else's stopped": stopped,
    "somebody else's case withdrawn": withdrawn,
    "somebody else's case withdrawn beside one's own": withdrawn_beside_ones_own,
    "somebody else's question": question_read,
    "the news of somebody else's case": news_read,
    "a message that somebody else had checked": check_of_theirs,
    "somebody else's draft": draft_of_theirs,
    "somebody else's urgent draft": urgent_of_theirs,
    "what somebody else may have meant": meant_by_them,
    "every button of somebody else's chat": every_button_of_theirs,
}
