// The filters of the list: what they hold, in the form and in the address of the page.
"use strict";

registre.filters = (() => {
  const form = document.getElementById("filters");
  const names = [...form.elements].map((element) => element.name).filter(Boolean);

  const read = () => {
    const state = {};
    for (const name of names) {
      const value = form.elements[name].value.trim();
      if (value) state[name] = value;
    }
    return state;
  };

  const fill = (state) => {
    for (const name of names) form.elements[name].value = state[name] ?? "";
  };

  // "#domain=3&from=2023-01"; any other fragment is a place on the page.
  const parse = (fragment) => {
    const text = fragment.replace(/^#/, "");
    if (!text.includes("=")) return null;
    const state = {};
    for (const [name, value] of new URLSearchParams(text.replace(/\+/g, "%2B"))) {
      if (names.includes(name)) state[name] = value;
    }
    return state;
  };

  const write = (state) =>
    Object.entries(state)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join("&");

  // Options of a list: codes with names, the most frequent first, each with its count.
  const options = (name, entries) => {
    const select = form.elements[name];
    for (const [value, label, count] of entries) {
      select.append(
        registre.make("option", { value }, `${label} (${registre.plural(count)})`),
      );
    }
  };

  return { form, read, fill, parse, write, options };
})();
