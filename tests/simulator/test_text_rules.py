"""Marked up and found entities, as pure functions."""

import pytest

from simulator.errors import ApiError
from simulator.rules.entities import find_entities
from simulator.rules.texts import formatted_text
from simulator.rules.utf16 import cut


def found(text: str) -> list[tuple[str, str]]:
    return [(one["type"], cut(text, one["offset"], one["length"])) for one in find_entities(text)]


def marked(source: str, mode: str = "HTML") -> tuple[str, list[tuple[str, str]]]:
    text = formatted_text(source, mode)
    return text.text, [(e["type"], cut(text.text, e["offset"], e["length"])) for e in text.entities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see http://a.com/x?y#z.", [("url", "http://a.com/x?y#z")]),
        ("看 www.example.com 吧", [("url", "www.example.com")]),
        ("例子.中国 和 1.2.3.4", [("url", "例子.中国"), ("url", "1.2.3.4")]),
        ("http://a.com/(x))", [("url", "http://a.com/(x)")]),
        ("no link: 1.2.3 a.b v2.0 file.qqq", []),
        ("http://localhost/ is none", []),
        ("write to a.b_c@mail.example.com now", [("email", "a.b_c@mail.example.com")]),
        ("/start now /help@scamline_bot", [("bot_command", "/start"), ("bot_command", "/help@scamline_bot")]),
        ("a/b and </x> are no commands", []),
        ("call +86 138 0013 8000.", [("phone_number", "+86 138 0013 8000")]),
        ("@gif @ab @abcd me@", [("mention", "@gif"), ("mention", "@abcd")]),
        ("#反诈 #123 $USD $usd", [("hashtag", "#反诈"), ("cashtag", "$USD")]),
        ("微信@abcdef", []),
    ],
)
def test_telegram_finds_these_entities(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_chinese_letters_beside_an_address_belong_to_it() -> None:
    assert found("看www.a.com吧") == []
    assert found("http://a.com/，好") == [("url", "http://a.com/，好")]


def test_offsets_count_utf16_code_units() -> None:
    [entity] = find_entities("😀😀 /start")
    assert (entity["offset"], entity["length"]) == (5, 6)


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>a</b> <i>b</i> <u>c</u> <s>d</s>", "a b c d",
         [("bold", "a"), ("italic", "b"), ("underline", "c"), ("strikethrough", "d")]),
        ("<b>x <i>y</i></b>", "x y", [("bold", "x y"), ("italic", "y")]),
        ("&lt;b&gt; &amp; &quot; &#20320; &nbsp;", '<b> & " 你 &nbsp;', []),
        ('<a href="example.com">here</a>', "here", [("text_link", "here")]),
        ('<a href="not an address">here</a>', "here", []),
        ("<tg-spoiler>s</tg-spoiler><span class='tg-spoiler'>t</span>", "st", [("spoiler", "s"), ("spoiler", "t")]),
        ("<code>http://a.com <b>x</b></code>", "http://a.com x", [("code", "http://a.com x")]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", "q")]),
        ("<B>😀</B> http://a.com", "😀 http://a.com", [("bold", "😀"), ("url", "http://a.com")]),
    ],
)  # fmt: skip
def test_html_becomes_entities(source: str, text: str, entities: list[tuple[str, str]]) -> None:
    assert marked(source) == (text, entities)


def test_pre_with_a_language_is_one_entity() -> None:
    [entity] = formatted_text('<pre><code class="language-python">x = 1</code></pre>', "HTML").entities
    assert entity == {"type": "pre", "offset": 0, "length": 5, "language": "python"}


def test_space_around_a_text_is_trimmed_and_entities_move_with_it() -> None:
    [entity] = formatted_text("  \n<b> x </b>  ", "HTML").entities
    assert entity == {"type": "bold", "offset": 0, "length": 1}


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("你<x>y</x>", 'Unsupported start tag "x" at byte offset 3'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        (
            "<a href>x</a>",
            'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
        ),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("x<br/>y", 'Unsupported start tag "br/" at byte offset 1'),
    ],
)
def test_broken_html_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        formatted_text(source, "HTML")
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


def test_markdown_v2_becomes_entities() -> None:
    source = "*b _i_* `c.d` [x](http://a.com/\\)) \\. __u__ ||s||\n>q\nend"
    assert marked(source, "MarkdownV2") == (
        "b i c.d x . u s\nq\nend",
        [("bold", "b i"), ("italic", "i"), ("code", "c.d"), ("text_link", "x"), ("underline", "u"),
         ("spoiler", "s"), ("blockquote", "q")],
    )  # fmt: skip


@pytest.mark.parametrize("char", list("()#+-=|{}.!"))
def test_markdown_v2_wants_reserved_characters_escaped(char: str) -> None:
    with pytest.raises(ApiError, match="is reserved and must be escaped") as refused:
        formatted_text(f"a{char}b", "MarkdownV2")
    assert f"Character '{char}' is reserved" in refused.value.description


def test_markdown_v2_wants_marks_closed() -> None:
    with pytest.raises(ApiError, match="Can't find end of Bold entity at byte offset 3"):
        formatted_text("你*x", "MarkdownV2")
