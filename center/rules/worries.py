"""Which worry is answered, which is asked about, and which is left alone."""

from center.rules.conversation import PLIGHTS, Step, paid_meanwhile
from center.understanding import EntityKind, Intent, Parser, Understanding, Worry

SURE = 0.45
"""Chance from which a worry is answered, once a danger or a loss was told in this chat."""
UNTOLD = 0.6
"""The same where nothing was told before: then it may be said of anything."""
PLAIN = 0.8
"""The same where the words are as near to something else."""
MAYBE = 0.15
"""From here on a worry is offered, where no worry is the less likely."""
MOST = 3
NOTHING_ELSE = frozenset(
    {Step.CHECK, Step.ASK, Step.GUIDANCE, Step.BEYOND_US, Step.NOTED, Step.NOT_MEANT, Step.ABOUT_BOT}
)
"""What a text may be taken for that is none of these wishes, so that a worry goes before it."""
AFTERWARDS = NOTHING_ELSE | frozenset(
    {Step.REPORT, Step.NUMBERS, Step.HUMAN, Step.VERIFY_CENTRE, Step.YOU_ARE_WELCOME, Step.CALM}
)
"""The same once a danger or a loss was told: then these were said already, or are a button away."""
AGAIN = frozenset(PLIGHTS.values()) | {Step.OTHERS_DESPAIR, Step.MINOR, Step.MINOR_IMAGES}
"""Told again, it is what the worry is about."""
QUESTIONS = frozenset(
    {
        Worry.MONEY_BACK,
        Worry.WHO_LEARNS,
        Worry.OWN_TROUBLE,
        Worry.WILL_SEND,
        Worry.PAY_BLACKMAILER,
        Worry.BLOCK_THEM,
        Worry.WHAT_NEXT,
        Worry.POLICE_HOW,
    }
)
"""What is asked; the others tell news, which the centre should have too."""
NEAR = {
    Step.HELD: frozenset(
        {Worry.TURNED_AWAY, Worry.OWN_TROUBLE, Worry.ASHAMED, Worry.WHO_LEARNS, Worry.POLICE_HOW, Worry.LOCKED_OUT}
    ),
    Step.OTHERS_DESPAIR: frozenset({Worry.ASHAMED}),
    Step.PAYING: frozenset({Worry.MORE_ASKED, Worry.RECOVERY_OFFER}),
    Step.FORGET: frozenset({Worry.NO_PROOF, Worry.BLOCK_THEM}),
}
"""What a classifier takes for these steps when only the words are theirs: "the police sent me away"."""

CLEAREST = 0.9
_PICTURES = frozenset({Step.IMAGES, Step.MINOR_IMAGES, Step.MINOR})
BELONGS = {
    Worry.WILL_SEND: _PICTURES,
    Worry.HAVE_SENT: _PICTURES,
    Worry.PAY_BLACKMAILER: _PICTURES,
    Worry.FRIEND_SILENT: frozenset({Step.OTHERS_DESPAIR, Step.SELF_HARM}),
}
"""What was told before these; otherwise it takes the clearest words: "he has sent it" may be money."""
OF_MONEY = frozenset(
    {Worry.MONEY_BACK, Worry.MORE_ASKED, Worry.RECOVERY_OFFER, Worry.TURNED_AWAY, Worry.PAY_BLACKMAILER}
)
"""What a sum may stand in; beside any other worry it tells of a payment."""


def worries_in(
    understood: Understanding, step: Step, topic: Step | None, same_payment: bool = False
) -> tuple[Worry, ...]:
    """One: it is answered. More: it is asked which. None: what the text says is no worry, or goes before it.

    step: what is done without; topic: the danger or loss that was told last, None where there was none; same_payment:
    the words tell of no other payment than the one that was told.
    """
    if not understood.worries or understood.parser is Parser.RULES:
        return ()
    if step is Step.PAID:
        return (understood.worries[0][0],) if topic is Step.PAID and same_payment and also_in(understood) else ()
    worry, chance = understood.worries[0]
    if worry in NEAR.get(step, ()) and chance >= (UNTOLD if step is Step.FORGET else PLAIN):
        return (worry,)
    if not (step in (AFTERWARDS if topic else NOTHING_ELSE) or (step is topic and step in AGAIN)):
        return ()
    if topic is None and worry is Worry.DONE_THAT:
        return ()  # done what?
    if not _fits(understood, worry, chance, topic):
        return ()
    if chance >= (SURE if topic else UNTOLD):
        return (worry,)
    return _likely(understood, topic) if topic and step in NOTHING_ELSE else ()


def also_in(understood: Understanding) -> Worry | None:
    """What is answered behind what to do this minute."""
    if not understood.worries or understood.intent is Intent.SELF_HARM:
        return None
    worry, chance = understood.worries[0]
    held = understood.intent is Intent.THREATENED_OR_DETAINED and worry is not Worry.REVENGE
    return worry if chance >= UNTOLD and not held and worry is not Worry.DONE_THAT else None


def between(understood: Understanding, telling: bool) -> Worry | None:
    """What is answered in the middle of a report, which then goes on. telling: the story is being told, to which any
    words may belong: then only a plain question is answered, and belongs to it as well."""
    worry = also_in(understood)
    if worry is None or understood.intent is Intent.THREATENED_OR_DETAINED or paid_meanwhile(understood):
        return None
    plain = understood.worries[0][1] >= PLAIN and worry in QUESTIONS
    return worry if plain or not telling else None


def _fits(understood: Understanding, worry: Worry, chance: float, topic: Step | None) -> bool:
    """Whether it is about what was told."""
    sums = any(entity.kind is EntityKind.AMOUNT for entity in understood.entities)
    if sums and worry not in OF_MONEY:
        return False
    return worry not in BELONGS or topic in BELONGS[worry] or chance >= CLEAREST


def _likely(understood: Understanding, topic: Step) -> tuple[Worry, ...]:
    if sum(chance for _, chance in understood.worries) < 0.5:
        return ()
    likely = tuple(
        worry for worry, chance in understood.worries if chance >= MAYBE and _fits(understood, worry, chance, topic)
    )[:MOST]
    return likely if len(likely) > 1 else ()
