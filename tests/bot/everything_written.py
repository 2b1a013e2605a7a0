"""Every sentence a citizen may be shown that stands in our files: texts, profile, guidance. No example lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from center.message import Language
from center.profile import Profile
from knowledge.entries import Base, Lines
from tests.bot import fluent_files


@dataclass(frozen=True)
class Sentence:
    """quoting: a title or red flag, which names what scammers say."""

    where: str
    language: Language
    text: str
    quoting: bool = False


KEYS = {Language.ZH_HANS: "zh", Language.ZH_HANT: "zh-Hant", Language.EN: "en"}


def of_texts() -> Iterator[Sentence]:
    for language in Language:
        for key, text in fluent_files.written(language).items():
            yield Sentence(f"bot/texts {key}", language, text)


def of_profile(profile: Profile) -> Iterator[Sentence]:
    for language, key in KEYS.items():
        centre = profile.centre
        texts = [centre.name[key], centre.about[key], centre.hours[key], *centre.never[key]]
        for place in profile.jurisdictions.values():
            texts += [place.name[key], *place.paid_steps[key], *place.paid_more[key]]
            texts += [words[key] for words in place.danger.model_dump().values()]
            texts += [number.label[key] for number in place.numbers]
        yield from (Sentence("profile", language, text) for text in texts)


def of_guidance(base: Base) -> Iterator[Sentence]:
    for language in Language:
        for guide in base.types:
            where = f"type {guide.type}"
            yield Sentence(where, language, guide.title.in_language(language), quoting=True)
            yield Sentence(where, language, guide.what.in_language(language))
            yield from _lines(where, language, guide.do_now, guide.never)
        for script in base.scripts:
            where = f"script {script.id}"
            yield Sentence(where, language, script.title.in_language(language), quoting=True)
            yield Sentence(where, language, script.next.in_language(language))
            yield from _lines(where, language, script.do_now, script.never)
            yield from _lines(where, language, script.red_flags, quoting=True)


def _lines(where: str, language: Language, *several: Lines, quoting: bool = False) -> Iterator[Sentence]:
    for lines in several:
        yield from (Sentence(where, language, line, quoting) for line in lines.in_language(language))


def everything(profile: Profile, base: Base) -> list[Sentence]:
    return [*of_texts(), *of_profile(profile), *of_guidance(base)]
