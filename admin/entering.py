"""What routes ask for by type: rooms, the visitor, the person, their rights, a form of ours."""

import secrets
from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Request

from admin.faults import ForeignForm, MayNot, NobodySignedIn, PasswordFirst, SessionEnded
from admin.rights import Capability, may
from admin.rooms import Rooms
from admin.security.origin import is_same_origin
from admin.visitors import Visitor
from center.accounts import Accounts, SignedIn
from center.desk import Desk

HARMLESS = frozenset({"GET", "HEAD", "OPTIONS"})
FORMS_FOR_GUESTS = ("/login", "/language")


def rooms_of(request: Request) -> Rooms:
    rooms: Rooms = request.app.state.rooms
    return rooms


def visitor_of(request: Request) -> Visitor:
    visitor: Visitor = request.state.visitor
    return visitor


def desk_of(rooms: Annotated[Rooms, Depends(rooms_of)]) -> Desk:
    return rooms.desk


def accounts_of(rooms: Annotated[Rooms, Depends(rooms_of)]) -> Accounts:
    return rooms.accounts


def person_of(visitor: Annotated[Visitor, Depends(visitor_of)]) -> SignedIn:
    """Anybody logged in, whatever their password."""
    if visitor.person is None:
        raise NobodySignedIn
    return visitor.person


def allowed(capability: Capability) -> Callable[[SignedIn], SignedIn]:
    """A dependency: the person, if they may."""

    def check(person: Annotated[SignedIn, Depends(person_of)]) -> SignedIn:
        if person.must_change:
            raise PasswordFirst
        if not may(person, capability):
            raise MayNot
        return person

    return check


async def own_form(request: Request) -> None:
    """Every request that changes something must come from a form we gave this visitor. No exceptions."""
    if request.method in HARMLESS:
        return
    if not is_same_origin(request.headers):
        raise ForeignForm
    form = await request.form()
    visitor = visitor_of(request)
    if visitor.person is None and request.url.path not in FORMS_FOR_GUESTS:
        raise SessionEnded(str(form.get("words", "")))
    sent = str(form.get("form_token", ""))
    if not secrets.compare_digest(sent.encode(), visitor.form_token.encode()):
        raise ForeignForm


AnyRooms = Annotated[Rooms, Depends(rooms_of)]
AnyVisitor = Annotated[Visitor, Depends(visitor_of)]
AnyPerson = Annotated[SignedIn, Depends(person_of)]
TheDesk = Annotated[Desk, Depends(desk_of)]
TheAccounts = Annotated[Accounts, Depends(accounts_of)]
QueueReader = Annotated[SignedIn, Depends(allowed(Capability.SEE_QUEUE))]
StoryReader = Annotated[SignedIn, Depends(allowed(Capability.READ_STORY))]
TipWorker = Annotated[SignedIn, Depends(allowed(Capability.WORK_TIPS))]
StatusReader = Annotated[SignedIn, Depends(allowed(Capability.SEE_STATUS))]
