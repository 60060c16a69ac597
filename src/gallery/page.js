// Keeps what a reviewer ticks and writes in this browser, counts it, and saves it as a file.
//
// Knows: the elements of page.html and of the cards; which words stand in which language of the page (#words).
// Does not know: any card's text but as it stands there; any network.

"use strict";

(() => {
  const HOME = "footbridge-review/";
  const words = JSON.parse(document.getElementById("words").textContent);
  const at = (id) => document.getElementById(id);
  const all = (what, from = document) => [...from.querySelectorAll(what)];
  const cards = all("article.card");
  const tags = all("#right option").map((option) => option.value);

  // ---- what is kept: one entry a card and language, so that two open pages do not write over each other ----

  const memory = new Map();
  let kept = true;
  const read = (key) => {
    try {
      return localStorage.getItem(HOME + key);
    } catch {
      return memory.get(key) ?? null;
    }
  };
  const write = (key, value) => {
    if (value === null) memory.delete(key);
    else memory.set(key, value);
    try {
      if (value === null) localStorage.removeItem(HOME + key);
      else localStorage.setItem(HOME + key, value);
    } catch {
      kept = false;
    }
  };
  const keys = () => {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(HOME)).map((key) => key.slice(HOME.length));
    } catch {
      return [...memory.keys()];
    }
  };
  write("here", "1");

  const nothing = { right: false, comment: "", print: "" };
  const place = (lang, name) => `card/${lang}/${name}`;
  const entry = (lang, name) => {
    try {
      const found = JSON.parse(read(place(lang, name)) ?? "null");
      return found && typeof found === "object" ? { ...nothing, ...found } : nothing;
    } catch {
      return nothing;
    }
  };

  // ---- the page's own words ----

  const chosen = (key, among, otherwise) => {
    const found = read(key);
    return among.includes(found) ? found : otherwise;
  };
  const asked = (navigator.languages ?? []).map((tag) => tag.split("-")[0]);
  let page = chosen("page", Object.keys(words), asked.find((tag) => tag in words) ?? "en");
  const say = (key) => words[page][key] ?? words.en[key] ?? key;

  const speak = () => {
    document.documentElement.lang = page;
    document.title = `Footbridge: ${say("title")}`;
    for (const element of all("[data-say]")) element.textContent = say(element.dataset.say);
    for (const element of all("[data-hint]")) element.placeholder = say(element.dataset.hint);
    for (const element of all("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
  };

  // ---- two languages beside each other ----

  const mine = asked.find((tag) => tags.includes(tag) && tag !== "en");
  let left = chosen("left", tags, tags[0]);
  let right = chosen("right", tags, mine ?? tags.find((tag) => tag !== left) ?? left);

  const languageOf = (card) => ("any" in card.dataset ? "*" : right);
  const phone = (card, lang) => card.querySelector(`.screen[data-lang="${lang}"] .phone`);
  const print = (card) => (phone(card, right) ?? card).dataset.print;
  const found = (card) => entry(languageOf(card), card.dataset.name);

  const lay = () => {
    for (const element of all("[data-lang]")) {
      const lang = element.dataset.lang;
      element.hidden = lang !== left && lang !== right;
      element.dataset.side = lang === right ? "right" : "left";
      element.style.order = lang === right ? "2" : "1";
      element.classList.toggle("alone", left === right);
    }
    for (const card of cards) fill(card);
    count();
  };

  const fill = (card) => {
    const { right: isRight, comment } = found(card);
    card.querySelector("input").checked = isRight;
    card.querySelector("textarea").value = comment;
    card.querySelector("textarea").lang = "any" in card.dataset ? page : right;
    mark(card);
  };

  const mark = (card) => {
    const { right: isRight, comment, print: seen } = found(card);
    const stale = seen !== "" && seen !== print(card);
    card.classList.toggle("right", isRight && !stale);
    card.classList.toggle("said", comment !== "" && !stale);
    card.classList.toggle("stale", stale);
    card.querySelector(".changed").hidden = !stale;
  };

  const looked = (card) => card.classList.contains("right") || card.classList.contains("said");
  const counted = cards.filter((card) => !card.closest(".more"));

  const count = () => {
    const of = (name) => counted.filter((card) => card.classList.contains(name)).length;
    const done = counted.filter(looked).length;
    const numbers = { done, all: counted.length, right: of("right"), said: of("said") };
    at("counter").textContent = say("counter").replace(/\{(\w+)\}/g, (_, name) => numbers[name]);
    at("progress").max = counted.length;
    at("progress").value = done;
    for (const link of all(".contents a")) {
      const run = document.querySelector(link.hash);
      const here = counted.filter((card) => run.contains(card));
      const there = here.filter(looked).length;
      link.querySelector(".part").textContent = `${there}/${here.length}`;
      link.classList.toggle("done", there === here.length);
    }
    at("not-kept").hidden = kept;
  };

  const sift = () => {
    const show = at("show").value;
    for (const card of cards) {
      card.hidden = (show === "open" && looked(card)) || (show === "said" && !card.classList.contains("said"));
    }
    for (const run of all(".run")) run.hidden = show !== "all" && all("article.card:not([hidden])", run).length === 0;
    at("none").hidden = cards.some((card) => !card.hidden);
  };

  // ---- what the reviewer does ----

  const take = (card) => {
    const now = { right: card.querySelector("input").checked, comment: card.querySelector("textarea").value.trim(), print: print(card) };
    const empty = !now.right && now.comment === "";
    write(place(languageOf(card), card.dataset.name), empty ? null : JSON.stringify(now));
    mark(card);
    count();
  };

  at("cards").addEventListener("input", (event) => {
    const card = event.target.closest("article.card");
    if (card) take(card);
  });

  for (const [id, set] of [["left", (tag) => { left = tag; }], ["right", (tag) => { right = tag; }], ["page-in", (tag) => { page = tag; }]]) {
    at(id).addEventListener("change", (event) => {
      set(event.target.value);
      write(id === "page-in" ? "page" : id, event.target.value);
      speak();
      lay();
      sift();
    });
  }
  at("show").addEventListener("change", sift);
  at("bar").addEventListener("submit", (event) => event.preventDefault());

  const goTo = (card) => {
    card.hidden = false;
    const folded = card.closest("details.more");
    if (folded) folded.open = true;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    card.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
    card.focus({ preventScroll: true });
  };
  at("next").addEventListener("click", () => {
    const here = document.activeElement?.closest?.("article.card") ?? last;
    const from = here ? counted.indexOf(here) + 1 : 0;
    const next = [...counted.slice(from), ...counted.slice(0, from)].find((card) => !looked(card));
    if (next) {
      last = next;
      goTo(next);
    }
  });
  let last = null;
  at("cards").addEventListener("focusin", (event) => { last = event.target.closest("article.card") ?? last; });
  at("cards").addEventListener("click", (event) => {
    const link = event.target.closest("a.key");
    const card = link && document.querySelector(link.hash);
    if (!card) return;
    event.preventDefault();
    card.closest(".run").hidden = false;
    goTo(card);
  });

  // ---- the file ----

  // A spreadsheet must not take a comment for a formula.
  const cell = (text) => {
    const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return `"${plain.replaceAll('"', '""')}"`;
  };
  const table = () => {
    const rows = [["language", "card", "right", "comment", "words changed since", "first line of the card"]];
    for (const card of cards) {
      const any = "any" in card.dataset;
      for (const lang of any ? ["*"] : tags) {
        const { right: isRight, comment, print: seen } = entry(lang, card.dataset.name);
        if (!isRight && comment === "") continue;
        const shown = any ? card : phone(card, lang);
        const first = (shown.querySelector(any ? ".statement" : ".words").textContent.split("\n")[0] ?? "").trim();
        rows.push([any ? "all" : lang, card.dataset.name, isRight ? "yes" : "", comment, seen === shown.dataset.print ? "" : "yes", first]);
      }
    }
    return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
  };
  at("export").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([table()], { type: "text/csv;charset=utf-8" }));
    link.download = `footbridge-comments-${right}-${new Date().toISOString().slice(0, 10)}.csv`;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
  at("erase").addEventListener("click", () => {
    if (!confirm(say("erase-sure"))) return;
    for (const key of keys().filter((key) => key.startsWith("card/"))) write(key, null);
    lay();
    sift();
  });

  // Another page of this browser has written.
  addEventListener("storage", () => {
    for (const card of cards) if (!card.contains(document.activeElement)) fill(card);
    count();
  });

  // ---- the beginning ----

  const today = new Date().toISOString().slice(0, 10);
  for (const time of all("time[data-expires]")) {
    const past = time.dateTime < today;
    time.classList.toggle("expired", past);
    time.nextElementSibling.hidden = !past;
  }
  at("page-in").value = page;
  at("left").value = left;
  at("right").value = right;
  const how = document.querySelector(`.how [lang="${page}"]`);
  if (how && !keys().some((key) => key.startsWith("card/"))) how.open = true;
  speak();
  lay();
  document.documentElement.dataset.ready = "yes";
})();
