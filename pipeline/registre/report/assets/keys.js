// Keys of an act's page; they can be switched off, and are silent while one writes.
"use strict";

(() => {
  const { leaf, editor, storage } = registre;
  const switch_ = document.getElementById("keys-on");
  const dialog = document.getElementById("keys");
  const KEPT = "registre:keys";

  const follow = (id) => document.getElementById(id)?.click();
  const KEYS = {
    j: () => leaf.step(1),
    k: () => leaf.step(-1),
    n: () => follow("next"),
    p: () => follow("previous"),
    c: () => leaf.current() && editor.edit(leaf.current()),
    x: () => editor.mark("confirm"),
    "?": () => dialog.showModal(),
  };

  switch_.checked = storage?.getItem(KEPT) !== "off";
  switch_.addEventListener("change", () => storage?.setItem(KEPT, switch_.checked ? "on" : "off"));
  document.querySelector(".open-keys").addEventListener("click", () => dialog.showModal());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const editing = event.target.closest?.("input:not([type=checkbox]), select, textarea, dialog");
    if (event.key === "Escape" && !event.target.closest?.("dialog")) {
      const form = event.target.closest?.(".editor");
      if (form) form.remove();
      else if (!editing) leaf.leave();
      return;
    }
    if (editing || !switch_.checked || !(event.key in KEYS)) return;
    event.preventDefault();
    KEYS[event.key]();
  });
})();
