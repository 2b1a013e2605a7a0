"""python-telegram-bot sends texts: entities, limits, replies, keyboards."""

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from simulator.client import Citizen
from tests.simulator.independent import refused
from tests.simulator.raw import BOT_ID


def buttons(count: int, per_row: int = 5) -> InlineKeyboardMarkup:
    every = [InlineKeyboardButton(f"n{at}", callback_data=f"{at}") for at in range(count)]
    return InlineKeyboardMarkup([every[at : at + per_row] for at in range(0, count, per_row)])


# Texts


async def test_a_text_comes_back_as_telegram_shows_it(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_message(
        li.id, "  <b>Hello</b> &amp; <a href='https://example.com/'>you</a>  ", ParseMode.HTML
    )
    assert sent.text == "Hello & you"
    assert [(e.type, e.offset, e.length) for e in sent.entities] == [("bold", 0, 5), ("text_link", 8, 3)]
    assert sent.entities[1].url == "https://example.com/"
    assert (sent.chat.id, sent.chat.type, sent.chat.first_name) == (li.id, "private", "Li")
    assert sent.chat.username == "xiao_li"
    assert sent.from_user
    assert (sent.from_user.id, sent.from_user.is_bot) == (BOT_ID, True)
    assert sent.date.tzinfo
    assert (await li.hears()).text == "Hello & you"


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("see https://example.com/a?b=1 now", "url", "https://example.com/a?b=1"),
        ("see example.com now", "url", "example.com"),
        ("ask @scamline_bot now", "mention", "@scamline_bot"),
        ("a #scam it is", "hashtag", "#scam"),
        ("send /help now", "bot_command", "/help"),
        ("mail to a.b@example.com now", "email", "a.b@example.com"),
        ("pay $USD now", "cashtag", "$USD"),
    ],
)
async def test_entities_found_by_themselves(ptb: Bot, li: Citizen, text: str, kind: str, part: str) -> None:
    sent = await ptb.send_message(li.id, text)
    assert sent.parse_entities() == dict.fromkeys(sent.entities, part)
    assert [e.type for e in sent.entities] == [kind]


