// Dialogs and toasts.

import { $, el } from "./dom.js";

const TOAST_MS = 4000;

/** Resolves to true when confirmed, false when cancelled. */
export function openDialog(id, focus) {
  const dialog = $(id);
  dialog.returnValue = "";
  dialog.showModal();
  if (focus) $(focus).focus();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue === "ok"), { once: true }));
}

export function showAlert(title, text) {
  $("alert-title").textContent = title;
  $("alert-text").textContent = text;
  return openDialog("dialog-alert");
}

export function toast(text) {
  const note = el("div", { class: "toast" }, text);
  $("toasts").append(note);
  setTimeout(() => note.remove(), TOAST_MS);
}

export function wireDialogs() {
  for (const button of document.querySelectorAll("[data-close]")) {
    button.addEventListener("click", () => button.closest("dialog").close(""));
  }
}
