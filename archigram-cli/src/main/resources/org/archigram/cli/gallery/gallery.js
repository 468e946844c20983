"use strict";

// The pages work without this file; it adds the search, the theme button and the comparison.

(function () {
  const root = document.documentElement;

  function remembered(key) {
    try { return localStorage.getItem(key); } catch (refused) { return null; }
  }

  function remember(key, value) {
    try { localStorage.setItem(key, value); } catch (refused) { /* file:// may refuse */ }
  }

  function isDark() {
    const chosen = root.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function theme() {
    const chosen = remembered("theme");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
    const button = document.getElementById("theme");
    button.hidden = false;
    const say = () => { button.textContent = isDark() ? "Light" : "Dark"; };
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember("theme", root.dataset.theme);
      say();
    });
    say();
  }

  function search(box) {
    const cards = Array.from(document.querySelectorAll(".card"));
    const families = Array.from(document.querySelectorAll(".family"));
    const count = document.getElementById("count");
    function filter() {
      const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const card of cards) {
        const text = card.dataset.text;
        card.hidden = !words.every((word) => text.includes(word));
        shown += card.hidden ? 0 : 1;
      }
      for (const family of families) family.hidden = !family.querySelector(".card:not([hidden])");
      count.textContent = shown === 0 ? "Nothing found." : shown + " of " + cards.length;
      history.replaceState(null, "", box.value ? "#" + encodeURIComponent(box.value) : location.pathname);
    }
    box.addEventListener("input", filter);
    if (location.hash.length > 1) {
      try { box.value = decodeURIComponent(location.hash.slice(1)); } catch (malformed) { box.value = ""; }
      filter();
    }
  }

  function element(name, attributes, text) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function picture(entry, view) {
    const figure = element("figure");
    const scroll = figure.appendChild(element("div", { class: "scroll" }));
    if (!entry.views.includes(view)) {
      scroll.appendChild(element("p", { class: "faint" }, "There is no such view of this architecture."));
      return figure;
    }
    for (const theme of ["light", "dark"]) {
      scroll.appendChild(element("img", {
        class: theme, loading: "lazy", alt: entry.title + ", " + view,
        src: "pictures/" + entry.name + "-" + view + "-" + theme + ".svg",
      }));
    }
    return figure;
  }

  function facts(entry) {
    const list = element("dl");
    for (const [key, value] of entry.facts) {
      list.appendChild(element("dt", {}, key));
      list.appendChild(element("dd", {}, value));
    }
    return list;
  }

  function source(entry, other) {
    const bare = (line) => line.replace(/#.*/, "").replace(/\s+/g, " ").trim();
    const theirs = new Set(other.source.split("\n").map(bare));
    const code = element("code");
    for (const line of entry.source.split("\n")) {
      const differs = bare(line) !== "" && !theirs.has(bare(line));
      code.appendChild(element("span", differs ? { class: "differs" } : {}, line));
      code.appendChild(document.createTextNode("\n"));
    }
    const pre = element("pre");
    pre.appendChild(code);
    return pre;
  }

  function side(entry, other, view) {
    const column = element("section");
    const title = column.appendChild(element("h2"));
    title.appendChild(element("a", { href: entry.name + ".html" }, entry.title));
    column.appendChild(picture(entry, view));
    column.appendChild(facts(entry));
    column.appendChild(picture(entry, "equations"));
    column.appendChild(source(entry, other));
    return column;
  }

  function compare(place) {
    const entries = window.ARCHITECTURES;
    const query = new URLSearchParams(location.search);
    const left = document.getElementById("left");
    const right = document.getElementById("right");
    const view = document.getElementById("view");
    const find = (name) => entries.find((entry) => entry.name === name);
    for (const entry of entries) {
      left.appendChild(element("option", { value: entry.name }, entry.title));
      right.appendChild(element("option", { value: entry.name }, entry.title));
    }
    left.value = (find(query.get("a")) || find("esn") || entries[0]).name;
    right.value = (find(query.get("b")) || find("elm") || entries[entries.length - 1]).name;
    if (Array.from(view.options).some((option) => option.value === query.get("view"))) {
      view.value = query.get("view");
    }
    function show() {
      const a = find(left.value);
      const b = find(right.value);
      place.replaceChildren(side(a, b, view.value), side(b, a, view.value));
      const chosen = new URLSearchParams({ a: a.name, b: b.name, view: view.value });
      history.replaceState(null, "", "?" + chosen);
    }
    for (const choice of [left, right, view]) choice.addEventListener("change", show);
    show();
  }

  theme();
  const box = document.getElementById("search");
  if (box) search(box);
  const place = document.getElementById("comparison");
  if (place) compare(place);
})();