async def test_offsets_are_utf16(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_message(li.id, "🚨🚨<b>警察👮‍♀️</b> x", ParseMode.HTML)
    assert sent.text == "🚨🚨警察👮‍♀️ x"
    assert sent.parse_entities() == {sent.entities[0]: "警察👮‍♀️"}
    assert sent.entities[0].offset == 4


async def test_every_kind_of_html(ptb: Bot, li: Citizen) -> None:
    html = (
        "<strong>a</strong> <em>b</em> <ins>c</ins> <strike>d</strike> <tg-spoiler>e</tg-spoiler> <code>f</code> "
        "<pre><code class='language-python'>g</code></pre> <blockquote>h</blockquote> "
        "<blockquote expandable>i</blockquote> <span class='tg-spoiler'>j</span> <a href='tg://user?id=5'>k</a>"
    )
    sent = await ptb.send_message(li.id, html, ParseMode.HTML)
    kinds = [e.type for e in sent.entities]
    assert kinds[:6] == ["bold", "italic", "underline", "strikethrough", "spoiler", "code"]
    assert kinds[6:10] == ["pre", "blockquote", "expandable_blockquote", "spoiler"]
    assert sent.entities[6].language == "python"


async def test_nested_entities_and_those_given_as_objects(ptb: Bot, li: Citizen) -> None:
    nested = await ptb.send_message(li.id, "<b>a <i>b</i></b>", ParseMode.HTML)
    assert {(e.type, e.offset, e.length) for e in nested.entities} == {("bold", 0, 3), ("italic", 2, 1)}
    given = [MessageEntity(MessageEntity.BOLD, 0, 3)]
    sent = await ptb.send_message(li.id, "abc def", entities=given)
    assert [(e.type, e.offset, e.length) for e in sent.entities] == [("bold", 0, 3)]


async def test_markdown_v2_and_the_old_markdown(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_message(
        li.id, r"*bold* _it_ __under__ ~gone~ ||s|| `code` [l](https://e.com/) 1\.", ParseMode.MARKDOWN_V2
    )
    assert sent.text == "bold it under gone s code l 1."
    kinds = [e.type for e in sent.entities]
    assert kinds == ["bold", "italic", "underline", "strikethrough", "spoiler", "code", "text_link"]
    old = await ptb.send_message(li.id, "*bold* _it_ `c` [l](https://e.com/) \\_ (1.) [e.com]", ParseMode.MARKDOWN)
    assert old.text == "bold it c l _ (1.) e.com"
    assert [e.type for e in old.entities] == ["bold", "italic", "code", "text_link", "text_link"]
    assert old.entities[3].url == "https://e.com/"
    block = await ptb.send_message(li.id, "```python\nx = 1```", ParseMode.MARKDOWN)
    assert (block.text, block.entities[0].type, block.entities[0].language) == ("x = 1", "pre", "python")


@pytest.mark.parametrize(
    ("text", "mode", "said"),
    [
        ("<oops>", "HTML", 'Unsupported start tag "oops" at byte offset 0'),
        ("你<oops>", "HTML", 'Unsupported start tag "oops" at byte offset 3'),
        ("<b>x", "HTML", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "HTML", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", "HTML", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x <", "HTML", "Unclosed start tag at byte offset 2"),
        ("1.", "MarkdownV2", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("*x", "MarkdownV2", "Can't find end of Bold entity at byte offset 0"),
        ("a _x", "Markdown", "Can't find end of the entity starting at byte offset 2"),
    ],
)
async def test_what_cannot_be_parsed(ptb: Bot, li: Citizen, text: str, mode: str, said: str) -> None:
    with refused(BadRequest, f"can't parse entities: {said}"):
        await ptb.send_message(li.id, text, mode)


async def test_an_unknown_parse_mode(ptb: Bot, li: Citizen) -> None:
    with refused(BadRequest, "unsupported parse_mode"):
        await ptb.send_message(li.id, "x", "BBCode")


async def test_a_text_of_nothing(ptb: Bot, li: Citizen) -> None:
    with refused(BadRequest, "message text is empty"):
        await ptb.send_message(li.id, "")
    for nothing in ("   ", "<b></b>", "\n\t", "<b>  </b>"):
        with refused(BadRequest, "text must be non-empty"):
            await ptb.send_message(li.id, nothing, ParseMode.HTML)


async def test_4096_characters_are_counted_after_the_entities(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_message(li.id, f"<b>{'字' * 4096}</b>", ParseMode.HTML)
    assert sent.text
    assert len(sent.text) == 4096
    assert (await ptb.send_message(li.id, "x" * 4096)).text == "x" * 4096
    with refused(BadRequest, "message is too long"):
        await ptb.send_message(li.id, "x" * 4097)
    with refused(BadRequest, "message is too long"):
        await ptb.send_message(li.id, f"<b>{'字' * 4097}</b>", ParseMode.HTML)


async def test_a_reply_and_one_whose_message_is_gone(ptb: Bot, li: Citizen) -> None:
    said = await li.says("is this a scam?")
    answer = await ptb.send_message(li.id, "yes", reply_parameters=ReplyParameters(said.message_id))
    assert answer.reply_to_message
    assert (answer.reply_to_message.message_id, answer.reply_to_message.text) == (said.message_id, "is this a scam?")
    with refused(BadRequest, "message to be replied not found"):
        await ptb.send_message(li.id, "x", reply_parameters=ReplyParameters(99_999))
    lenient = ReplyParameters(99_999, allow_sending_without_reply=True)
    assert (await ptb.send_message(li.id, "x", reply_parameters=lenient)).reply_to_message is None


async def test_options_that_show_in_the_result(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_message(
        li.id,
        "https://example.com/",
        protect_content=True,
        disable_notification=True,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    assert sent.has_protected_content is True
    assert sent.link_preview_options
    assert sent.link_preview_options.is_disabled is True


# Keyboards


async def test_inline_and_reply_keyboards(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_message(li.id, "x", reply_markup=buttons(3))
    assert sent.reply_markup == buttons(3)
    keys = ReplyKeyboardMarkup([[KeyboardButton("My number", request_contact=True), "No"]], resize_keyboard=True)
    assert (await ptb.send_message(li.id, "x", reply_markup=keys)).reply_markup is None
    assert (await li.chat()).keyboard
    await ptb.send_message(li.id, "x", reply_markup=ReplyKeyboardRemove())
    assert not (await li.chat()).keyboard


@pytest.mark.parametrize(("data", "fits"), [("x" * 64, True), ("x" * 65, False), ("字" * 21, True), ("字" * 22, False)])
async def test_callback_data_is_measured_in_bytes(ptb: Bot, li: Citizen, data: str, fits: bool) -> None:
    rows = InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data=data)]])
    if fits:
        assert await ptb.send_message(li.id, "x", reply_markup=rows)
        return
    with refused(BadRequest, "BUTTON_DATA_INVALID"):
        await ptb.send_message(li.id, "x", reply_markup=rows)


async def test_a_hundred_buttons_and_not_one_more(ptb: Bot, li: Citizen) -> None:
    assert await ptb.send_message(li.id, "x", reply_markup=buttons(100))
    with refused(BadRequest, "reply markup is too long"):
        await ptb.send_message(li.id, "x", reply_markup=buttons(101))


@pytest.mark.parametrize(
    ("button", "said"),
    [
        ({"text": "x"}, "can't parse inline keyboard button: text buttons are unallowed in the inline keyboard"),
        ({"text": "", "callback_data": "x"}, "can't parse inline keyboard button: "),
        ({"text": "x", "url": "no url"}, "inline keyboard button url 'no url' is invalid"),
    ],
    ids=["no action", "no text", "no url"],
)
async def test_buttons_that_are_none(ptb: Bot, li: Citizen, button: dict[str, str], said: str) -> None:
    markup = {"inline_keyboard": [[button]]}
    with pytest.raises(BadRequest) as caught:
        await ptb.do_api_request("sendmessage", api_kwargs={"chat_id": li.id, "text": "x", "reply_markup": markup})
    if button["text"]:
        assert said.lower() in caught.value.message.lower()
