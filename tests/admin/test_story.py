from hypothesis import given
from hypothesis import strategies as st

from admin.views.story import Span, pieces, quotes, spans_of
from center.defang import defang


def test_overlapping_evidence_is_cut_where_it_begins_and_ends() -> None:
    cut = pieces("abcdef", [Span(0, 4, "x"), Span(2, 6, "y")])
    assert [(p.text, p.flags) for p in cut] == [("ab", ("x",)), ("cd", ("x", "y")), ("ef", ("y",))]


def test_what_redaction_took_out_is_told_apart() -> None:
    cut = pieces("call [name] at [identity number]", [])
    assert [(p.text, p.redacted) for p in cut] == [
        ("call ", None),
        ("[name]", "name"),
        (" at ", None),
        ("[identity number]", "identity number"),
    ]


def test_an_address_across_the_edge_of_evidence_is_broken_on_both_sides() -> None:
    text = "go to http://evil.test/x now"
    assert "".join(p.text for p in pieces(text, [Span(0, 15, "x")])) == defang(text)


def test_the_same_wording_is_quoted_once() -> None:
    assert quotes("pay  now, pay now", [Span(0, 8, "x"), Span(10, 17, "x")]) == {"x": ["pay now"]}


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(-5, 80), st.integers(-5, 80), st.sampled_from("abc")), max_size=6),
)
def test_no_finding_loses_or_doubles_a_letter(text: str, found: list[tuple[int, int, str]]) -> None:
    findings = {"evidence": [{"start": s, "end": e, "flag": f} for s, e, f in found]}
    cut = pieces(text, spans_of(findings, len(text)))
    assert "".join(piece.text for piece in cut) == defang(text)
