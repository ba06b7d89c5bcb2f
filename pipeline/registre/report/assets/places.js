// Places in the text: tables count code points of the document, a browser counts UTF-16 units.
"use strict";

registre.places = (() => {
  const pages = [...document.querySelectorAll(".page-text")];
  const pane = document.querySelector(".pane.text");

  const points = (text) => {
    let count = 0;
    for (const _ of text) count += 1;
    return count;
  };

  const offset = (node, at) => {
    const page = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".page-text");
    if (page === null) return null;
    const range = document.createRange();
    range.setStart(page, 0);
    range.setEnd(node, at);
    return Number(page.dataset.start) + points(range.toString());
  };

  // The document's text between two places; a form feed stands between two pages.
  const text = (start, end) =>
    pages
      .map((page) => {
        const first = Number(page.dataset.start);
        const signs = Array.from(page.textContent);
        if (first >= end || first + signs.length < start) return null;
        return signs.slice(Math.max(0, start - first), Math.max(0, end - first)).join("");
      })
      .filter((part) => part !== null)
      .join("\f");

  // What is selected, without the blanks at its ends; nothing when it is not in the text.
  const selected = () => {
    const selection = document.getSelection();
    if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!pane.contains(range.startContainer) || !pane.contains(range.endContainer)) return null;
    const [from, to] = [
      offset(range.startContainer, range.startOffset),
      offset(range.endContainer, range.endOffset),
    ];
    if (from === null || to === null || from >= to) return null;
    const whole = text(from, to);
    const start = from + points(whole) - points(whole.trimStart());
    const trimmed = whole.trim();
    return trimmed ? { start, end: start + points(trimmed), text: trimmed } : null;
  };

  return { text, selected };
})();
