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

  /** What is of no use while nothing in it is found: folds, tables, lanes and whole sections. */
  const boxesOf = (element) => {
    const boxes = [];
    for (let box = element; (box = box.parentElement.closest("main details, .box")); ) boxes.push(box);
    return boxes;
  };

  /** The caption of the table that something is in, or the name it folds under. */
  const headingOf = (element) => {
    const above = element.closest("table, [data-name]");
    if (!above) return "";
    return above.caption ? above.caption.textContent : above.dataset.name;
  };

  /** Everything that can be filtered, with the words it is known by; gathered when first needed. */
  let items = null;
  const gather = () =>
    [...document.querySelectorAll("main .item, main .data tbody tr")].map((element) => {
      const text = headingOf(element) + " " + element.textContent;
      const ofMeetings = element.closest("[data-meetings]") !== null;
      return { element, exact: text.toLowerCase(), text: plain(text), boxes: boxesOf(element), ofMeetings };
    });

  const namesOf = (option) => [option.text, ...option.dataset.others.split("\n")].map((name) => name.toLowerCase());

  /** The names of the conferences that concern a unit. */
  const meetingsOf = (number) =>
    [...document.querySelectorAll("#in-short .item")]
      .filter((card) => among(card.dataset.units, number))
      .flatMap((card) => namesOf(conference.querySelector(`[value="${card.dataset.conferences}"]`)));

  const chosen = (select) => {
    if (!select.value) return null;
    const meetings = select === unit ? meetingsOf(select.value) : [];
    return { number: select.value, names: namesOf(select.selectedOptions[0]), meetings };
  };

  const concerns = (item, key, choice) => {
    if (!choice) return true;
    const numbers = item.element.dataset[key];
    if (numbers !== undefined) return among(numbers, choice.number);
    const known = item.ofMeetings ? [...choice.names, ...choice.meetings] : choice.names;
    return known.some((name) => names(item.exact, name));
  };

  /** Folds as the reader left them, put back when the filter is gone. */
  let folds = null;
  const remember = () => {
    if (!folds) folds = new Map([...document.querySelectorAll("main details")].map((fold) => [fold, fold.open]));
  };
  const restore = () => {
    if (folds) folds.forEach((open, fold) => { fold.open = open; });
    folds = null;
  };

  /** Each day of a month says how many of its deadlines are shown. */
  const recount = () => {
    const { one, other } = byId("months").dataset;
    for (const fold of document.querySelectorAll("#months .due")) {
      const count = fold.querySelectorAll(".item:not([hidden])").length;
      fold.querySelector("summary").textContent = count === 1 ? one : other.replace("{count}", count);
    }
  };

  const apply = () => {
    const phrase = plain(search.value).trim();
    const ofUnit = chosen(unit);
    const ofConference = chosen(conference);
    items = items || gather();
    const used = new Set();
    let count = 0;
    for (const item of items) {
      const shown =
        concerns(item, "units", ofUnit) &&
        concerns(item, "conferences", ofConference) &&
        item.text.includes(phrase);
      item.element.hidden = !shown;
      if (!shown) continue;
      count += 1;
      for (const box of item.boxes) used.add(box);
    }
    for (const item of items) for (const box of item.boxes) box.hidden = !used.has(box);
    recount();
    if (!phrase && !ofUnit && !ofConference) {
      restore();
      found.textContent = "";
      return;
    }
    remember();
    if (count <= FEW) for (const box of used) if (box.matches("details")) box.open = true;
    found.textContent = count ? found.dataset.found.replace("{count}", count) : found.dataset.none;
  };

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  };
  search.addEventListener("input", soon);
  for (const select of [unit, conference]) select.addEventListener("change", apply);
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
