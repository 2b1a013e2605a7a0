"""/sim/citizens: everything a citizen can do."""

from typing import Annotated

from fastapi import APIRouter, File, Form, UploadFile

from simulator.control import models
from simulator.control.views import view_citizen, view_message, view_pressed
from simulator.scene import inline, membership, pressing, sharing, speaking
from simulator.scene.delivery import citizen_of
from simulator.scene.forwards import Forward
from simulator.state.files import Upload
from simulator.state.world import World


def citizens_api(world: World) -> APIRouter:
    router = APIRouter(prefix="/sim/citizens", tags=["citizens"])

    @router.post("", status_code=201)
    async def create(new: models.NewCitizen) -> models.CitizenView:
        user = world.people.new_citizen(new.first_name, new.last_name, new.username, new.language_code)
        world.journal.write(user.id, "chat", {"id": user.id, "new": True})
        return view_citizen(world, user)

    @router.get("")
    async def all_citizens() -> list[models.CitizenView]:
        return [view_citizen(world, user) for user in world.people.users.rows.values()]

    @router.get("/{citizen_id}")
    async def one(citizen_id: int) -> models.CitizenView:
        return view_citizen(world, citizen_of(world, citizen_id))

    @router.patch("/{citizen_id}")
    async def change(citizen_id: int, wanted: models.ChangedCitizen) -> models.CitizenView:
        user = citizen_of(world, citizen_id).model_copy(update=wanted.model_dump(exclude_none=True))
        return view_citizen(world, world.people.users.save(user.id, user))

    _add_writing(router, world)
    _add_sharing(router, world)
    _add_membership(router, world)
    _add_buttons(router, world)
    return router


def _add_writing(router: APIRouter, world: World) -> None:
    @router.post("/{citizen_id}/messages")
    async def say(citizen_id: int, said: models.Say) -> list[models.MessageView]:
        sent = speaking.say(
            world,
            citizen_id,
            said.text,
            said.chat_id,
            said.parse_mode,
            said.forward,
            said.reply_to_message_id,
        )
        return [view_message(message) for message in sent]

    @router.post("/{citizen_id}/edit")
    async def edit(citizen_id: int, wanted: models.Edit) -> models.MessageView:
        return view_message(speaking.edit(world, citizen_id, wanted.message_id, wanted.text, wanted.chat_id))

    @router.post("/{citizen_id}/delete", status_code=204)
    async def delete(citizen_id: int, wanted: models.Delete) -> None:
        speaking.delete(world, citizen_id, wanted.message_id, wanted.chat_id)


def _add_sharing(router: APIRouter, world: World) -> None:
    @router.post("/{citizen_id}/files")
    async def send_files(
        citizen_id: int,
        file: Annotated[list[UploadFile], File()],
        kind: Annotated[sharing.FileKind, Form()] = "document",
        caption: Annotated[str, Form()] = "",
        chat_id: Annotated[int | None, Form()] = None,
        forward: Annotated[str, Form(description="a Forward as JSON")] = "",
        reply_to_message_id: Annotated[int | None, Form()] = None,
        emoji: Annotated[str, Form()] = "",
    ) -> list[models.MessageView]:
        origin = Forward.model_validate_json(forward) if forward else None
        parcel = sharing.Parcel(kind, caption, chat_id, origin, reply_to_message_id, emoji)
        uploads = [Upload(await one.read(), one.filename or "", one.content_type or "") for one in file]
        return [view_message(message) for message in sharing.send_files(world, citizen_id, uploads, parcel)]

    @router.post("/{citizen_id}/sample")
    async def send_sample(citizen_id: int, wanted: models.SendSample) -> models.MessageView:
        return view_message(sharing.send_sample(world, citizen_id, wanted.kind, wanted.chat_id))

    @router.post("/{citizen_id}/contact")
    async def share_contact(citizen_id: int, wanted: models.ShareContact) -> models.MessageView:
        name, own = wanted.first_name, wanted.own
        return view_message(sharing.share_contact(world, citizen_id, wanted.phone_number, name, own, wanted.chat_id))

    @router.post("/{citizen_id}/location")
    async def share_location(citizen_id: int, wanted: models.ShareLocation) -> models.MessageView:
        return view_message(
            sharing.share_location(world, citizen_id, wanted.latitude, wanted.longitude, wanted.chat_id)
        )


def _add_membership(router: APIRouter, world: World) -> None:
    @router.post("/{citizen_id}/start")
    async def start(citizen_id: int, wanted: models.Start) -> models.MessageView:
        return view_message(membership.start(world, citizen_id, wanted.payload))

    @router.post("/{citizen_id}/block")
    async def block(citizen_id: int) -> models.CitizenView:
        membership.block(world, citizen_id)
        return view_citizen(world, citizen_of(world, citizen_id))

    @router.post("/{citizen_id}/unblock")
    async def unblock(citizen_id: int) -> models.CitizenView:
        membership.unblock(world, citizen_id)
        return view_citizen(world, citizen_of(world, citizen_id))

    @router.post("/{citizen_id}/deactivate", status_code=204)
    async def deactivate(citizen_id: int) -> None:
        membership.deactivate(world, citizen_id)


def _add_buttons(router: APIRouter, world: World) -> None:
    @router.post("/{citizen_id}/press")
    async def press(citizen_id: int, wanted: models.PressButton) -> models.PressedView:
        button = pressing.Press(wanted.button, wanted.message_id, wanted.chat_id, wanted.forged)
        return view_pressed(pressing.press(world, citizen_id, button))

    @router.post("/{citizen_id}/inline")
    async def ask(citizen_id: int, wanted: models.AskInline) -> models.InlineAnswer:
        query = inline.ask_inline(world, citizen_id, wanted.query, wanted.offset)
        await world.bell.wait_until(lambda: query.answer is not None, wanted.wait)
        return models.InlineAnswer(query_id=query.id, answer=query.answer)

    @router.post("/{citizen_id}/inline/choose")
    async def choose(citizen_id: int, wanted: models.ChooseInline) -> models.MessageView:
        return view_message(inline.choose(world, citizen_id, wanted.query_id, wanted.result_id, wanted.chat_id))
