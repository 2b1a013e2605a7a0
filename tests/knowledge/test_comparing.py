"""The parts that compare: words, vectors, wording, samples to fit on, and the answer for a terminal."""

from pathlib import Path

import numpy as np
import pytest

from center.verdict import ScamType, Stage
from knowledge.embedding import SentenceEncoder
from knowledge.entries import Base
from knowledge.errors import BrokenBaseError, CorruptIndexError, ModelError
from knowledge.index import index_in_memory
from knowledge.lexical import Lexical, tokens
from knowledge.lines import Line, content_hash
from knowledge.matcher import Matcher
from knowledge.nearness import Nearness
from knowledge.samples import samples_of
from knowledge.telling import told
from knowledge.typical import load_typical
from knowledge.vectors import VectorIndex
from knowledge.wording import fit_wording
from tests.knowledge.small import LettersEncoder

LINES = [
    Line("pay the release fee before the loan", "loan-fee", "en", ScamType.FAKE_LOAN, Stage.ASK),
    Line("pay a fee to release your parcel", "parcel", "en", ScamType.PHISHING, Stage.ASK),
    Line("shall we have lunch at noon", "lunch", "en"),
    Line("the train leaves at noon", "travel", "en"),
]


def test_chinese_is_compared_by_pairs_of_characters() -> None:
    assert tokens("转账给我 pay 123") == ["转账", "账给", "给我", "pay", "#3"]
    assert tokens("") == []


def test_the_line_that_shares_words_scores_and_the_rest_does_not() -> None:
    lexical = Lexical.build([line.text for line in LINES])
    scores = lexical.scores("your parcel")
    assert int(scores.argmax()) == 1
    assert scores[2] == 0
    assert not lexical.scores("无关").any()


def test_an_empty_vector_index_answers_nothing() -> None:
    empty = VectorIndex.build(np.zeros((0, 4), np.float32))
    assert empty.nearest(np.ones((2, 4), np.float32), 3)[0].shape == (2, 0)


def test_a_file_that_is_no_vector_index_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "x.faiss").write_bytes(b"noise")
    with pytest.raises(CorruptIndexError, match="faiss cannot read it"):
        VectorIndex.open(tmp_path / "x.faiss", 1)


def test_leaving_a_source_out_is_as_if_it_had_never_been_written() -> None:
    encoder = LettersEncoder()
    nearness = Nearness(index_in_memory(LINES, encoder))
    vector = encoder.encode([LINES[0].text])
    assert nearness(vector).scripts[0] > nearness(vector, ["loan-fee"]).scripts[0]


def test_wording_tells_scams_from_ordinary_lines_and_is_the_same_every_time() -> None:
    wording = fit_wording(LINES)
    assert wording("pay the fee") > 0 > wording("lunch at noon")
    assert np.array_equal(wording.weights, fit_wording(LINES).weights)
    assert fit_wording(LINES[:2])("pay the fee") == 0


def test_the_hash_of_lines_depends_on_every_one_of_them() -> None:
    assert content_hash(LINES) == content_hash(list(LINES))
    assert len({content_hash(LINES), content_hash(LINES[1:]), content_hash(LINES[::-1])}) == 3


def test_samples_are_the_same_every_time_and_both_sides_count_the_same(base: Base) -> None:
    typical = load_typical()
    samples = samples_of(base, typical)
    assert samples == samples_of(base, typical)
    assert sum(s.importance for s in samples if s.is_scam) == pytest.approx(1)
    assert sum(s.importance for s in samples if not s.is_scam) == pytest.approx(1)


def test_a_broken_file_of_typical_wording_is_named(tmp_path: Path) -> None:
    (tmp_path / "scam.yaml").write_text("side: scam\ngroups:\n  - name: no-such-type\n    en: [pay]\n")
    with pytest.raises(BrokenBaseError, match=r"concepts/typical/scam\.yaml:3: unknown type 'no-such-type'"):
        load_typical(tmp_path)


def test_a_model_that_answers_nonsense_is_refused() -> None:
    class Nonsense:
        def encode(self, texts, **_):  # type: ignore[no-untyped-def]
            return np.full((len(texts), 4), np.nan)

    with pytest.raises(ModelError, match="answered 1 texts"):
        SentenceEncoder("nonsense", Nonsense())


def test_the_answer_at_a_terminal_holds_no_live_link(matcher: Matcher) -> None:
    text = "【ETC】您的ETC已停用，请立即点击 http://etc-card.example/r 重新认证银行卡"
    answer = told(matcher, text, matcher.check(text), "zh").plain
    assert "hxxp[://]etc-card[.]example/r" in answer
    assert "诈骗" in answer or "可疑" in answer
