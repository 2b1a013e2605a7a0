// Messages as elements.

import { fileUrl } from "./api.js";
import { el, icon } from "./dom.js";
import { render } from "./entities.js";
import { language, t } from "./i18n.js";

/** `actions`: onCommand(text), onPress(message, button, element), onEdit, onReply, onRemove (message). */
export function bubble(message, mine, actions, quoted) {
  const root = el("article", { class: `message${mine ? " mine" : ""}${message.deleted ? " deleted" : ""}`, "data-id": message.message_id });
  if (message.deleted) {
    root.append(el("div", { class: "bubble" }, t("deleted")));
    return root;
  }
  const inside = el("div", { class: "bubble" }, origin(message), quote(quoted), ...media(message), words(message, mine, actions), meta(message));
  // On a touch screen a tap shows what can be done with a message.
  inside.addEventListener("click", () => root.classList.toggle("open"));
  root.append(inside, acts(message, mine, actions));
  const rows = message.body.reply_markup?.inline_keyboard;
  if (rows) root.append(buttons(message, rows, actions));
  return root;
}

function words(message, mine, { onCommand }) {
  if (!message.text) return null;
  const entities = message.body.entities ?? message.body.caption_entities;
  return el("div", { class: "text" }, ...render(message.text, entities, { live: !mine, onCommand }));
}

function origin(message) {
  const from = message.body.forward_origin;
  if (!from) return null;
  const name = from.sender_user?.first_name ?? from.sender_user_name ?? from.sender_chat?.title ?? from.chat?.title ?? "";
  return el("div", { class: "origin" }, `${t("forwarded_from")} `, el("strong", {}, name));
}

function quote(original) {
  return original ? el("div", { class: "quoted" }, preview(original)) : null;
}

function media(message) {
  const { photo, document, contact, location, sticker } = message.body;
  if (photo) return [picture(photo.at(-1), message.text)];
  if (document) return [attachment("file", el("a", { href: fileUrl(document.file_id), download: document.file_name ?? "" }, document.file_name ?? t("document")), size(document.file_size))];
  if (contact) return [attachment("person", el("strong", {}, [contact.first_name, contact.last_name].filter(Boolean).join(" ")), contact.phone_number)];
  if (location) return [attachment("place", t("location"), `${location.latitude}, ${location.longitude}`)];
  if (sticker) return [attachment("sticker", t("sticker"), sticker.emoji ?? "")];
  for (const kind of ["voice", "video"]) {
    if (message.body[kind]) return [attachment(kind === "voice" ? "voice" : "file", t(kind), `${message.body[kind].duration} s`)];
  }
  return [];
}

/** With its size, so that nothing jumps when it has loaded. */
function picture({ file_id, width, height }, caption) {
  return el("img", { class: "photo", src: fileUrl(file_id), width, height, alt: caption || t("photo") });
}

function attachment(name, title, detail) {
  return el("div", { class: "attachment" }, icon(name), el("div", {}, title, el("small", {}, detail)));
}

function meta(message) {
  const time = el("time", { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date));
  return el("div", { class: "meta" }, message.edited ? el("span", {}, t("edited")) : null, time);
}

function acts(message, mine, { onEdit, onReply, onRemove }) {
  const button = (label, act) => el("button", { type: "button", onclick: () => act(message) }, label);
  const editable = mine && !message.body.forward_origin && message.text;
  return el("div", { class: "acts" }, button(t("reply"), onReply), editable ? button(t("edit"), onEdit) : null, mine ? button(t("remove"), onRemove) : null);
}

function buttons(message, rows, { onPress }) {
  const make = (button) => {
    const address = button.url ?? button.web_app?.url;
    if (address) return el("a", { class: "inline out", href: address, target: "_blank", rel: "noopener noreferrer" }, button.text);
    const element = el("button", { type: "button", class: "inline" }, button.text);
    if (button.copy_text) element.addEventListener("click", () => navigator.clipboard.writeText(button.copy_text.text));
    else if (button.callback_data) element.addEventListener("click", () => onPress(message, button, element));
    else element.disabled = true;
    return element;
  };
  return el("div", { class: "buttons" }, ...rows.map((row) => el("div", { class: "row" }, ...row.map(make))));
}

export function typingBubble() {
  return el("div", { class: "message", id: "typing" }, el("div", { class: "bubble dots", role: "img", "aria-label": t("typing") }, el("i"), el("i"), el("i")));
}

/** One line for lists and quotes. */
export function preview(message) {
  if (!message || message.deleted) return "";
  if (message.text) return message.text.replace(/\s+/g, " ").slice(0, 120);
  const kind = ["photo", "document", "voice", "video", "sticker", "contact", "location"].find((name) => name in message.body);
  return kind ? t(kind) : "";
}

export const clock = (seconds) => new Date(seconds * 1000).toLocaleTimeString(language(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

export function day(seconds) {
  const date = new Date(seconds * 1000);
  const today = new Date();
  const yesterday = new Date(Date.now() - 86400000);
  if (date.toDateString() === today.toDateString()) return t("today");
  if (date.toDateString() === yesterday.toDateString()) return t("yesterday");
  return date.toLocaleDateString(language(), { year: "numeric", month: "long", day: "numeric" });
}

const size = (bytes) => (bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`);
