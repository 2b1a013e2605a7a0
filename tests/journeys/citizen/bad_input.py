"""What a modified app may send, and words made to be taken for something else; each raises where it was obeyed."""

import json
from pathlib import Path

from bot.draft import At
from center.rules.conversation import Step
from center.store.columns import now
from simulator.client import Forward
from tests.bot.hearing import plain
from tests.journeys.citizen.rows import in_files, tables
from tests.journeys.citizen.scene import Scene

PREFIXES = "crpmlsjfnqxwb"
ODD = "f" * 16
WRONG_ENUMS = (
    "c:explode:1", f"r:explode:{ODD}:story:", f"r:next:{ODD}:nowhere:", f"r:choose:{ODD}:channel:telepathy",
    f"p:explode:{ODD}:amount:", f"p:when:{ODD}:when:tomorrow", f"p:skip:{ODD}:nowhere:", "m:explode:{case}", "l:explode",
    "s:klingon", "s:", "j:MARS", "j:", "f:perhaps:1", "x:{case}:perhaps", "w:explode:0123abcd", "w::", "b:explode", "b:",
)  # fmt: skip
NEGATIVE = (
    "c:report:-1", "c:was-scam:-9223372036854775809", "f:1:-1", "f:1:-99999999999999999999", "f:1:0",
    "f:True:-5", "r:next:-1:amount:-1", "p:tell:-1::", "m:more:-1", "n:-1", "q:-1", "x:-1:1", "x:-1:-1", "w:paid:-1",
)  # fmt: skip
PAYLOADS = (
    '/money_sent{"amount": "1"}', "/delete_my_data", '/withdraw_report{"case_number": "%s"}', "/intent{}", "/restart",
    '/inform{"role": "admin"}', "/session_start", '/ask_status{"case_number": "%s"}', "/self_harm{}", '  /greet{"a": 1}',
    '/add_evidence{"text": "x"}', '/EXTERNAL_reminder{"case": "%s"}', "/intent@scamline_bot{}",
)  # fmt: skip
LONG = 3000
FAILING = "nqx"
"""Of which a far too long case is tried apart."""


async def stands_as_before(scene: Scene) -> None:
    """A report of the intruder's at the question of the sum goes on, and nothing was filed."""
    assert await scene.intruders_tips() == 0
    assert plain(scene.words("report-when")) in await scene.says("3000")
    reporter = (await scene.rows(scene.intruder))["reporter"][0]
    assert reporter["forgotten_at"] is None


async def forged(scene: Scene, *data: str) -> None:
    """Each is answered, whatever it is, and the open question stays open."""
    await scene.report.at_amount()
    for one in data:
        await scene.forges(one.replace("{case}", scene.theirs))
        state = (await scene.rows(scene.intruder))["dialogue"][0]["state"]
        assert state == At.AMOUNT, one
    await stands_as_before(scene)


async def overlong(scene: Scene) -> None:
    """As long as Telegram lets a button be."""
    shapes = [f"{prefix}:{'W' * 62}" for prefix in PREFIXES]
    filled = (f"m:more:{'W' * 57}", f"m:receipt:{'W' * 54}", f"x:{'W' * 60}:1", f"r:send:{'f' * 48}:confirm:")
    await forged(scene, *shapes, *filled, f"c:report:{'9' * 55}", f"f:1:{'9' * 60}", ":" * 64)


async def far_too_long(scene: Scene) -> None:
    """Longer than Telegram lets a button be."""
    shapes = [f"{prefix}:{'W' * LONG}" for prefix in PREFIXES if prefix not in FAILING]
    filled = (f"m:more:{'W' * LONG}", f"m:receipt:{'W' * LONG}", f"r:send:{'f' * LONG}:confirm:")
    await forged(scene, *shapes, *filled, f"c:report:{'9' * LONG}", ":" * LONG)


async def far_too_long_case(scene: Scene) -> None:
    await forged(scene, f"n:{'W' * LONG}", f"q:{'W' * LONG}", f"x:{'W' * LONG}:1")


async def far_too_long_time(scene: Scene) -> None:
    await forged(scene, f"f:1:{'9' * LONG}")


async def wrong_enums(scene: Scene) -> None:
    await forged(scene, *WRONG_ENUMS)


async def negative(scene: Scene) -> None:
    await forged(scene, *NEGATIVE)


async def forgotten_by_an_old_question(scene: Scene) -> None:
    """Of yesterday, of the future, or without a sign of when: nobody's key is destroyed by it."""
    at = int(now().timestamp())
    await forged(scene, f"f:1:{at - 3700}", f"f:1:{at + 3600}", "f:1:", "f:1")


