"""Groups with privacy mode, their upgrade, and channels."""

from aiogram.types import Update

from simulator.client import Citizen, Simulator
from tests.simulator.raw import BotApi, button, keyboard


async def texts(api: BotApi) -> list[str]:
    updates = await api.updates()
    for update in updates:
        Update.model_validate(update)
    return [update["message"].get("text", "service") for update in updates if "message" in update]


async def test_in_privacy_mode_only_what_concerns_the_bot_reaches_it(api: BotApi, sim: Simulator, li: Citizen) -> None:
    group = await sim.group("Family", li)
    await api.updates()
    await group.member_says(li, "dinner at six")
    await group.member_says(li, "/check")
    await group.member_says(li, "/check@another_bot")
    await group.member_says(li, "what do you think @scamline_bot")
    sent = await api.ok("sendMessage", chat_id=group.id, text="hello family")
    await group.member_says(li, "thanks", reply_to=sent["message_id"])
    assert await texts(api) == ["/check", "what do you think @scamline_bot", "thanks"]


async def test_an_administrator_bot_reads_everything(api: BotApi, sim: Simulator, li: Citizen) -> None:
    group = await sim.group("Family", li, bot_is_administrator=True)
    await api.updates()
    await group.member_says(li, "dinner at six")
    assert await texts(api) == ["dinner at six"]


async def test_being_added_and_removed_is_told(api: BotApi, sim: Simulator, li: Citizen) -> None:
    group = await sim.group("Family", li)
    added, service = await api.updates()
    assert added["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert service["message"]["new_chat_members"][0]["username"] == "scamline_bot"
    await group.removes_bot()
    change = await api.next_update("my_chat_member")
    assert change["new_chat_member"]["status"] == "kicked"
    refused = await api.refused("sendMessage", chat_id=group.id, text="x")
    assert refused == "403 Forbidden: bot was kicked from the group chat"


async def test_a_group_the_bot_is_not_in_is_not_found(api: BotApi, sim: Simulator, li: Citizen) -> None:
    group = await sim.group("Family", li, with_bot=False)
    await group.member_says(li, "/check")
    assert await api.updates() == []
    assert await api.refused("sendMessage", chat_id=group.id, text="x") == "400 Bad Request: chat not found"


async def test_a_group_turned_supergroup_tells_its_new_id(api: BotApi, sim: Simulator, li: Citizen) -> None:
    group = await sim.group("Family", li)
    old = group.id
    await api.updates()
    new = await group.turns_supergroup()
    before, after = await api.updates()
    assert (before["message"]["chat"]["id"], before["message"]["migrate_to_chat_id"]) == (old, new)
    assert (after["message"]["chat"]["id"], after["message"]["migrate_from_chat_id"]) == (new, old)
    answer = await api.call("sendMessage", chat_id=old, text="x")
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": new}
    await api.ok("sendMessage", chat_id=new, text="x")
    assert (await group.hears()).text == "x"


async def test_channel_posts_have_no_sender(api: BotApi, sim: Simulator, li: Citizen) -> None:
    channel = await sim.group("News", li, kind="channel")
    await api.updates()
    await channel.posts("warning")
    post = await api.next_update("channel_post")
    assert post["sender_chat"]["id"] == channel.id
    assert "from" not in post
    sent = await api.ok("sendMessage", chat_id=channel.id, text="from the bot")
    assert sent["sender_chat"]["title"] == "News"


async def test_members_and_their_standing(api: BotApi, sim: Simulator, li: Citizen) -> None:
    wang = await sim.citizen("Wang")
    group = await sim.group("Family", li)
    await group.welcomes(wang)

    async def standing(user_id: int) -> str:
        member = await api.ok("getChatMember", chat_id=group.id, user_id=user_id)
        return str(member["status"])

    assert [await standing(one) for one in (li.id, wang.id, 4242)] == ["creator", "member", "member"]


async def test_a_button_in_a_group_says_who_pressed_it(api: BotApi, sim: Simulator, li: Citizen) -> None:
    wang = await sim.citizen("Wang")
    group = await sim.group("Family", li, wang)
    await api.updates()
    await api.ok("sendMessage", chat_id=group.id, text="x", reply_markup=keyboard([button("Yes")]))
    await group.member_presses(wang, "Yes")
    query = await api.next_update("callback_query")
    assert (query["from"]["id"], query["message"]["chat"]["id"]) == (wang.id, group.id)
