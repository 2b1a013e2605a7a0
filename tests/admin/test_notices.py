"""Words of danger stand above the queue, in front of those who can act, until somebody has seen to them."""

from collections.abc import Callable

import pytest

from center.accounts import Role
from center.checks import Noted
from center.dialogues import Dialogues
from center.message import Language
from center.rules.conversation import IN_DANGER, Step
from tests.admin.centre import Centre
from tests.admin.visits import Visit, words_of

CHAT = 4711


async def raised(centre: Centre, *kinds: Step) -> None:
    known = await centre.reporters.meet(CHAT, Language.ZH_HANS)
    noted = Noted(centre.keyring, 1)
    for kind in kinds:
        noted.danger(known, kind, "他们不让我走 <b>救命</b> http://evil.top/x", "CN", certain=True)
    await Dialogues(centre.store, centre.keyring).save(CHAT, known, None, {}, rows=noted.rows)


async def test_it_is_read_seen_to_and_gone(centre: Centre, officer: Visit) -> None:
    await raised(centre, Step.HELD)
    queue = await officer.get("/queue")
    assert "threatened or held" in words_of(queue.text)
    page = await officer.get("/notices/1")
    assert "他们不让我走 &lt;b&gt;救命&lt;/b&gt; hxxp[://]evil[.]top/x" in page.text
    done = await officer.send("/notices/1/seen")
    assert done.status_code == 303
    assert "threatened or held" not in (await officer.get("/queue")).text
    assert "Somebody has seen to it" in (await officer.get("/notices/1")).text


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_every_danger_has_a_title(centre: Centre, officer: Visit, language: str) -> None:
    await raised(centre, *IN_DANGER)
    text = (await officer.get("/queue", **{"Accept-Language": language})).text
    assert text.count('class="alert alert-danger danger"') == len(IN_DANGER)
    assert "notice-" not in words_of(text)


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.CURATOR, Role.OUTREACH])
async def test_who_does_not_work_tips_neither_sees_nor_reads_it(
    centre: Centre, someone: Callable[..., Visit], role: Role
) -> None:
    await raised(centre, Step.SELF_HARM)
    await centre.hire("other", role)
    person = someone()
    await person.log_in("other")
    assert "take their life" not in (await person.get("/queue")).text
    assert (await person.get("/notices/1")).status_code == 403


async def test_one_that_is_not_there_is_said_plainly(officer: Visit) -> None:
    assert (await officer.get("/notices/9")).status_code == 404
    assert (await officer.get("/notices/0")).status_code in (400, 404, 422)


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_every_danger_says_what_to_do_about_it(centre: Centre, officer: Visit, language: str) -> None:
    await raised(centre, *IN_DANGER)
    told = set()
    for number in range(1, len(IN_DANGER) + 1):
        page = words_of((await officer.get(f"/notices/{number}", **{"Accept-Language": language})).text)
        assert "notice-" not in page
        told.add(page.partition("What to do" if language == "en" else "怎么办")[2][:400])
    assert len(told) == len(IN_DANGER)
