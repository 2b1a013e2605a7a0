"""Reading YAML fast, and files made to hurt."""

import pytest
import yaml

from center import yaml_text

TOO_DEEP = {
    "lists in a line": "[" * 100_000 + "]" * 100_000,
    "never closed": "[[{a: " * 50_000,
    "dashes": "- " * 50_000 + "a",
    "keys": "\n".join(" " * depth + "a:" for depth in range(500)),
}


@pytest.mark.parametrize("text", TOO_DEEP.values(), ids=list(TOO_DEEP))
@pytest.mark.parametrize("read", [yaml_text.read, yaml_text.compose])
def test_levels_without_end_are_refused_before_they_end_the_process(read: object, text: str) -> None:
    with pytest.raises(yaml_text.TooDeep, match="more than 50 levels"):
        read(text)  # type: ignore[operator]


def test_plain_values_and_nodes_with_their_lines() -> None:
    text = "a: [1, 二]\nb:\n- {c: d}\n"
    assert yaml_text.read(text) == {"a": [1, "二"], "b": [{"c": "d"}]}
    node = yaml_text.compose(text)
    assert isinstance(node, yaml.MappingNode)
    assert node.value[1][0].start_mark.line == 1
    assert yaml_text.compose("") is None


def test_code_in_a_file_is_not_run() -> None:
    with pytest.raises(yaml.YAMLError):
        yaml_text.read("!!python/object/apply:os.getcwd []")


@pytest.mark.parametrize("text", ["a: 2024-13-45", "a: !!float abc"])
def test_a_value_that_is_none_is_a_fault_of_the_text(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        yaml_text.read(text)


def test_complaints_come_in_the_words_of_the_slow_loader() -> None:
    with pytest.raises(yaml.MarkedYAMLError, match="expected ',' or ']'") as fault:
        yaml_text.compose("a: [b\nc: d\n")
    assert fault.value.problem_mark
