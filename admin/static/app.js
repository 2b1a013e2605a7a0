// The little that HTML alone cannot do: keys, copying, a live queue. No inline handler, no eval.
"use strict";
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");

  // -- being there: a poll without it does not keep an abandoned desk logged in
  let touched = true;
  for (const kind of ["pointerdown", "pointermove", "keydown", "scroll"]) {
    addEventListener(kind, () => { touched = true; }, { passive: true });
  }

  // -- the live queue
  let known = null;
  const numbers = () => new Set(all("tr.tip").map((row) => row.id));
  const say = (words) => { one("#said").textContent = words; };
  const title = document.title;
  const count = () => {
    const queue = one("#queue");
    const waiting = queue ? Number(queue.dataset.waiting) : 0;
    document.title = waiting ? `(${waiting}) ${title}` : title;
  };
  addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-Present"] = touched ? "yes" : "no";
    touched = false;
  });
  addEventListener("htmx:beforeRequest", (event) => {
    // Nobody looks, or a press is under way: not now.
    if (document.hidden || document.body.classList.contains("sending")) event.preventDefault();
  });
  addEventListener("htmx:beforeSwap", () => { known = numbers(); });
  addEventListener("htmx:afterSettle", () => {
    if (known && one("#queue")) {
      const fresh = all("tr.tip").filter((row) => !known.has(row.id));
      for (const row of fresh) row.classList.add("arrived");
      if (fresh.length) say(fresh.map((row) => row.innerText.replace(/\s+/g, " ")).join("; ").slice(0, 200));
    }
    count();
  });
  const live = (on) => document.body.classList.toggle("no-connection", !on);
  const writing = () => all("textarea").some((field) => field.value !== field.defaultValue);
  addEventListener("htmx:afterRequest", (event) => {
    const ended = event.detail.xhr.status === 401;
    live(event.detail.successful || ended);
    // The log-in has ended. Words half written stay: sending them shows them again for copying.
    if (ended && !writing()) location.reload();
  });
  addEventListener("htmx:sendError", () => live(false));
  // Told that something changed, the queue fetches itself at once; its own round is for when that fails.
  if (one("#queue")) {
    new EventSource("/queue/events").addEventListener("changed", () => {
      const queue = one("#queue");
      if (queue) htmx.trigger(queue, "changed");
    });
  }

  // -- copying
  const copied = (button) => {
    button.classList.add("copied");
    setTimeout(() => button.classList.remove("copied"), 1500);
  };
  const copyByHand = (text) => {
    // Where the page came without HTTPS the clipboard interface is missing.
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "visually-hidden";
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  };
  const copy = async (button, text) => {
    try { await navigator.clipboard.writeText(text); } catch { copyByHand(text); }
    copied(button);
  };
  addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy], [data-copy-from], [data-open]");
    if (!button) return;
    if (button.dataset.open) one(`#${button.dataset.open}`).showModal();
    else copy(button, button.dataset.copy ?? one(`#${button.dataset.copyFrom}`).value);
  });

  // -- a form goes once
  addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    if (event.target.dataset.sent) { event.preventDefault(); return; }
    event.target.dataset.sent = "yes";
    document.body.classList.add("sending");
  });
  addEventListener("pageshow", () => {
    document.body.classList.remove("sending");
    for (const form of all("form[data-sent]")) delete form.dataset.sent;
  });

  // -- keys
  const step = (by) => {
    const links = all("a.case");
    if (!links.length) return;
    const row = document.activeElement.closest("tr.tip");
    const at = row ? links.indexOf(one("a.case", row)) : -1;
    const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by))];
    next.focus();
    next.closest("tr.tip").scrollIntoView({ block: "nearest" });
  };
  const press = (button) => { if (button) button.click(); };
  const take = () => {
    const row = document.activeElement.closest("tr.tip");
    press(row ? one("form.take button", row) : one("#take"));
  };
  const note = (event) => {
    const field = one("#words-note");
    if (field) { event.preventDefault(); field.focus(); field.scrollIntoView({ block: "center" }); }
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    t: take,
    n: note,
    q: () => { location.href = "/queue"; },
    "/": (event) => { const box = one("#look-up"); if (box) { event.preventDefault(); box.select(); box.focus(); } },
    "?": () => one("#help").showModal(),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape" && typing(event.target)) { event.target.blur(); return; }
    if (typing(event.target) || one("dialog[open]")) return;
    if (event.key in keys && one(".me")) keys[event.key](event);
  });

  // -- a message about something done belongs to one load of the page
  if (location.search.includes("done=")) {
    const address = new URL(location.href);
    address.searchParams.delete("done");
    history.replaceState(null, "", address);
  }
  count();
})();
