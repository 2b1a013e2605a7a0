"""Evidence is seen by those who work on the tip, without what a camera wrote into it; that they looked is recorded."""

import hashlib
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from sqlmodel import select

from center.accounts import Role
from center.evidence import Evidences
from center.message import Language
from center.reporters import Known
from center.sealing import open_data_key
from center.store.tables import AuditEntry, Reporter, Tip
from tests.admin.centre import Centre
from tests.admin.visits import Visit, words_of


async def given(centre: Centre, content: bytes, mime: str) -> str:
    case = await centre.receive()
    async with centre.store.reading() as session:
        tip = (await session.exec(select(Tip).where(Tip.case_number == case))).one()
        reporter = await session.get_one(Reporter, tip.reporter_id)
    seal = open_data_key(centre.keyring.master, reporter.wrapped_key)
    known = Known(tip.reporter_id or 0, Language.EN, None, seal)
    await Evidences(centre.store, centre.keyring).keep(known, tip.request, content, mime)
    return case


def photo() -> bytes:
    out, exif = BytesIO(), Image.Exif()
    exif[0x010E] = "Zhongshan Road 8"
    Image.new("RGB", (3000, 40), (9, 90, 90)).save(out, "JPEG", exif=exif)
    return out.getvalue()


async def test_a_picture_is_shown_in_pixels_alone(centre: Centre, officer: Visit) -> None:
    content = photo()
    assert b"Zhongshan" in content
    case = await given(centre, content, "image/jpeg")
    page = await officer.tip(case)
    assert "Picture" in words_of(page)
    shown = await officer.get(f"/tips/{case}/evidence/1")
    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/jpeg")
    assert b"Zhongshan" not in shown.content
    assert Image.open(BytesIO(shown.content)).width == 2400
    async with centre.store.reading() as session:
        actions = (await session.exec(select(AuditEntry.action, AuditEntry.object))).all()
    assert ("evidence.read", f"{case}/1") in actions


async def test_the_original_is_handed_on_under_its_digest(centre: Centre, officer: Visit) -> None:
    content = photo()
    case = await given(centre, content, "image/jpeg")
    taken = await officer.get(f"/tips/{case}/evidence/1/original")
    assert taken.content == content
    assert hashlib.sha256(content).hexdigest() in taken.headers["content-disposition"]


async def test_a_picture_that_cannot_be_drawn_is_given_as_a_file(centre: Centre, officer: Visit) -> None:
    case = await given(centre, photo()[:300], "image/jpeg")
    assert (await officer.get(f"/tips/{case}/evidence/1")).headers["content-disposition"].startswith("attachment")


async def test_a_paper_is_a_file_to_keep_and_never_opened_in_the_page(centre: Centre, officer: Visit) -> None:
    case = await given(centre, b"%PDF-1.7 <script>alert(1)</script>", "application/pdf")
    shown = await officer.get(f"/tips/{case}/evidence/1")
    assert shown.headers["content-type"] == "application/octet-stream"
    assert shown.headers["content-disposition"].startswith("attachment")


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.CURATOR, Role.OUTREACH])
async def test_others_do_not_see_it(centre: Centre, someone: Callable[..., Visit], role: Role) -> None:
    case = await given(centre, photo(), "image/jpeg")
    await centre.hire("other", role)
    person = someone()
    await person.log_in("other")
    assert (await person.get(f"/tips/{case}/evidence/1")).status_code == 403


async def test_of_another_case_or_a_forgotten_citizen_there_is_nothing(centre: Centre, officer: Visit) -> None:
    case, other = await given(centre, photo(), "image/jpeg"), await centre.receive()
    assert (await officer.get(f"/tips/{other}/evidence/1")).status_code == 404
    async with centre.store.reading() as session:
        reporter = (await session.exec(select(Reporter.id).order_by(Reporter.id))).first()
    await centre.reporters.forget(reporter or 0)
    assert (await officer.get(f"/tips/{case}/evidence/1")).status_code == 404
