// The page: keeps citizens, the open conversation and the live stream together.

import * as api from "./api.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { openDialog, showAlert, toast, wireDialogs } from "./dialogs.js";
import { $ } from "./dom.js";
import { applyWords, switchLanguage, t } from "./i18n.js";
import { follow } from "./live.js";
import { htmlLanguage, renderPeople } from "./people.js";

const ANSWER_MS = 15000;

const state = { citizens: new Map(), selected: null, unread: new Map(), bot: null, chat: null, pressed: new Map() };

const conversation = new Conversation({
  onCommand: (text) => attempt(api.say(state.selected, text)),
  onPress: press,
  onEdit: (message) => composer.edit(message),
  onReply: (message) => composer.reply(message),
  onRemove: (message) => attempt(api.remove(state.selected, message.message_id)),
});
const composer = new Composer(() => state.selected, attempt);
conversation.stateText = () => {
  if (state.chat?.bot_status === "kicked") return t("blocked_state");
  const citizen = state.citizens.get(state.selected);
  return citizen ? `${t("as")}${citizen.first_name} · @${state.bot?.username ?? ""}` : "";
};

async function attempt(promise) {
  try {
    return await promise;
  } catch (error) {
    toast(`${t("failed")}: ${error.message}`);
    return null;
  }
}

async function press(message, button, element) {
  element.classList.add("busy");
  const pressed = await attempt(api.press(state.selected, message.message_id, button.callback_data));
  if (!pressed?.query_id) return element.classList.remove("busy");
  const timer = setTimeout(() => (element.classList.remove("busy"), toast(t("no_answer"))), ANSWER_MS);
  state.pressed.set(pressed.query_id, () => (clearTimeout(timer), element.classList.remove("busy")));
  // The answer may have come before the query's id did.
  if (state.early?.query_id === pressed.query_id) answered(state.early);
}

function answered(answer) {
  state.early = answer;
  const release = state.pressed.get(answer.query_id);
  if (!release) return;
  state.pressed.delete(answer.query_id);
  release();
  if (!answer.text) return;
  if (answer.show_alert) showAlert(state.bot.name, answer.text);
  else toast(answer.text);
}

async function select(id) {
  if (state.selected !== id) composer.clear();
  state.selected = id;
  state.unread.delete(id);
  location.hash = String(id);
  const citizen = state.citizens.get(id);
  const [bot, chat, messages] = await Promise.all([api.bot(citizen.language_code), api.chat(id), api.messages(id)]);
  if (state.selected !== id) return;
  Object.assign(state, { bot, chat });
  $("talk").hidden = false;
  $("frame").classList.add("talking");
  $("talk").lang = $("messages").lang = htmlLanguage(citizen.language_code);
  $("bot-name").textContent = bot.name;
  $("bot-avatar").textContent = [...bot.name][0];
  showChat(chat);
  conversation.show(citizen, messages, bot.description);
  people();
  if (!matchMedia("(max-width: 45rem)").matches) (chat.bot_status === "member" ? $("text") : $("start")).focus();
}

function showChat(chat) {
  state.chat = chat;
  composer.showChat(chat);
  const blocked = chat.bot_status === "kicked";
  $("block").textContent = blocked ? t("unblock") : t("block");
  $("block").classList.toggle("danger", !blocked);
  $("block").hidden = chat.bot_status === "never";
  conversation.quiet();
}

function people() {
  renderPeople(state.citizens, state.selected, state.unread, select);
  const total = [...state.unread.values()].reduce((sum, count) => sum + count, 0);
  document.title = (total ? `(${total}) ` : "") + (state.bot?.name ?? "Telegram stand-in");
}

async function refreshChat() {
  const id = state.selected;
  if (id === null) return;
  const chat = await attempt(api.chat(id));
  if (chat && state.selected === id) showChat(chat);
}

async function load() {
  const list = await attempt(api.citizens());
  if (!list) return;
  state.citizens = new Map(list.map((citizen) => [citizen.id, citizen]));
  const wanted = state.selected ?? Number(location.hash.slice(1));
  if (state.citizens.has(wanted)) await select(wanted);
  else leave();
  people();
}

function leave() {
  state.selected = null;
  location.hash = "";
  $("talk").hidden = true;
  $("frame").classList.remove("talking");
  people();
}

function onNews({ chat_id: chatId, kind, body }) {
  const here = chatId === state.selected;
  if (kind === "chat" && body.new) return load();
  if ((kind === "chat" && here) || kind === "commands") return refreshChat();
  if (kind === "action" && here) return conversation.acting(body.action);
  if (kind === "answer" && here && body.kind === "callback") return answered(body);
  if (["message", "edited", "deleted"].includes(kind)) return onMessage(chatId, kind, body, here);
}

function onMessage(chatId, kind, message, here) {
  const citizen = state.citizens.get(chatId);
  if (!citizen) return;
  if (kind === "message" || citizen.last_message?.message_id === message.message_id) citizen.last_message = message;
  if (kind === "message" && message.from_bot && (!here || document.hidden)) state.unread.set(chatId, (state.unread.get(chatId) ?? 0) + 1);
  if (here) {
    conversation.take(message, kind === "message");
    if (message.keyboard || state.chat?.bot_status === "never") refreshChat();
  }
  people();
}

async function newCitizen() {
  $("citizen-name").value = "";
  if (!(await openDialog("dialog-citizen", "citizen-name"))) return;
  const made = await attempt(api.createCitizen($("citizen-name").value.trim() || "?", $("citizen-language").value));
  if (!made) return;
  state.citizens.set(made.id, made);
  await select(made.id);
}

function words() {
  applyWords();
  $("language").textContent = t("switch");
  if (state.selected !== null) (showChat(state.chat), conversation.draw());
  people();
}

$("new-citizen").addEventListener("click", newCitizen);
$("language").addEventListener("click", () => (switchLanguage(), words()));
$("back").addEventListener("click", leave);
$("block").addEventListener("click", () => attempt((state.chat.bot_status === "kicked" ? api.unblock : api.block)(state.selected)));
$("start").addEventListener("click", () => {
  attempt(api.start(state.selected, $("payload").value.trim()));
  $("payload").value = "";
});
document.addEventListener("visibilitychange", () => !document.hidden && state.selected !== null && (state.unread.delete(state.selected), people()));

wireDialogs();
words();
follow({ onOpen: load, onLost: () => toast(t("lost")), onNews });
