"""Whatever is wrong with a knowledge file is said with file and line, everything at once."""

from pathlib import Path

import pytest

from center.verdict import ScamType
from knowledge.entries import Base
from knowledge.errors import BrokenBaseError, UnknownEntryError
from knowledge.loading import load_base
from tests.knowledge.small import ORDINARY_FILE, TYPE_FILE, write_base


def problems(folder: Path) -> list[str]:
    with pytest.raises(BrokenBaseError) as caught:
        load_base(folder)
    return [str(problem) for problem in caught.value.problems]


def test_a_well_formed_folder_loads(tmp_path: Path) -> None:
    base = load_base(write_base(tmp_path))
    assert [script.id for script in base.scripts] == ["loan-fee"]
    assert [e.text for e in base.script("loan-fee").examples] == ["先交解冻费才能放款", "Pay the unfreezing fee first"]
    assert [o.text for o in base.ordinary] == ["中午一起吃饭吗", "Lunch at noon"]
    assert base.type("fake-loan").title.zh_hant == "虛假貸款"


CHANGES = [
    ("type: fake-loan", "type: [", 3, "not YAML"),
    ("type: fake-loan", "type: fake-lone", 1, "unknown type 'fake-lone'"),
    ("type: fake-loan", "type: romance", 1, "romance stands in a file named fake-loan.yaml"),
    ("id: loan-fee", "id: Loan Fee", 7, "not lower case words joined by hyphens"),
    ("    next: {zh: 还要再交。, en: More fees follow.}\n", "", 7, "'next' is missing"),
    ("      ask:\n", "      asking:\n", 12, "unknown key 'asking'"),
    ("  - id: loan-fee", "  - id: loan-fee\n    id: loan-fee", 8, "'id' stands here twice"),
    ("what: {zh: 先收钱。, en: A fee first.}", "what: {zh: 先收钱。}", 3, "'en' is missing"),
    ("zh: [先交解冻费才能放款]", "zh: []", 13, "this list is empty"),
    ("zh: [先交解冻费才能放款]", "zh: 先交解冻费", 13, "expected a list here"),
    ("zh: [先交解冻费才能放款]", 'zh: ["先交\\u202e解冻费"]', 13, "U+202E"),
    ("scripts:", "sources: [{what: x, date: soon}]\nscripts:", 6, "no date like 2025-06-18"),
]


@pytest.mark.parametrize(("old", "new", "line", "what"), CHANGES, ids=[what for *_, what in CHANGES])
def test_an_error_names_file_and_line(tmp_path: Path, old: str, new: str, line: int, what: str) -> None:
    assert old in TYPE_FILE
    found = problems(write_base(tmp_path, scam=TYPE_FILE.replace(old, new)))
    assert any(said.startswith(f"base/fake-loan.yaml:{line}: ") and what in said for said in found), found


def test_the_same_script_twice_names_both_places(tmp_path: Path) -> None:
    script = TYPE_FILE[TYPE_FILE.index("  - id:") :].replace("先交解冻费才能放款", "另一句").replace("Pay the", "Pay a")
    found = problems(write_base(tmp_path, scam=TYPE_FILE + script))
    assert found == ["base/fake-loan.yaml:15: the id 'loan-fee' is also in base/fake-loan.yaml:7"]


def test_a_line_that_is_both_scam_and_ordinary_is_refused(tmp_path: Path) -> None:
    folder = write_base(tmp_path, ordinary=ORDINARY_FILE.replace("Lunch at noon", "Pay the unfreezing fee first"))
    assert problems(folder) == ["ordinary/lunch.yaml:5: the same line is also in base/fake-loan.yaml:14"]


def test_all_problems_of_all_files_come_together(tmp_path: Path) -> None:
    folder = write_base(
        tmp_path, TYPE_FILE.replace("ask:", "asking:"), ORDINARY_FILE.replace("kind: lunch", "kind: tea")
    )
    assert sorted({said.split(":")[0] for said in problems(folder)}) == ["base/fake-loan.yaml", "ordinary/lunch.yaml"]


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (write_base(tmp_path) / "ordinary" / "lunch.yaml").write_bytes(ORDINARY_FILE.encode("gbk"))
    assert problems(tmp_path)[0].startswith("ordinary/lunch.yaml:2: not UTF-8")


def test_an_empty_file_and_an_empty_folder_are_named(tmp_path: Path) -> None:
    (write_base(tmp_path) / "ordinary" / "lunch.yaml").write_text("# nothing\n")
    (tmp_path / "base" / "fake-loan.yaml").unlink()
    assert problems(tmp_path) == ["base/:1: no *.yaml file here", "ordinary/lunch.yaml:1: the file is empty"]


def test_the_shipped_base_covers_every_type_in_both_languages(base: Base) -> None:
    assert {guide.type for guide in base.types} == set(ScamType)
    for guide in base.types:
        languages = {e.language for script in base.scripts if script.type == guide.type for e in script.examples}
        assert {"zh", "en"} <= languages, guide.type


def test_asking_for_what_is_not_there_says_so(base: Base) -> None:
    with pytest.raises(UnknownEntryError, match="no script 'no-such-script'"):
        base.script("no-such-script")


def test_traditional_wording_is_made_on_load_unless_the_file_has_its_own(tmp_path: Path) -> None:
    own = TYPE_FILE.replace("title: {zh: 解冻费, en:", "title: {zh: 解冻费, zh-Hant: 解凍費用, en:")
    script = load_base(write_base(tmp_path, scam=own)).script("loan-fee")
    assert (script.title.zh_hant, script.next.zh_hant) == ("解凍費用", "還要再交。")
