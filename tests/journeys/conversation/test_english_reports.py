"""Reports as people who write English make them: in pieces, interrupted, corrected, for somebody else."""

from center.verdict import ScamType
from center.when import Precision
from tests.journeys.conversation.conftest import Talks

PARCEL = (
    "Got this text: USPS: your parcel is held at the depot, confirm your address and pay the $1.20 redelivery fee within "
    "12 hours at usps-redeliver.example or it will be returned. Is this real? what should I do"
)
ARREST = (
    "This is Inspector Grant of the National Crime Unit. Your bank account was used to launder money and a warrant is out. "
    "Tell nobody. Move your savings into the protected government account today."
)
PAID = "my mum just sent 8000 pounds to the fake police what do I do"


async def test_a_pasted_text_with_a_question_and_a_link_that_was_clicked(talks: Talks) -> None:
    ann = await talks("en", "Ann")
    await ann.says(PARCEL)
    ann.is_warned(ScamType.PHISHING)
    # when she says what she did
    await ann.says("I already clicked the link")
    # then she is told what to do, and "report it" still means the message
    ann.is_told_about(ScamType.PHISHING)
    await ann.presses("button-report", "button-next", "channel-sms")
    await ann.says("are you a bot?")
    ann.hears("about-bot")
    ann.is_asked("amount")
    await ann.presses("button-no-loss")
    await ann.says("yesterday 3 pm")
    await ann.presses("button-send")
    tip = await ann.tip()
    assert (tip.level, tip.type, tip.channel) == ("scam", ScamType.PHISHING, "sms")
    assert await ann.told() == [PARCEL]
    await ann.says("thanks, bye")
    ann.hears("you-are-welcome")


async def test_a_story_in_pieces_with_the_amount_taken_back(talks: Talks) -> None:
    ann = await talks("en", "Ann")
    pieces = ["a man on Tinder, says he works on an oil rig", "he was so kind to me"]
    await ann.says("I want to report a scam")
    for piece in pieces:
        await ann.says(piece)
    await ann.presses("button-next", "channel-other")
    await ann.says("80,000? no, 8,000")
    ann.is_asked("when")
    # when it is taken back once more, and the time as well
    await ann.says("no, it was 30,000")
    ann.hears("report-corrected-amount", amount="30,000 CNY")
    await ann.says("yesterday")
    await ann.says("sorry, it was last week")
    ann.is_asked("confirm")
    await ann.presses("button-send")
    # then the tip has what was said last
    tip = await ann.tip()
    assert (tip.amount_cents, tip.paid, tip.happened_known_to) == (3_000_000, True, Precision.ROUGH)
    assert await ann.told() == pieces
    ann.starts_with("paid-title")


async def test_mum_paid_in_the_middle_of_the_report(talks: Talks) -> None:
    # given a report that has come to its last question
    ann = await talks("en", "Ann")
    await ann.says(ARREST)
    ann.is_warned(ScamType.IMPERSONATED_AUTHORITY)
    await ann.presses("button-report", "button-next", "channel-call", "button-no-loss", "button-today")
    ann.is_asked("confirm")
    # when the money goes
    await ann.says(PAID)
    # then the steps come first, and one tap files what was told, answers and all
    ann.gets_first_steps()
    await ann.presses("button-yes-tell")
    ann.hears("paid-from")
    await ann.presses("button-skip", "button-skip")
    ann.hears("paid-complete")
    await ann.says("sorry, 3k")
    tip = await ann.tip()
    ann.hears("report-more-added", case=tip.case_number)
    assert (tip.paid, tip.amount_cents, tip.channel) == (True, 300_000, "call")
    assert tip.urgency >= 80
    assert await ann.told() == [ARREST, PAID]


async def test_report_this_said_for_a_grandmother_means_the_message(talks: Talks) -> None:
    ann = await talks("en", "Ann")
    call = (
        "My grandma got a call: 'I am officer Lee from social security, your number is linked to a crime, buy gift cards "
        "and read me the codes or you will be arrested today'"
    )
    await ann.says(call)
    ann.is_warned(ScamType.IMPERSONATED_AUTHORITY)
    await ann.says("I want to report it for my grandma")
    ann.is_asked("story, with words")
    await ann.presses("button-next", "channel-call")
    await ann.says("what number do I call for the police")
    ann.gets_numbers()
    ann.is_asked("amount")
    await ann.presses("button-no-loss", "button-today", "button-send")
    tip = await ann.tip()
    assert (tip.type, tip.paid, tip.amount_cents) == (ScamType.IMPERSONATED_AUTHORITY, False, None)
    assert await ann.told() == [call, "I want to report it for my grandma"]


async def test_words_of_self_harm_come_before_every_question(talks: Talks) -> None:
    ann = await talks("en", "Ann")
    await ann.says("/report")
    await ann.says("it was a crypto site")
    await ann.presses("button-next", "channel-website", "button-skip")
    await ann.says("I lost everything, I don't want to live any more")
    ann.gets_human_line("self_harm")
    await ann.says("thank you")
    ann.hears("you-are-welcome")
    await ann.no_tip()
    # when the report is taken up again, nothing told was lost
    await ann.presses("button-earlier", "button-send")
    tip = await ann.tip()
    assert (tip.channel, tip.happened_known_to) == ("website", Precision.ROUGH)
    assert await ann.told() == ["it was a crypto site"]