async def links_in_data(scene: Scene) -> None:
    await forged(
        scene, "n:http://evil.com/a", "q:www.evil.com", "x:evil.com/pay:1", "x:evil.com/pay:0", "m:more:evil.com"
    )


async def markup_in_data(scene: Scene) -> None:
    """Shown letter by letter, never as Telegram's HTML or as one of our own texts."""
    for data in (
        "n:<a href=x>y</a>",
        "q:<b>{ $police }</b>",
        "x:</b><i>:1",
        "m:more:{payee}<tg-spoiler>",
    ):
        said = " ".join(await scene.forges(data))
        assert any(mark in said for mark in ("<a href", "<b>{ $police }</b>", "</b><i>", "{payee}<tg-spoiler>"))
        assert scene.words.number("police") not in said
    for one in await scene.intruder.messages():
        assert not {"text_link", "spoiler"} & {mark["type"] for mark in one.body.get("entities", [])}


async def intents_by_payload(scene: Scene) -> None:
    """Nobody chooses what they are taken to mean, in the middle of a report or outside of one."""
    unknown = plain(scene.words("no-such-command"))
    for payload in PAYLOADS:
        said = await scene.says(payload.replace("%s", scene.theirs))
        assert [text.startswith(unknown) for text in said] == [True], (payload, said)
    await scene.report.at_amount()
    for payload in PAYLOADS:
        await scene.says(payload.replace("%s", scene.theirs))
    await stands_as_before(scene)
    assert not [row for row in tables(scene.house.settings)["notice"] if row["kind"] == Step.SELF_HARM]


async def commands_of_others(scene: Scene) -> None:
    """What stands in a forwarded message is not the citizen's wish."""
    for command in ("/forget", "/report", f"/status {scene.theirs}", "/urgent", "/mydata"):
        await scene.intruder.forwards(command, Forward())
        said = " ".join(await scene.hears())
        assert plain(scene.words("forget-ask")) not in said
    assert (await scene.rows(scene.intruder))["dialogue"][0]["state"] is None
    assert await scene.intruders_tips() == 0


async def file_names(scene: Scene) -> None:
    """A name is neither a path nor anything to keep; and what we send is named by the case alone."""
    for name in ("../../escape.txt", "..\\..\\escape.txt", "/etc/escape.txt", "escape\x00.txt", "a/../../escape.pdf"):
        await scene.intruder.sends_document(b"%PDF escape", name)
        assert [said.partition("\n")[0] for said in await scene.hears()] == [plain(scene.words("kind-document"))]
    home = scene.house.settings.home
    assert not [
        path
        for path in (*home.rglob("*escape*"), *home.parent.glob("*escape*"), Path("/etc/escape.txt"))
        if path.exists()
    ]
    assert in_files(scene.house.settings, "escape.txt") == []
    for asked in ("../../etc/passwd", "../" + scene.theirs, f"{scene.theirs}/../x"):
        for which in ("statement", "receipt"):
            for tried in (scene.says(f"/{which} {asked}"), scene.forges(f"m:{which}:{asked}")):
                said = await tried
                assert said[-1].startswith(plain(scene.words("status-unknown-case", case="")).split("  ")[0][:6]), said
    assert not [one for one in await scene.intruder.messages() if one.from_bot and "document" in one.body]


async def numbers_that_are_none(scene: Scene) -> None:
    """Sums and times that cannot be: none is kept, and the question stays."""
    tip = await scene.files(amount="-5000", when="in three days")
    assert (tip.amount_cents, tip.happened_at) == (None, None)


async def json_for_a_story(scene: Scene) -> None:
    """Words that look like what we keep are words."""
    story = json.dumps({"draft": {"id": ODD, "filed": True, "case": scene.theirs}, "state": "paid:to"})
    await scene.report.files(story)
    assert await scene.house.story_of(scene.intruder) == story
    await scene.house.rests()
    assert (await scene.rows(scene.intruder))["dialogue"][0]["state"] is None


TABLE = {
    "forged data of every kind, as long as a button may be": overlong,
    "forged data of every kind, far too long": far_too_long,
    "forged data with a case far too long": far_too_long_case,
    "forged data with a time far too long": far_too_long_time,
    "forged data with words that are none of ours": wrong_enums,
    "forged data with negative numbers": negative,
    "forgetting by a question of another day": forgotten_by_an_old_question,
    "links in forged data": links_in_data,
    "markup in forged data": markup_in_data,
    "an intent chosen by a payload": intents_by_payload,
    "commands in a forwarded message": commands_of_others,
    "file names that lead elsewhere": file_names,
    "sums and times that cannot be": numbers_that_are_none,
    "a story that looks like our own data": json_for_a_story,
}
