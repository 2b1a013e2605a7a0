"""Commands that need no dialogue: welcome, help, numbers, language, place, privacy, forgetting."""

from contextlib import suppress

from aiogram import F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot.answers import numbers_text, verify_text
from bot.buttons import Begin, Forget, Learn, Live, Speak, beginning, in_twos, keyboard, languages
from bot.commands import Command
from bot.dialogue import Dialogue
from bot.shown import MOST, Shown
from bot.speaking import say
from bot.words import Phrasebook, Words
from center.message import Language
from center.profile import Profile
from center.profile.model import in_language
from center.reporters import Known, Reporters
from center.store.columns import now
from knowledge.entries import Base

FORGET_WITHIN = 3600
"""Seconds after the question in which its button counts."""


def router() -> Router:
    routes = Router(name="begin")
    routes.message.register(start, Command("start"))
    routes.message.register(help_, Command("help"))
    routes.message.register(numbers, Command("numbers"))
    routes.message.register(verify, Command("verify"))
    routes.message.register(ask_language, Command("language"))
    routes.callback_query.register(ask_language, Begin.filter(F.what == "language"))
    routes.callback_query.register(set_language, Speak.filter())
    routes.message.register(ask_place, Command("place"))
    routes.callback_query.register(ask_place, Begin.filter(F.what == "place"))
    routes.callback_query.register(set_place, Live.filter())
    routes.message.register(privacy, Command("privacy"))
    routes.message.register(hide, Command("hide"))
    routes.message.register(ask_forget, Command("forget"))
    routes.callback_query.register(forget, Forget.filter())
    routes.message.register(choose_type, Command("learn", "guidance"))
    routes.callback_query.register(choose_type, Begin.filter(F.what == "learn"))
    return routes


async def start(message: Message, words: Words, profile: Profile, known: Known) -> None:
    """Who reads neither simplified Chinese nor has said where they are may well live where other numbers help."""
    if known.jurisdiction is not None or known.language is Language.ZH_HANS:
        await welcome(message, words, profile)
        return
    place = in_language(words.place.name, words.language)
    elsewhere = keyboard([(words("button-elsewhere", place=place), Begin(what="place"))]).inline_keyboard
    buttons = InlineKeyboardMarkup(inline_keyboard=[*beginning(words).inline_keyboard, *elsewhere])
    await say(message, _welcome_text(words, profile) + "\n\n" + words("place-shown", place=place), buttons)


async def welcome(message: Message, words: Words, profile: Profile) -> None:
    await say(message, _welcome_text(words, profile), beginning(words))


def _welcome_text(words: Words, profile: Profile) -> str:
    notice = "" if profile.centre.adopted else f"\n\n<i>{words('demo-notice')}</i>"
    return words("welcome") + notice


async def help_(message: Message, words: Words) -> None:
    await say(message, words("help"), beginning(words))


async def numbers(message: Message, words: Words) -> None:
    place = in_language(words.place.name, words.language)
    await say(message, numbers_text(words), keyboard([(words("button-elsewhere", place=place), Begin(what="place"))]))


async def verify(message: Message, words: Words, profile: Profile) -> None:
    await say(message, verify_text(profile, words), beginning(words))


async def ask_language(event: Message | CallbackQuery, words: Words) -> None:
    await say(event, words("language-ask"), languages())


async def set_language(
    query: CallbackQuery, callback_data: Speak, known: Known, reporters: Reporters, phrasebook: Phrasebook
) -> None:
    try:
        language = Language(callback_data.language)
    except ValueError:  # forged data
        await query.answer()
        return
    await reporters.speak(known.id, language)
    words = phrasebook.words(language, known.jurisdiction)
    await say(query, words("language-set") + "\n\n" + words("help"), beginning(words))


async def ask_place(event: Message | CallbackQuery, words: Words, profile: Profile) -> None:
    places = [(in_language(p.name, words.language), Live(place=code)) for code, p in profile.jurisdictions.items()]
    await say(event, words("place-ask"), keyboard(*in_twos(list(places))))


async def set_place(
    query: CallbackQuery,
    callback_data: Live,
    known: Known,
    reporters: Reporters,
    phrasebook: Phrasebook,
    profile: Profile,
) -> None:
    if callback_data.place not in profile.jurisdictions:  # forged data
        await query.answer()
        return
    await reporters.live_in(known.id, callback_data.place)
    words = phrasebook.words(known.language, callback_data.place)
    title = words("place-set", place=in_language(words.place.name, words.language))
    await say(query, f"{title}\n\n{numbers_text(words)}")


async def privacy(message: Message, words: Words) -> None:
    await say(message, words("privacy"))


async def hide(message: Message, words: Words, dialogue: Dialogue, shown: Shown) -> None:
    """Takes away what stands in the chat, for whoever shares a phone; what the centre has stays there."""
    dialogue.show(shown.take(message.chat.id))
    numbers = sorted({*dialogue.hide(), message.message_id})[-MOST:]
    if message.bot is not None:
        try:
            await message.bot.delete_messages(message.chat.id, numbers)
        except TelegramBadRequest:  # one that cannot go must not keep the others
            for number in numbers:
                with suppress(TelegramBadRequest):
                    await message.bot.delete_message(message.chat.id, number)
    await say(message, words("hidden"))


async def ask_forget(message: Message, words: Words) -> None:
    asked = int(now().timestamp())
    yes = (words("button-forget-yes"), Forget(sure=True, asked=asked))
    no = (words("button-no-thanks"), Forget(sure=False, asked=asked))
    await say(message, words("forget-ask"), keyboard([yes], [no]))


async def forget(
    query: CallbackQuery,
    callback_data: Forget,
    known: Known,
    words: Words,
    dialogue: Dialogue,
    reporters: Reporters,
) -> None:
    if not 0 <= int(now().timestamp()) - callback_data.asked + 1 < FORGET_WITHIN:
        await query.answer(words("old-button"), show_alert=True)
        return
    if callback_data.sure:
        await reporters.forget(known.id)
        dialogue.leave()
    await say(query, words("forget-done" if callback_data.sure else "forget-kept"))


async def choose_type(event: Message | CallbackQuery, words: Words, base: Base) -> None:
    types = [(guide.title.in_language(words.language), Learn(type=guide.type)) for guide in base.types]
    await say(event, words("learn-choose"), keyboard(*in_twos(list(types))))
