// The list of acts: filtered, sorted, shown by pages; the file of acts calls `registre.load`.
"use strict";

registre.load = ({ acts, names }) => {
  const { make, say, given, fold, plural, filters } = registre;
  const SIZE = 50;
  const size = acts.page.length;
  const body = document.querySelector("#list tbody");
  let shown = [];
  let first = 0;
  let order = { column: "date", down: true };

  // What the search looks at, folded once.
  const folded = names.persons.map(fold);
  const haystack = acts.title.map((title, act) =>
    [fold(`${title} ${acts.number[act]} ${names.issuer[acts.issuer[act]]}`)]
      .concat(acts.persons[act].map((person) => folded[person]))
      .join("\n"),
  );

  const tally = (values) => {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].sort((one, other) => other[1] - one[1]);
  };

  const offer = () => {
    const named = (kind, labels) =>
      tally(acts[kind])
        .map(([rank, count]) => [names[kind][rank], count])
        .filter(([code]) => code)
        .map(([code, count]) => [code, labels[code] ?? code, count]);
    filters.options("type", named("type", given.types));
    filters.options("outcome", named("outcome", given.outcomes));
    filters.options("issuer", named("issuer", {}));
    filters.options(
      "domain",
      tally(acts.domain)
        .filter(([code]) => code !== "")
        .map(([code, count]) => [code, given.domains[code], count]),
    );
    filters.options(
      "doubts",
      tally(acts.doubts.flat()).map(([rank, count]) => {
        const code = names.doubts[rank];
        return [code, given.doubts[code] ?? code, count];
      }),
    );
  };

  // The ranks of names that a filter means: that very name, or else all that hold its letters.
  const meant = (list, plain, wanted) => {
    const exact = list.indexOf(wanted);
    if (exact >= 0) return new Set([exact]);
    const letters = fold(wanted).split(/\s+/);
    const found = new Set();
    plain.forEach((name, rank) => {
      if (letters.every((part) => name.includes(part))) found.add(rank);
    });
    return found;
  };

  const tests = (state) => {
    const all = [];
    const one = (kind) => {
      if (!(kind in state)) return;
      const rank = names[kind].indexOf(state[kind]);
      all.push((act) => acts[kind][act] === rank);
    };
    ["type", "issuer", "outcome"].forEach(one);
    if (state.domain) all.push((act) => acts.domain[act] === state.domain);
    // "2023" and "2023-06" are the whole of that year, of that month
    if (state.from) all.push((act) => acts.date[act] !== "" && acts.date[act] >= state.from);
    if (state.to) {
      all.push((act) => acts.date[act] !== "" && acts.date[act].slice(0, state.to.length) <= state.to);
    }
    if (state.doubts === "with") all.push((act) => acts.count[act] > 0);
    else if (state.doubts === "without") all.push((act) => acts.count[act] === 0);
    else if (state.doubts) {
      const rank = names.doubts.indexOf(state.doubts);
      all.push((act) => acts.doubts[act].includes(rank));
    }
    const among = (kind, plain, wanted) => {
      const ranks = meant(names[kind], plain, wanted);
      all.push((act) => acts[kind][act].some((rank) => ranks.has(rank)));
    };
    if (state.person) among("persons", folded, state.person);
    if (state.text) among("texts", names.texts.map(fold), state.text);
    if (state.q) {
      const parts = fold(state.q).split(/\s+/);
      all.push((act) => parts.every((part) => haystack[act].includes(part)));
    }
    return all;
  };

  const values = {
    date: (act) => acts.date[act],
    number: (act) => acts.number[act],
    title: (act) => fold(acts.title[act]),
    issuer: (act) => fold(names.issuer[acts.issuer[act]]),
    domain: (act) => acts.domain[act],
    vote: (act) => names.outcome[acts.outcome[act]],
    doubts: (act) => acts.count[act],
  };

  const sort = () => {
    const value = values[order.column];
    const keys = new Map(shown.map((act) => [act, value(act)]));
    const compare = new Intl.Collator(given.language, { numeric: true }).compare;
    const sign = order.down ? -1 : 1;
    shown.sort((one, other) => {
      const [left, right] = [keys.get(one), keys.get(other)];
      // what is not known comes last, whatever the order
      if (left === "" || right === "") return (left === "") - (right === "") || one - other;
      return sign * (typeof left === "number" ? left - right : compare(left, right)) || one - other;
    });
    for (const head of document.querySelectorAll("#list th")) {
      const here = head.firstElementChild.dataset.sort === order.column;
      if (here) head.setAttribute("aria-sort", order.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  };

  const line = (act) => {
    const domain = acts.domain[act];
    const title = make("a", { href: `acts/${acts.page[act]}.html` }, acts.title[act] || say("untitled"));
    const outcome = names.outcome[acts.outcome[act]];
    const dot = () => {
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.setAttribute("class", "dot");
      svg.setAttribute("viewBox", "0 0 1 1");
      svg.setAttribute("aria-hidden", "true");
      const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      rect.setAttribute("class", `d${domain}`);
      rect.setAttribute("width", "1");
      rect.setAttribute("height", "1");
      svg.append(rect);
      return svg;
    };
    return make(
      "tr",
      {},
      make("td", { class: "date" }, acts.date[act]),
      make("td", { class: "number" }, acts.number[act]),
      make("td", { class: "title" }, title),
      make("td", { class: "issuer" }, names.issuer[acts.issuer[act]]),
      make("td", { class: "domain" }, ...(domain ? [dot(), given.domains[domain]] : [])),
      make("td", { class: "vote" }, given.outcomes[outcome] ?? outcome),
      make("td", { class: "doubts" }, acts.count[act] ? `⚑ ${acts.count[act]}` : ""),
    );
  };

  const draw = () => {
    body.replaceChildren(...shown.slice(first, first + SIZE).map(line));
    const told = `${plural(shown.length)} ${say("of")} ${plural(size)} ${say("acts")}`;
    document.getElementById("count").textContent = shown.length ? told : say("none");
    const last = Math.min(first + SIZE, shown.length);
    document.getElementById("list-place").textContent = shown.length
      ? `${plural(first + 1)}–${plural(last)} ${say("of")} ${plural(shown.length)}`
      : "";
    document.getElementById("list-previous").disabled = first === 0;
    document.getElementById("list-next").disabled = last >= shown.length;
  };

  const update = () => {
    const all = tests(filters.read());
    shown = [];
    for (let act = 0; act < size; act += 1) {
      if (all.every((test) => test(act))) shown.push(act);
    }
    first = 0;
    sort();
    draw();
  };

  const note = () => {
    const fragment = filters.write(filters.read());
    history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname);
    update();
  };

  const follow = () => {
    const state = filters.parse(location.hash);
    if (state === null) return;
    filters.fill(state);
    update();
    document.getElementById("acts").scrollIntoView();
  };

  const turn = (step) => {
    first += step;
    draw();
    document.getElementById("acts").scrollIntoView();
  };

  offer();
  let waiting = 0;
  filters.form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(note, 120);
  });
  filters.form.addEventListener("reset", () => setTimeout(note));
  filters.form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", follow);
  document.getElementById("list-previous").addEventListener("click", () => turn(-SIZE));
  document.getElementById("list-next").addEventListener("click", () => turn(SIZE));
  for (const sorter of document.querySelectorAll("#list [data-sort]")) {
    sorter.addEventListener("click", () => {
      const column = sorter.dataset.sort;
      order = { column, down: order.column === column ? !order.down : column === "doubts" };
      first = 0;
      sort();
      draw();
    });
  }
  update();
  follow();
};
