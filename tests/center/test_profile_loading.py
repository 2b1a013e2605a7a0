"""A profile that is wrong is refused at the start, and the message names the file and the field."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from center.errors import SetupError
from center.profile import load_profile
from center.settings import PACKAGED_PROFILE

Raw = dict[str, Any]


@cache
def small() -> str:
    """The shipped profile with one confirmed number a role, as JSON, which is YAML too: quickly read."""
    raw = yaml.safe_load(PACKAGED_PROFILE.read_text(encoding="utf-8"))
    for place in raw["jurisdictions"].values():
        shown = [number for number in place["numbers"] if number.get("confirmed", True)]
        place["numbers"] = list({number["role"]: number for number in reversed(shown)}.values())[::-1]
    raw["centre"]["open_points"] = []
    return json.dumps(raw)


def write(tmp_path: Path, change: Callable[[Raw], object]) -> Path:
    """A right profile with one thing changed."""
    raw = json.loads(small())
    change(raw)
    path = tmp_path / "profile.yaml"
    path.write_text(json.dumps(raw), encoding="utf-8")
    return path


def hide(raw: Raw, role: str) -> None:
    for number in raw["jurisdictions"]["TW"]["numbers"]:
        if number["role"] == role:
            number["confirmed"] = False


WRONG: dict[str, tuple[Callable[[Raw], object], str]] = {
    "no case prefix": (lambda r: r.pop("case_prefix"), "case_prefix"),
    "a case prefix of three letters": (lambda r: r.update(case_prefix="WUH"), "case_prefix"),
    "a case prefix in small letters": (lambda r: r.update(case_prefix="wh"), "case_prefix"),
    "a case prefix in Chinese": (lambda r: r.update(case_prefix="武汉"), "case_prefix"),
    "a time zone that does not exist": (lambda r: r.update(timezone="Asia/Wuhan"), "timezone"),
    "no time zone": (lambda r: r.update(timezone=""), "timezone"),
    "a home that is not described": (lambda r: r.update(jurisdiction="XX"), "jurisdictions has no XX"),
    "no place for citizens from elsewhere": (lambda r: r["jurisdictions"].pop("other"), "jurisdictions has no other"),
    "an unknown field": (lambda r: r.update(colour="red"), "colour"),
    "a misspelt field inside": (lambda r: r["centre"].update(adoptd=True), "centre.adoptd"),
    "a missing field inside": (lambda r: r["centre"].pop("adopted"), "centre.adopted"),
    "a number without quotes": (
        lambda r: r["jurisdictions"]["CN"]["numbers"][0].update(number=110),
        "CN.numbers.0.number",
    ),
    "a name without English": (lambda r: r["centre"]["name"].pop("en"), "centre.name"),
    "a name without traditional Chinese": (lambda r: r["centre"]["name"].pop("zh-Hant"), "centre.name"),
    "an empty text": (lambda r: r["centre"]["about"].update(zh=" "), "centre.about"),
    "a language nobody reads": (lambda r: r["centre"]["about"].update(fr="Bonjour"), "centre.about"),
    "steps without English": (lambda r: r["jurisdictions"]["HK"]["paid_steps"].pop("en"), "HK.paid_steps"),
    "no steps at all": (lambda r: r["jurisdictions"]["HK"]["paid_steps"].update(zh=[]), "HK.paid_steps"),
    "promises without Chinese": (lambda r: r["centre"]["never"].pop("zh"), "centre.never"),
    "words for danger without English": (
        lambda r: r["jurisdictions"]["MO"]["danger"]["held"].pop("en"),
        "MO.danger.held",
    ),
    "a label without Chinese": (
        lambda r: r["jurisdictions"]["CN"]["numbers"][0]["label"].pop("zh"),
        "CN.numbers.0.label",
    ),
    "a placeholder without a number": (
        lambda r: r["jurisdictions"]["TW"]["paid_more"]["en"].append("Call {dentist}"),
        "TW.*no confirmed number for {dentist}",
    ),
    "no confirmed police": (lambda r: hide(r, "police"), "TW.*no confirmed number for {police}"),
}


@pytest.mark.parametrize(("change", "named"), WRONG.values(), ids=list(WRONG))
def test_a_wrong_profile_is_refused_and_the_field_named(
    tmp_path: Path, change: Callable[[Raw], object], named: str
) -> None:
    path = write(tmp_path, change)
    with pytest.raises(SetupError, match=rf"(?s){named}") as refused:
        load_profile(path)
    assert str(path) in str(refused.value)


def test_a_right_profile_is_read(tmp_path: Path) -> None:
    assert load_profile(write(tmp_path, lambda raw: raw)).case_prefix == "WH"


def test_every_fault_is_named_at_once(tmp_path: Path) -> None:
    path = write(tmp_path, lambda r: (r.pop("case_prefix"), r["centre"].pop("hours")))
    with pytest.raises(SetupError, match=r"(?s)(case_prefix.*centre\.hours|centre\.hours.*case_prefix)"):
        load_profile(path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is wrong"),
        (b"- a list", "is wrong"),
        (b"a: [1", "is no YAML"),
        (b"\xff\xfe\x00", "is no YAML"),
        (b"a: !!python/object/apply:os.system [ls]", "is no YAML"),
    ],
    ids=["empty", "a list", "broken", "binary", "code"],
)
def test_a_file_that_is_no_profile_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "profile.yaml"
    path.write_bytes(content)
    with pytest.raises(SetupError, match=said):
        load_profile(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=r"nowhere\.yaml: No such file"):
        load_profile(tmp_path / "nowhere.yaml")
