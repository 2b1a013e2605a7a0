// The open conversation: messages, typing, reply keyboard, scrolling.

import { bubble, day, typingBubble } from "./bubbles.js";
import { $, el } from "./dom.js";
import { t } from "./i18n.js";

const NEAR = 120;
const TYPING_MS = 5000;
const ACTIONS = { typing: "typing", upload_photo: "sending_photo", upload_document: "sending_file", record_voice: "recording" };

export class Conversation {
  constructor(actions) {
    this.actions = actions;
    this.messages = new Map();
    this.box = $("messages");
    $("newer").addEventListener("click", () => this.toEnd());
    this.sticks = true;
    this.box.addEventListener("scroll", () => this.scrolled());
    // A keyboard or a growing text field takes height away: whoever read the end still reads the end.
    new ResizeObserver(() => this.sticks && this.toEnd()).observe(this.box);
  }

  show(citizen, messages, about) {
    this.citizen = citizen;
    this.about = about;
    this.messages = new Map(messages.map((message) => [message.message_id, message]));
    this.quiet();
    this.draw();
    this.toEnd();
  }

  draw() {
    const parts = [];
    let lastDay = "";
    let lastMine = null;
    for (const message of this.messages.values()) {
      const today = day(message.date);
      if (today !== lastDay) parts.push(el("div", { class: "day" }, today));
      const element = this.element(message);
      if (lastMine !== null && lastMine !== this.mine(message)) element.classList.add("turn");
      parts.push(element);
      [lastDay, lastMine] = [today, this.mine(message)];
    }
    if (!parts.length) parts.push(el("div", { class: "about" }, el("strong", {}, t("about")), this.about || t("about_none")));
    this.box.replaceChildren(...parts);
  }

  mine = (message) => !message.from_bot;

  element(message) {
    const replied = message.body.reply_to_message_id;
    return bubble(message, this.mine(message), this.actions, replied ? this.messages.get(replied) : null);
  }

  /** A new, edited or deleted message. */
  take(message, isNew) {
    const follow = this.atEnd() || this.mine(message);
    const first = this.messages.size === 0;
    this.messages.set(message.message_id, message);
    if (message.from_bot && isNew) this.quiet();
    const old = this.box.querySelector(`[data-id="${message.message_id}"]`);
    if (old) old.replaceWith(this.element(message));
    else if (first) this.draw();
    else this.append(message);
    if (follow) this.toEnd();
    else if (isNew) $("newer").hidden = false;
  }

  append(message) {
    const before = [...this.messages.values()].at(-2);
    if (before && day(before.date) !== day(message.date)) this.box.append(el("div", { class: "day" }, day(message.date)));
    const element = this.element(message);
    element.classList.add("fresh");
    if (before && this.mine(before) !== this.mine(message)) element.classList.add("turn");
    const typing = $("typing");
    if (typing) typing.before(element);
    else this.box.append(element);
  }

  acting(action) {
    this.quiet();
    if (action === "cancel") return;
    const follow = this.atEnd();
    this.box.append(typingBubble());
    $("bot-state").textContent = t(ACTIONS[action] ?? "typing");
    $("bot-state").classList.add("busy");
    this.timer = setTimeout(() => this.quiet(), TYPING_MS);
    if (follow) this.toEnd();
  }

  quiet() {
    clearTimeout(this.timer);
    $("typing")?.remove();
    $("bot-state").classList.remove("busy");
    $("bot-state").textContent = this.stateText?.() ?? "";
  }

  scrolled() {
    this.sticks = this.atEnd();
    if (this.sticks) $("newer").hidden = true;
  }

  atEnd = () => this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight < NEAR;

  toEnd() {
    this.sticks = true;
    this.box.scrollTop = this.box.scrollHeight;
    $("newer").hidden = true;
  }
}
