"""The training data keep to their form, and the shipped model belongs to them."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
import yaml

from center.understanding import EntityKind, Intent
from nlu.embedded import model_name
from nlu.errors import DataError
from nlu.examples import Example, load_examples
from nlu.features import VERSION
from nlu.keeping import SHIPPED
from nlu.training import PROJECT, assemble, content_hash


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return load_examples()


def test_every_intent_has_sixty_lines_in_each_language(examples: list[Example]) -> None:
    counts = Counter((example.intent, example.lang) for example in examples)
    assert {(i.value, lang) for i in Intent for lang in ("zh", "en") if counts[i, lang] < 60} == set()


def test_two_hundred_messages_to_check_in_each_language(examples: list[Example]) -> None:
    counts = Counter(example.lang for example in examples if example.intent is Intent.CHECK_MESSAGE)
    assert min(counts["zh"], counts["en"]) >= 200


def test_no_line_stands_under_two_intents(examples: list[Example]) -> None:
    meanings: dict[str, set[Intent]] = {}
    for example in examples:
        meanings.setdefault(example.text.lower(), set()).add(example.intent)
    assert {text: intents for text, intents in meanings.items() if len(intents) > 1} == {}


def test_traditional_writing_is_there(examples: list[Example]) -> None:
    traditional = re.compile("[嗎個這說錢騙號們點還裡麼對]")
    assert sum(bool(traditional.search(example.text)) for example in examples) > 200


def test_annotations_stand_where_they_say(examples: list[Example]) -> None:
    marked = [(example, one) for example in examples for one in example.entities]
    assert len(marked) > 300
    assert all(example.text[one.start : one.end].strip() for example, one in marked)


def test_rasas_domain_has_the_words_of_the_centre() -> None:
    domain = yaml.safe_load((PROJECT / "domain.yml").read_text(encoding="utf-8"))
    assert domain["intents"] == [intent.value for intent in Intent]
    assert domain["entities"] == [kind.value for kind in EntityKind]


def test_rasas_configuration_names_the_version_of_the_features() -> None:
    pipeline = yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    versions = [part["version"] for part in pipeline if part["name"].endswith("HouseFeaturizer")]
    assert versions == [VERSION]
    assert pipeline[-1]["name"].endswith("SlashGuard"), "it must come last"


def test_the_shipped_model_is_the_one_of_these_data() -> None:
    shipped = [file.name for file in SHIPPED.glob("embedded-*.npz")]
    assert shipped == [model_name()], "run python -m nlu.ship"


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "nlu_zh_x.yml").write_text("version: '3.1'\nnlu:\n- intent: no_such\n  examples: |\n    - 你好\n")
    with pytest.raises(DataError, match=r"nlu_zh_x\.yml"):
        load_examples(tmp_path)
    with pytest.raises(DataError, match="no nlu_"):
        load_examples(tmp_path / "nowhere")


def test_the_models_name_changes_with_the_data(tmp_path: Path) -> None:
    assemble(tmp_path)
    before = content_hash(tmp_path)
    data = tmp_path / "data" / "nlu_en_smalltalk.yml"
    data.write_text(data.read_text(encoding="utf-8") + "    - one more\n", encoding="utf-8")
    assert content_hash(tmp_path) != before


def test_the_embedded_parser_needs_neither_torch_nor_scikit_learn(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from nlu.parser import open_understander;"
        f"open_understander(Path({str(tmp_path)!r}));"
        "print([m for m in ('torch', 'sklearn', 'scipy', 'sentence_transformers') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
    assert list(tmp_path.iterdir()) == [], "nothing was trained"
