// What every script uses: the words of the interface, elements, dialogs, what is said aloud.
"use strict";

const registre = (() => {
  const body = document.body;
  const given = { texts: {}, tables: {}, language: "fr" };

  // The page of words calls this before the other scripts run.
  const speak = (words) => Object.assign(given, words);

  const say = (key) => given.texts[key] ?? key;

  const table = (name) => given.tables[name] ?? { label: name, columns: [] };

  const column = (name, wanted) =>
    table(name).columns.find((found) => found.name === wanted) ?? { name: wanted, label: wanted };

  // What a value is called: codes have names, other values are themselves.
  const called = (name, wanted, value) => {
    const codes = column(name, wanted).values ?? [];
    return (codes.find(([code]) => code === value) ?? [value, value])[1];
  };

  // Make an element; text is set as text, never as HTML.
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(name, "");
      else if (value !== false && value != null) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child != null));
    return element;
  };

  const button = (text, act, attributes = {}) => {
    const element = make("button", { type: "button", ...attributes }, text);
    element.addEventListener("click", act);
    return element;
  };

  const told = document.getElementById("told");
  const tell = (text) => {
    told.textContent = text;
  };

  const plural = (count) => new Intl.NumberFormat(given.language).format(count);

  // Letters without accents and case, as a search compares them.
  const fold = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’‘]/g, "'");

  // A browser may forbid to keep anything.
  const storage = (() => {
    try {
      const probe = "registre:probe";
      localStorage.setItem(probe, "1");
      localStorage.removeItem(probe);
      return localStorage;
    } catch {
      return null;
    }
  })();

  for (const closer of document.querySelectorAll("dialog [data-close]")) {
    closer.addEventListener("click", () => closer.closest("dialog").close());
  }

  return {
    given, speak, say, table, column, called, make, button, tell, plural, fold, storage,
    run: body.dataset.run,
    root: body.dataset.root,
  };
})();
