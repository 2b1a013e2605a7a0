// Writing: text, replies, corrections, commands, attachments, reply keyboard.

import * as api from "./api.js";
import { preview } from "./bubbles.js";
import { openDialog } from "./dialogs.js";
import { $, el } from "./dom.js";
import { t } from "./i18n.js";

export class Composer {
  /** `current()` gives the citizen's id; `attempt(promise)` shows what fails. */
  constructor(current, attempt) {
    this.current = current;
    this.attempt = attempt;
    this.mode = null;
    $("write").addEventListener("submit", (event) => (event.preventDefault(), this.submit()));
    $("text").addEventListener("keydown", (event) => this.key(event));
    $("text").addEventListener("input", grow);
    $("text").addEventListener("paste", (event) => this.paste(event));
    $("context-cancel").addEventListener("click", () => this.clear());
    $("file").addEventListener("change", () => this.chosen([...$("file").files]));
    this.popover("menu", "commands");
    this.popover("attach", "attachments");
    $("attachments").addEventListener("click", (event) => this.attach(event.target.closest("button")?.dataset.attach));
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) (event.preventDefault(), this.submit());
    if (event.key === "Escape" && this.mode) this.clear();
  }

  submit() {
    const text = $("text").value;
    if (!text.trim()) return;
    const id = this.current();
    const { mode } = this;
    if (mode?.edit) this.attempt(api.edit(id, mode.message.message_id, text));
    else this.attempt(api.say(id, text, mode ? { reply_to_message_id: mode.message.message_id } : {}));
    this.clear();
  }

  edit(message) {
    this.enter({ edit: true, message }, t("editing"));
    $("text").value = message.text;
    grow();
  }

  reply(message) {
    this.enter({ message }, t("replying"));
  }

  enter(mode, title) {
    this.mode = mode;
    $("context-title").textContent = title;
    $("context-text").textContent = preview(mode.message);
    $("context").hidden = false;
    $("text").focus();
  }

  clear() {
    this.mode = null;
    $("context").hidden = true;
    $("text").value = "";
    grow();
  }

  /** Chat view of the control API: opener instead of the text field, commands, reply keyboard. */
  showChat(chat) {
    const open = chat.bot_status === "member";
    $("write").hidden = !open;
    $("opener").hidden = open;
    $("payload-box").hidden = chat.bot_status === "kicked";
    $("start").textContent = chat.bot_status === "kicked" ? t("restart") : t("start");
    this.commands(chat.commands);
    this.keyboard(open ? chat.keyboard : null);
  }

  commands(list) {
    const items = list.map(({ command, description }) =>
      el("button", { type: "button", onclick: () => (this.close(), this.attempt(api.say(this.current(), `/${command}`))) }, el("b", {}, `/${command}`), el("span", {}, description)));
    $("commands").replaceChildren(...(items.length ? items : [el("p", {}, t("no_commands"))]));
  }

  keyboard(markup) {
    const press = (key) => {
      const id = this.current();
      this.attempt(key.request_contact ? api.contact(id, { own: true }) : api.say(id, key.text));
      if (markup.one_time_keyboard) $("keyboard").hidden = true;
    };
    const rows = markup?.keyboard ?? [];
    $("keyboard").hidden = !rows.length;
    $("keyboard").replaceChildren(...rows.map((row) => el("div", { class: "row" }, ...row.map((key) => el("button", { type: "button", class: "key", onclick: () => press(key) }, key.text)))));
    $("text").placeholder = markup?.input_field_placeholder ?? t("write");
    $("text").setAttribute("aria-label", t("write"));
  }

  popover(button, panel) {
    $(button).addEventListener("click", () => {
      const opening = $(panel).hidden;
      this.close();
      $(panel).hidden = !opening;
      $(button).setAttribute("aria-expanded", String(opening));
      if (opening) $(panel).querySelector("button")?.focus();
    });
    $(panel).addEventListener("keydown", (event) => event.key === "Escape" && (this.close(), $(button).focus()));
    document.addEventListener("click", (event) => {
      if (!$(panel).contains(event.target) && !$(button).contains(event.target)) hide(button, panel);
    });
  }

  close() {
    hide("menu", "commands");
    hide("attach", "attachments");
  }

  attach(what) {
    if (!what) return;
    this.close();
    if (what === "file") $("file").click();
    if (what === "forward") this.forward();
    if (what === "contact") this.contact();
    if (what === "location") this.location();
    if (what === "voice" || what === "sticker") this.sample(what);
  }

  async forward() {
    if (!(await openDialog("dialog-forward", "forward-text"))) return;
    const forward = { type: $("forward-type").value, name: $("forward-name").value.trim() || t("unknown") };
    this.attempt(api.say(this.current(), $("forward-text").value, { forward }));
    $("forward-text").value = "";
  }

  async contact() {
    if (!(await openDialog("dialog-contact", "contact-name"))) return;
    this.attempt(api.contact(this.current(), { own: false, first_name: $("contact-name").value, phone_number: $("contact-phone").value }));
  }

  sample(kind) {
    this.attempt(api.sample(this.current(), kind));
    $("attach").focus();
  }

  async location() {
    if (!(await openDialog("dialog-location", "location-latitude"))) return;
    this.attempt(api.place(this.current(), { latitude: $("location-latitude").valueAsNumber, longitude: $("location-longitude").valueAsNumber }));
  }

  paste(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length) (event.preventDefault(), this.chosen(files));
  }

  async chosen(files) {
    if (!files.length) return;
    const pictures = files.every((file) => /^image\/(png|jpeg|gif|webp)$/.test(file.type));
    const addresses = pictures ? files.map((file) => URL.createObjectURL(file)) : [];
    $("file-preview").replaceChildren(...(pictures ? addresses.map((src) => el("img", { src, alt: "" })) : files.map((file) => el("span", {}, file.name))));
    $("file-kind").value = pictures ? "photo" : "document";
    $("file-kind").disabled = !pictures;
    const sent = await openDialog("dialog-file", "file-caption");
    addresses.forEach((address) => URL.revokeObjectURL(address));
    $("file").value = "";
    if (sent) this.attempt(api.sendFiles(this.current(), files, $("file-kind").value, $("file-caption").value));
    $("file-caption").value = "";
  }
}

function hide(button, panel) {
  $(panel).hidden = true;
  $(button).setAttribute("aria-expanded", "false");
}

function grow() {
  const text = $("text");
  if (!text.offsetParent) return;
  text.style.height = "auto";
  text.style.height = `${Math.max(44, text.scrollHeight + 2)}px`;
}
