// The page of an act: a mention and its row are one, whichever is chosen.
"use strict";

registre.leaf = (() => {
  const rows = [...document.querySelectorAll("tr[data-id]")];
  // In the order of the text, as one reads.
  const walk = [...rows].sort(
    (one, other) => one.dataset.s - other.dataset.s || one.dataset.e - other.dataset.e,
  );
  const numbered = new Map(rows.map((row) => [row.id.slice(1), row]));
  const pieces = new Map();
  const choosers = [];
  let current = null;

  for (const piece of document.querySelectorAll("[data-m]")) {
    for (const number of piece.dataset.m.split(" ")) {
      if (!pieces.has(number)) pieces.set(number, []);
      pieces.get(number).push(piece);
    }
  }

  const piecesOf = (row) => pieces.get(row.id.slice(1)) ?? [];

  const isWide = () => window.matchMedia("(min-width: 56rem)").matches;

  const show = (view) => {
    document.body.dataset.view = view;
    for (const chooser of document.querySelectorAll("[data-show]")) {
      chooser.setAttribute("aria-pressed", String(chooser.dataset.show === view));
    }
  };

  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  // Each pane scrolls by itself, and only to what it does not show.
  const reveal = (element) => {
    const pane = element?.closest(".pane");
    const box = element?.getClientRects()[0];
    if (!pane || !box) return;
    const frame = pane.getBoundingClientRect();
    const edge = frame.height / 10;
    if (box.top > frame.top + edge && box.bottom < frame.bottom - edge) return;
    const top = box.top - frame.top - Math.max(edge, (frame.height - box.height) / 2);
    pane.scrollBy({ top, behavior: calm.matches ? "auto" : "smooth" });
  };

  // Where the words of a row are: in the text, and in the picture of the page when that is shown.
  const revealPieces = (row) => {
    const seen = piecesOf(row).filter((piece) => piece.getClientRects().length > 0);
    reveal(seen.find((piece) => !piece.ownerSVGElement));
    reveal(seen.find((piece) => piece.ownerSVGElement));
  };

  const leave = () => {
    current?.classList.remove("current");
    current?.removeAttribute("aria-current");
    for (const piece of document.querySelectorAll("[data-m].current")) piece.classList.remove("current");
    current = null;
    for (const chosen of choosers) chosen(null);
  };

  // Choose a row; `from` tells where the eye is, which does not move.
  const choose = (row, from = "") => {
    leave();
    current = row;
    row.classList.add("current");
    row.setAttribute("aria-current", "true");
    for (const piece of piecesOf(row)) piece.classList.add("current");
    for (const chosen of choosers) chosen(row);
    registre.tell(row.innerText.replace(/\s+/g, " "));
    if (from !== "text") {
      if (from === "row" && !isWide()) return;
      revealPieces(row);
    }
    if (from !== "row") {
      if (!isWide() && from === "text") show("data");
      reveal(row);
    }
  };

  // The innermost mention under the pointer, then those around it, one click after the other.
  const chooseAt = (piece) => {
    const found = piece.dataset.m.split(" ").map((number) => numbered.get(number)).filter(Boolean);
    const next = found.includes(current) ? (found.indexOf(current) + 1) % found.length : 0;
    if (found.length) choose(found[next], "text");
  };

  const step = (by) => {
    if (walk.length === 0) return;
    const at = current === null ? (by > 0 ? -1 : walk.length) : walk.indexOf(current);
    const next = walk[at + by];
    if (next) choose(next);
  };

  const toText = (row) => {
    if (document.body.dataset.view === "data") show("text");
    revealPieces(row);
  };

  document.addEventListener("click", (event) => {
    const piece = event.target.closest?.("[data-m]");
    // a selection is to add a mention, not to choose one
    if (piece && document.getSelection().isCollapsed) chooseAt(piece);
  });
  for (const row of rows) {
    row.querySelector(".said").addEventListener("click", () => choose(row, "row"));
  }
  for (const chooser of document.querySelectorAll("[data-show]")) {
    chooser.addEventListener("click", () => show(chooser.dataset.show));
  }
  for (const toggle of document.querySelectorAll("[data-toggle]")) {
    toggle.addEventListener("change", () =>
      document.body.classList.toggle(`off-${toggle.dataset.toggle}`, !toggle.checked),
    );
  }

  return {
    step,
    leave,
    choose,
    toText,
    rows,
    current: () => current,
    onChoose: (chosen) => choosers.push(chosen),
  };
})();
