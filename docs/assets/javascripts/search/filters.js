// The search's filters: a group of checkboxes for each, with what every value would leave.

import { element, fill, number } from "./dom.js";
import { fold } from "./query.js";

const SHORT = 8;

export class FilterGroup {
  constructor(name, words, onChange) {
    this.name = name;
    this.words = words;
    this.onChange = onChange;
    this.options = [];
    this.loaded = false;
    this.wide = false;
    this.list = element("ul", { class: "facet__list" });
    this.more = element("button", { type: "button", class: "facet__more" });
    this.more.addEventListener("click", () => this.widen());
    this.finder = this.makeFinder();
    this.box = element(
      "details",
      { class: "facet" },
      element("summary", { class: "facet__name" }, words.groups[name]),
      element(
        "fieldset",
        { class: "facet__body" },
        element("legend", { class: "facet__legend" }, words.groups[name]),
        this.finder,
        this.list,
        this.more,
      ),
    );
    this.box.dataset.group = name;
  }

  makeFinder() {
    const field = element("input", {
      type: "search",
      class: "facet__finder",
      autocomplete: "off",
      spellcheck: false,
      "aria-label": fill(this.words.find, { group: this.words.groups[this.name].toLowerCase() }),
      placeholder: this.words.find_short,
    });
    field.addEventListener("input", () => this.show());
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    return field;
  }

  // Builds the checkboxes once, so that neither focus nor order moves while one filters.
  load(totals, order) {
    this.loaded = true;
    const values = Object.keys(totals).sort(order(totals));
    this.options = values.map((value) => this.makeOption(value, totals[value]));
    this.list.replaceChildren(...this.options.map((option) => option.row));
    this.count(null);
  }

  makeOption(value, total) {
    const input = element("input", { type: "checkbox", name: this.name, value });
    input.addEventListener("change", () => this.onChange());
    const shown = element("span", { class: "facet__count" });
    const row = element(
      "li",
      { class: "facet__option" },
      element(
        "label",
        { class: "facet__label" },
        input,
        element("span", { class: "facet__value" }, value),
        shown,
      ),
    );
    return { value, folded: fold(value), input, shown, row, total, count: total };
  }

  get checked() {
    return this.options.filter((option) => option.input.checked).map((option) => option.value);
  }

  check(values) {
    for (const option of this.options) option.input.checked = values.includes(option.value);
  }

  // Takes new counts; null leaves the archive's own. Those that are not sure are no more than
  // a limit: what they leave nothing of is not offered, and of the rest no number is told.
  count(counts, { sure = true } = {}) {
    for (const option of this.options) {
      option.count = counts ? (counts[option.value] ?? 0) : option.total;
      option.shown.replaceChildren(...(sure ? this.told(option.count) : []));
    }
    this.show();
  }

  told(count) {
    const unit = count === 1 ? this.words.unit.one : this.words.unit.other;
    return [number(count), element("span", { class: "search-unseen" }, ` ${unit}`)];
  }

  widen() {
    this.wide = !this.wide;
    this.show();
  }

  // Shows what fits the words typed; else the chosen and the first few that leave something.
  show() {
    const wanted = fold(this.finder.value);
    const fitting = this.options.filter(
      (option) => option.input.checked || (option.count > 0 && option.folded.includes(wanted)),
    );
    const kept = new Set(
      this.wide ? fitting : fitting.filter((o, place) => o.input.checked || place < SHORT),
    );
    for (const option of this.options) option.row.hidden = !kept.has(option);
    const any = this.options.some((option) => option.input.checked || option.count > 0);
    this.box.hidden = this.loaded && !any;
    this.finder.hidden = this.options.length <= SHORT;
    this.more.hidden = fitting.length <= SHORT;
    const words = this.wide ? this.words.fewer : this.words.all;
    this.more.textContent = fill(words, { n: number(fitting.length) });
    this.more.setAttribute("aria-expanded", String(this.wide));
  }
}

function byAlphabet() {
  const { compare } = new Intl.Collator(document.documentElement.lang || "sv");
  return () => compare;
}

// How each group's values are put in order: names by alphabet, years newest first, outcomes
// as the site lists them, people by how often they are there.
export const ORDERS = {
  council: byAlphabet,
  theme: byAlphabet,
  year: () => () => (a, b) => b.localeCompare(a),
  outcome: (words) => {
    const keys = Object.values(words.outcomes);
    return () => (a, b) => keys.indexOf(a) - keys.indexOf(b);
  },
  person: () => {
    const compare = byAlphabet()();
    return (totals) => (a, b) => totals[b] - totals[a] || compare(a, b);
  },
};
