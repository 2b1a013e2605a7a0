// The list of citizens.

import { clock, preview } from "./bubbles.js";
import { $, el } from "./dom.js";
import { t } from "./i18n.js";

const SHOWN = 200;

export function renderPeople(citizens, selected, unread, onSelect) {
  const recent = [...citizens.values()].sort((a, b) => (b.last_message?.date ?? 1e12 + b.id) - (a.last_message?.date ?? 1e12 + a.id));
  const focused = document.activeElement?.closest?.(".person")?.dataset.id;
  $("people").replaceChildren(...recent.slice(0, SHOWN).map((citizen) => row(citizen, citizen.id === selected, unread.get(citizen.id) ?? 0, onSelect)));
  $("people-empty").hidden = recent.length > 0;
  if (focused) document.querySelector(`.person[data-id="${focused}"]`)?.focus();
}

function row(citizen, current, unread, onSelect) {
  const last = citizen.last_message;
  const label = unread ? `${citizen.first_name}, ${unread} ${t("unread")}` : null;
  return el(
    "li",
    {},
    el(
      "button",
      { type: "button", class: "person", "data-id": citizen.id, "aria-current": current ? "true" : null, "aria-label": label, onclick: () => onSelect(citizen.id) },
      avatar(citizen),
      el("span", { class: "person-name" }, citizen.first_name),
      el("span", { class: "person-time" }, last ? clock(last.date) : ""),
      el("span", { class: "person-last", lang: htmlLanguage(citizen.language_code) }, last ? preview(last) : citizen.language_code),
      unread ? el("span", { class: "badge" }, String(unread)) : el("span"),
    ),
  );
}

function avatar(citizen) {
  return el("span", { class: `avatar hue-${citizen.id % 6}`, "aria-hidden": "true" }, [...citizen.first_name][0]?.toUpperCase() ?? "?");
}

export const htmlLanguage = (code) => ({ "zh-hans": "zh-Hans", "zh-hant": "zh-Hant" })[code] ?? code;
