"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const tools = byId("tools");
  const search = byId("search");
  const unit = byId("unit");
  const conference = byId("conference");
  const found = byId("found");

  /** As many rows as are unfolded when they are found; of more, the folds say where they are. */
  const FEW = 200;

  /** Small letters without accents: "Phường 2" is found by "phuong 2". */
  const plain = (text) =>
    text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/\s+/g, " ");

  const among = (list, number) => (" " + list + " ").includes(" " + number + " ");

  /** Whether a text names a thing, and not one whose name only begins alike ("Phường 1" in "Phường 10"). */
  const names = (text, name) => {
    const letter = /[\p{L}\p{N}]/u;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (!letter.test(text[at - 1] || "") && !letter.test(text[at + name.length] || "")) return true;
    }
    return false;
  };

  /** Everything that can be filtered, with the words it is known by; gathered when first needed. */
  let items = null;
  const gather = () =>
    [...document.querySelectorAll("main .item, main .data tbody tr")].map((element) => {
      const group = element.closest("[data-name]");
      const text = (group ? group.dataset.name + " " : "") + element.textContent;
      return { element, exact: text.toLowerCase(), text: plain(text), group };
    });

  const chosen = (select) => {
    const option = select && select.value ? select.selectedOptions[0] : null;
    return option && { number: option.value, names: [option.text, ...option.dataset.others.split("\n")] };
  };

  const concerns = (item, key, choice) => {
    if (!choice) return true;
    const numbers = item.element.dataset[key];
    if (numbers !== undefined) return among(numbers, choice.number);
    return choice.names.some((name) => names(item.exact, name.toLowerCase()));
  };

  /** Folds as the reader left them, put back when the filter is gone. */
  let folds = null;
  const remember = () => {
    if (!folds) folds = new Map([...document.querySelectorAll("main details")].map((fold) => [fold, fold.open]));
  };
  const restore = () => {
    if (folds) folds.forEach((open, fold) => { fold.open = open; fold.hidden = false; });
    folds = null;
  };

  const apply = () => {
    const phrase = plain(search.value).trim();
    const ofUnit = chosen(unit);
    const ofConference = chosen(conference);
    items = items || gather();
    const active = phrase || ofUnit || ofConference;
    const groups = new Set();
    let count = 0;
    for (const item of items) {
      const shown =
        concerns(item, "units", ofUnit) &&
        concerns(item, "conferences", ofConference) &&
        item.text.includes(phrase);
      item.element.hidden = !shown;
      if (shown) count += 1;
      if (shown && item.group) groups.add(item.group);
    }
    if (!active) {
      restore();
      found.textContent = "";
      return;
    }
    remember();
    for (const item of items) {
      if (item.group) item.group.hidden = !groups.has(item.group);
    }
    if (count <= FEW) groups.forEach((group) => { group.open = true; });
    found.textContent = count ? found.dataset.found.replace("{count}", count) : found.dataset.none;
  };

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  };
  search.addEventListener("input", soon);
  for (const select of [unit, conference]) if (select) select.addEventListener("change", apply);
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.addEventListener("reset", () => setTimeout(apply));

  byId("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });

  /** What scrolls sideways can be reached by keyboard; what does not is no stop on the way. */
  const reach = () => {
    for (const box of document.querySelectorAll(".scroll")) {
      if (box.closest("details:not([open])")) continue;
      const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
      if (scrolls) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  addEventListener("resize", reach);
  addEventListener("toggle", reach, true);

  /** On paper everything but the timeline is unfolded. */
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("main details.fold:not([open]), #in-short details:not([open])")];
    for (const fold of folded) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of folded) fold.open = false;
  });

  tools.hidden = false;
  document.documentElement.classList.add("live");
  reach();
})();
