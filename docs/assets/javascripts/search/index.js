// Asks the index that lies beside the site. Nothing here touches the page.

import { GROUPS } from "./address.js";
import { choiceOf } from "./counts.js";
import { choose, isNarrow, readPage, termsOf } from "./hits.js";
import { without } from "./query.js";

const SITE = new URL("../../../", import.meta.url);
const ORDER = { newest: { date: "desc" }, oldest: { date: "asc" } };
// Words of these fields are for this script and no words to be found by.
const KEYS = ["outcomes", "themes"];
const NOBODY = "\u0000";

export class EmptyIndex extends Error {}

export async function openIndex() {
  const bundle = new URL("pagefind/", SITE);
  const entry = await fetch(new URL("pagefind-entry.json", bundle));
  if (!entry.ok) throw new Error(`the search index answers ${entry.status}`);
  const { languages } = await entry.json();
  if (!Object.keys(languages).length) throw new EmptyIndex();
  const pagefind = await import(new URL("pagefind.js", bundle));
  await pagefind.options({
    ranking: { metaWeights: Object.fromEntries(KEYS.map((key) => [key, 0])) },
  });
  await pagefind.init();
  return new Index(pagefind);
}

class Index {
  constructor(pagefind) {
    this.pagefind = pagefind;
  }

  // Fetches the filters' values, with the number of meetings in the archive for each. The
  // list of people is the largest by far, so it is fetched only when it is asked for: the
  // index reads a filter when a search first names it.
  async values(groups) {
    const none = groups.map((group) => ({ [group]: NOBODY }));
    await this.pagefind.search(null, { filters: { any: none } });
    const { filters } = await this.pagefind.search(null);
    return Object.fromEntries(groups.map((group) => [group, filters[group] ?? {}]));
  }

  // Answers a query: the meetings found, those found without each filter and how many each of
  // its values would leave of them, unknown words.
  async search(state, query) {
    const options = { filters: grouped(state.filters), sort: ORDER[state.sort] ?? {} };
    const asked = await this.ask(query, options);
    const unknown = await this.unknown(query, asked);
    const rest = unknown.length ? without(query, unknown) : query;
    const nothing = query.terms.length && !rest.terms.length && !rest.item;
    const none = Object.fromEntries(GROUPS.map((group) => [group, []]));
    if (nothing) return { query: rest, results: [], found: none, counts: {}, unknown };
    const answer = unknown.length ? await this.ask(rest, options) : asked;
    const beside = await this.beside(rest, state, answer);
    return { query: rest, results: answer.results, ...beside, unknown };
  }

  async ask(query, options) {
    const text = query.text || (query.item ? `"${query.item}"` : null);
    const answer = await this.pagefind.search(text, options);
    const results = answer.results.filter(
      (result) =>
        text === null ||
        result.words.length ||
        (result.matchedMetaFields ?? []).some((field) => !KEYS.includes(field)),
    );
    return { results, filters: answer.filters };
  }

  // What each filter's values would leave, were no other value of its own group chosen.
  async beside(query, state, answer) {
    const counts = { ...answer.filters };
    const found = Object.fromEntries(GROUPS.map((group) => [group, answer.results]));
    const active = GROUPS.filter((group) => state.filters[group].length);
    await Promise.all(
      active.map(async (group) => {
        const others = { ...state.filters, [group]: [] };
        const beside = await this.ask(query, { filters: grouped(others) });
        counts[group] = beside.filters[group] ?? {};
        found[group] = beside.results;
      }),
    );
    return { counts, found };
  }

  // Finds the words of a query that no minutes hold; see `matches` in query.js. One such word
  // may also have left the query without any answer.
  async unknown(query, answer) {
    if (query.exact) return [];
    const held = await this.held(query.terms, answer);
    const doubtful = query.terms.filter((term) => !held.has(term));
    const known = await Promise.all(
      doubtful.map(async (term) => {
        const alone = await this.ask({ text: term }, {});
        return (await this.held([term], alone)).has(term);
      }),
    );
    return doubtful.filter((_, place) => !known[place]);
  }

  // The terms that the first meetings of an answer really hold.
  async held(terms, answer) {
    const pages = await Promise.all(answer.results.slice(0, 3).map((result) => result.data()));
    return new Set(pages.flatMap((page) => [...termsOf(readPage(page, terms))]));
  }
}

function grouped(filters) {
  const active = Object.entries(filters).filter(([, values]) => values.length);
  return Object.fromEntries(active.map(([group, values]) => [group, { any: values }]));
}

// Hands out meetings a few at a time, passing over those without an item that fits.
export class Hits {
  constructor(answer, state, outcomes) {
    this.results = answer.results;
    this.terms = answer.query.terms;
    this.choice = choiceOf(answer.query, state.filters, outcomes);
    this.next = 0;
    this.taken = 0;
  }

  // Whether a meeting that was found may turn out to have no item that fits.
  get narrow() {
    return isNarrow(this.choice);
  }

  get done() {
    return this.next >= this.results.length;
  }

  // Reads on until so many meetings are found or none are left.
  async take(wanted) {
    const taken = [];
    while (taken.length < wanted && !this.done) {
      const batch = this.results.slice(this.next, this.next + wanted - taken.length);
      this.next += batch.length;
      const pages = await Promise.all(batch.map((result) => result.data()));
      for (const page of pages) {
        const meeting = readPage(page, this.terms);
        const parts = choose(meeting, this.terms, this.choice);
        if (parts.length || !this.narrow) taken.push({ meeting, parts });
      }
    }
    this.taken += taken.length;
    return taken;
  }
}
