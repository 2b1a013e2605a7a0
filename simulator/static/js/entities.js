// A text with MessageEntities as elements. Offsets are UTF-16 code units, as JavaScript counts too.

import { el } from "./dom.js";
import { t } from "./i18n.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", blockquote: "blockquote" };
const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const LINKED = new Set(["email", "phone_number", "mention", "hashtag", "cashtag", "text_mention"]);

/** `live` texts (the bot's) have working links and commands; a citizen's own text may hold a scam's address. */
export function render(text, entities, { live, onCommand }) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nest(text, sorted, 0, text.length, { live, onCommand });
}

function nest(text, entities, from, to, options) {
  const parts = [];
  let at = from;
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    if (entity.offset < at || entity.offset >= to) continue;
    if (entity.offset > at) parts.push(text.slice(at, entity.offset));
    const end = Math.min(entity.offset + entity.length, to);
    const inner = entities.slice(i + 1).filter((other) => other.offset < end);
    const children = nest(text, inner, entity.offset, end, options);
    parts.push(wrap(entity, text.slice(entity.offset, end), children, options));
    // A block ends its line by itself: the line break written after it would show as an empty line.
    at = BLOCKS.has(entity.type) && text[end] === "\n" ? end + 1 : end;
  }
  if (at < to) parts.push(text.slice(at, to));
  return parts;
}

function wrap(entity, source, children, { live, onCommand }) {
  const { type } = entity;
  if (type in TAGS) return el(TAGS[type], {}, ...children);
  if (type === "pre") return el("pre", {}, el("code", {}, ...children));
  if (type === "expandable_blockquote") return folded(children);
  if (type === "spoiler") return spoiler(children);
  if (type === "url" || type === "text_link") return link(type === "url" ? source : entity.url, children, live);
  if (type === "bot_command" && live) {
    return el("button", { type: "button", class: "command", onclick: () => onCommand(source) }, ...children);
  }
  return el("span", { class: LINKED.has(type) || type === "bot_command" ? "link" : null }, ...children);
}

function link(address, children, live) {
  const href = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  if (!live || !/^https?:\/\//i.test(href)) return el("span", { class: "link", title: address }, ...children);
  return el("a", { href, target: "_blank", rel: "noopener noreferrer nofollow", title: href }, ...children);
}

function spoiler(children) {
  const hidden = el("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": t("spoiler") }, ...children);
  const show = () => {
    hidden.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
  };
  hidden.addEventListener("click", show);
  hidden.addEventListener("keydown", (event) => (event.key === "Enter" || event.key === " ") && show());
  return hidden;
}

function folded(children) {
  const quote = el("blockquote", { class: "folded", tabindex: "0" }, ...children);
  const open = () => quote.classList.remove("folded");
  quote.addEventListener("click", open);
  quote.addEventListener("keydown", (event) => event.key === "Enter" && open());
  return quote;
}
