// Corrections: kept in memory and, where the browser allows it, from page to page; downloaded as
// lines of JSON for `registre correct`.
"use strict";

registre.corrections = (() => {
  const { make, button, say, storage, plural } = registre;
  const place = `registre:${registre.run}:corrections`;
  const author = `registre:author`;
  const watchers = [];
  let lines = [];

  const read = () => {
    try {
      const kept = JSON.parse(storage?.getItem(place) ?? "[]");
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  };

  const keep = () => {
    try {
      storage?.setItem(place, JSON.stringify(lines));
    } catch {
      // the store is full: what is in memory can still be downloaded
    }
    show();
    for (const watch of watchers) watch();
  };

  // What one correction replaces when it is made again.
  const key = (line) =>
    line.action === "add"
      ? ["add", line.table, line.sha256, line.source, line.start, line.end].join("|")
      : [
          line.table,
          line.mention_id ?? line.act_id,
          line.action === "set" ? line.column : (line.code ?? "row"),
        ].join("|");

  const put = (line) => {
    const before = lines.findIndex((other) => key(other) === key(line));
    const first = before < 0 ? line : { ...line, old: lines[before].old };
    if (before >= 0) lines.splice(before, 1);
    if (first.action !== "set" || first.old !== first.new) {
      lines.push({ ...first, date: new Date().toISOString().slice(0, 10) });
    }
    keep();
  };

  const remove = (wanted) => {
    lines = lines.filter((line) => !wanted(line));
    keep();
  };

  // One line of the file; what is only for the page is left out.
  const written = (line, who) => {
    const { page, ...rest } = line;
    return JSON.stringify(who ? { ...rest, author: who } : rest);
  };

  const download = () => {
    const who = document.getElementById("corrections-author").value.trim();
    const text = lines.map((line) => `${written(line, who)}\n`).join("");
    const address = URL.createObjectURL(new Blob([text], { type: "application/x-ndjson" }));
    const link = make("a", { href: address, download: "corrections.jsonl" });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    saved = true;
  };

  let saved = false;

  const summary = (line) => {
    const name = registre.table(line.table).label;
    if (line.action === "set") {
      const column = registre.column(line.table, line.column);
      const [from, to] = [line.old, line.new].map((value) =>
        registre.called(line.table, line.column, value) || "∅",
      );
      return `${name}, ${column.label} : ${from} → ${to}`;
    }
    const told = { delete: "deleted", confirm: "confirmed", add: "added" }[line.action];
    const text = (line.text ?? line.code ?? "").replace(/\s+/g, " ").slice(0, 80);
    return `${name}, ${say(told)} : ${text}`;
  };

  const show = () => {
    for (const opener of document.querySelectorAll(".open-corrections")) {
      opener.hidden = lines.length === 0;
      opener.textContent = `${plural(lines.length)} ${say(lines.length > 1 ? "corrections" : "one")}`;
    }
    const list = document.getElementById("corrections-list");
    list.replaceChildren(
      ...lines.map((line) =>
        make(
          "li",
          {},
          line.page ? make("a", { href: `${registre.root}acts/${line.page}` }, summary(line)) : summary(line),
          button(say("undo"), () => remove((other) => other === line)),
        ),
      ),
    );
    document.getElementById("corrections-none").hidden = lines.length > 0;
    document.getElementById("corrections-download").disabled = lines.length === 0;
    document.getElementById("corrections-clear").disabled = lines.length === 0;
  };

  const start = () => {
    lines = read();
    const dialog = document.getElementById("corrections");
    const who = document.getElementById("corrections-author");
    who.value = storage?.getItem(author) ?? "";
    who.addEventListener("change", () => storage?.setItem(author, who.value.trim()));
    for (const opener of document.querySelectorAll(".open-corrections")) {
      opener.addEventListener("click", () => dialog.showModal());
    }
    document.getElementById("corrections-download").addEventListener("click", download);
    document.getElementById("corrections-clear").addEventListener("click", () => {
      if (window.confirm(say("clear"))) remove(() => true);
    });
    const lost = document.getElementById("corrections-lost");
    lost.textContent = say("lost");
    lost.hidden = storage !== null;
    window.addEventListener("beforeunload", (event) => {
      if (storage === null && lines.length > 0 && !saved) event.preventDefault();
    });
    // another tab of the same report
    window.addEventListener("storage", (event) => {
      if (event.key !== place) return;
      lines = read();
      show();
      for (const watch of watchers) watch();
    });
    show();
  };

  start();
  return {
    put,
    remove,
    all: () => [...lines],
    watch: (watcher) => watchers.push(watcher),
  };
})();
