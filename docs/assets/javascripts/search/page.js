// The search page: what is asked stands in the address, and the page follows the address.

import { GROUPS, chosen, readAddress, writeAddress } from "./address.js";
import { Answers, PAGE } from "./answers.js";
import { countItems, unsure } from "./counts.js";
import { count, element, fill } from "./dom.js";
import { FilterGroup, ORDERS } from "./filters.js";
import { EmptyIndex, openIndex } from "./index.js";
import { readQuery } from "./query.js";

const PAUSE = 250;
const PATIENCE = 300;
// Read with the page; the people's names only when they are asked for.
const AT_ONCE = GROUPS.filter((name) => name !== "person");

export class SearchPage {
  constructor(root) {
    this.root = root;
    this.words = JSON.parse(root.dataset.words);
    this.parts = Object.fromEntries(
      [...root.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]),
    );
    this.answers = new Answers(root, this.words);
    this.groups = Object.fromEntries(
      GROUPS.map((name) => [name, new FilterGroup(name, this.words, () => this.filter())]),
    );
    this.round = 0;
    this.title = document.title;
  }

  async start() {
    const { parts } = this;
    parts.live.hidden = false;
    parts.plain.hidden = true;
    parts.facets.append(...Object.values(this.groups).map((group) => group.box));
    parts.narrow.open = matchMedia("(min-width: 60em)").matches;
    for (const name of AT_ONCE) this.groups[name].box.open = true;
    this.listen();
    this.mirror(readAddress(location.search));
    try {
      this.index = await openIndex();
      await this.load(AT_ONCE);
    } catch (error) {
      this.fail(error);
      return;
    }
    await this.follow();
  }

  async load(names) {
    const values = await this.index.values(names);
    for (const name of names) this.groups[name].load(values[name], ORDERS[name](this.words));
  }

  listen() {
    const { parts } = this;
    parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go({ query: parts.field.value.trim() }, { push: true });
    });
    parts.field.addEventListener("input", () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.go({ query: parts.field.value.trim() }), PAUSE);
    });
    parts.field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !parts.field.value) return;
      event.preventDefault();
      parts.field.value = "";
      this.go({ query: "" });
    });
    parts.sort.addEventListener("change", () => this.go({ sort: parts.sort.value }, { push: true }));
    parts.more.addEventListener("click", () => this.more());
    parts.reset.addEventListener("click", () => this.clear());
    this.groups.person.box.addEventListener("toggle", () => this.openPeople());
    addEventListener("popstate", () => this.follow());
  }

  async openPeople() {
    const people = this.groups.person;
    if (this.index && people.box.open && !people.loaded) await this.follow();
  }

  filter() {
    const before = readAddress(location.search).filters;
    const filters = Object.fromEntries(
      GROUPS.map((name) => {
        const group = this.groups[name];
        return [name, group.loaded ? group.checked : before[name]];
      }),
    );
    this.go({ filters }, { push: true });
  }

  drop(group, value) {
    const { filters } = readAddress(location.search);
    const rest = filters[group].filter((other) => other !== value);
    this.go({ filters: { ...filters, [group]: rest } }, { push: true });
    this.parts.field.focus();
  }

  clear() {
    this.go({ filters: Object.fromEntries(GROUPS.map((name) => [name, []])) }, { push: true });
    this.parts.field.focus();
  }

  // Changes the address and lets the page follow. Typing changes it in place; what is sent
  // or chosen is a step that the browser's back button undoes.
  go(change, { push = false } = {}) {
    clearTimeout(this.typing);
    const address = location.pathname + writeAddress({ ...readAddress(location.search), ...change });
    if (address !== location.pathname + location.search) {
      if (push) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    }
    this.follow();
  }

  async follow() {
    this.round += 1;
    const { round } = this;
    const state = readAddress(location.search);
    this.mirror(state);
    if (!this.index) return;
    const patience = setTimeout(() => this.say(this.words.searching), PATIENCE);
    try {
      const answer = await this.ask(state);
      if (round !== this.round) return;
      this.show(state, answer);
      // Without these numbers the answers still stand.
      if (answer) this.recount(round, state, answer).catch(() => {});
    } catch (error) {
      if (round === this.round) this.fail(error);
    } finally {
      clearTimeout(patience);
    }
  }

  // Asks the index; null when nothing is asked.
  async ask(state) {
    const people = this.groups.person;
    if ((state.filters.person.length || people.box.open) && !people.loaded) {
      await this.load(["person"]);
      people.check(state.filters.person);
    }
    const query = readQuery(state.query);
    if (!query.text && !query.item && !chosen(state).length) return null;
    const answer = await this.index.search(state, query);
    return { ...answer, page: await this.answers.read(answer, state, history.state?.shown ?? PAGE) };
  }

  // Makes the controls say what the address says.
  mirror(state) {
    const { field, sort } = this.parts;
    if (field.value.trim() !== state.query) field.value = state.query;
    sort.value = state.sort;
    for (const name of GROUPS) {
      this.groups[name].check(state.filters[name]);
      if (state.filters[name].length) this.groups[name].box.open = true;
    }
    this.showChosen(state);
    const { query } = state;
    document.title = query ? fill(this.words.page_title, { query, title: this.title }) : this.title;
  }

  showChosen(state) {
    const chips = chosen(state).map(({ group, value }) => {
      const hidden = element("span", { class: "search-unseen" }, `${this.words.remove} `);
      const button = element("button", { type: "button", class: "search-chip" }, hidden, value);
      button.addEventListener("click", () => this.drop(group, value));
      return element("li", {}, button);
    });
    this.parts.chosen.replaceChildren(...chips);
    this.parts.active.hidden = !chips.length;
  }

  show(state, answer) {
    const open = answer ? unsure(answer, state.filters, this.words.outcomes) : new Map();
    for (const name of GROUPS) {
      const counts = answer ? (answer.counts[name] ?? {}) : null;
      this.groups[name].count(counts, { sure: !open.has(name) });
    }
    if (answer) this.answers.show(answer.page);
    else this.answers.clear();
    this.explain(answer?.unknown ?? []);
    this.settle(answer ? "answered" : "idle");
  }

  // Reads on, once the answers are there, for what the index does not count by itself.
  async recount(round, state, answer) {
    const { outcomes } = this.words;
    for (const [name, choice] of unsure(answer, state.filters, outcomes)) {
      if (!this.groups[name].loaded) continue;
      const counts = await countItems(name, answer, choice, outcomes);
      if (round !== this.round) return;
      if (counts) this.groups[name].count(counts);
    }
  }

  // Shows and hides what goes with the answers that are there.
  settle(state) {
    const { parts, answers } = this;
    const answered = state === "answered";
    const total = answered ? answers.total : 0;
    this.root.dataset.state = state;
    parts.more.hidden = !answers.left;
    parts.empty.hidden = !answered || total > 0;
    parts.sorting.hidden = total < 2;
    parts.idle.hidden = answered && total > 0;
    parts.aside.hidden = answered ? total === 0 && parts.active.hidden : state === "failed";
    this.say(answered ? answers.summary : "");
  }

  explain(unknown) {
    const words = unknown.map((word) => `”${word}”`).join(", ");
    this.parts.note.hidden = !unknown.length;
    this.parts.note.textContent = unknown.length
      ? count(this.words.unknown, unknown.length, { words })
      : "";
  }

  async more() {
    this.parts.more.disabled = true;
    try {
      const first = await this.answers.add();
      this.settle("answered");
      history.replaceState({ shown: this.answers.shown }, "");
      first?.querySelector("a").focus();
    } catch (error) {
      this.fail(error);
    } finally {
      this.parts.more.disabled = false;
    }
  }

  say(text) {
    if (this.parts.status.textContent !== text) this.parts.status.textContent = text;
  }

  // Says that the search cannot answer, and leaves the ways that work without it.
  fail(error) {
    const nothing = error instanceof EmptyIndex;
    this.answers.clear();
    this.settle("failed");
    this.say(nothing ? this.words.archive_empty : this.words.failed);
  }
}
