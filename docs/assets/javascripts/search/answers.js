// The answers on the page: ten meetings at first, and ten more each time they are asked for.

import { EAGER } from "./counts.js";
import { count, fill } from "./dom.js";
import { Hits } from "./index.js";
import { meetingHit } from "./results.js";

export const PAGE = 10;

export class Answers {
  constructor(root, words) {
    this.root = root;
    this.words = words;
    this.list = root.querySelector('[data-part="results"]');
    this.hits = null;
    this.waiting = [];
  }

  // Reads the first meetings, without touching the page: a later query may overtake this one.
  async read(answer, state, first) {
    const hits = new Hits(answer, state, this.words.outcomes);
    const eager = hits.narrow && answer.results.length <= EAGER;
    const waiting = await hits.take(eager ? Math.max(EAGER, first) : first);
    return { hits, shown: waiting.splice(0, first), waiting, query: state.query };
  }

  show({ hits, shown, waiting, query }) {
    Object.assign(this, { hits, waiting, query });
    this.list.replaceChildren(...this.draw(shown));
  }

  clear() {
    this.show({ hits: null, shown: [], waiting: [], query: "" });
  }

  // Puts the next meetings at the end and gives the first of them.
  async add() {
    const next = this.waiting.splice(0, PAGE);
    if (next.length < PAGE) next.push(...(await this.hits.take(PAGE - next.length)));
    const drawn = this.draw(next);
    this.list.append(...drawn);
    return drawn[0] ?? null;
  }

  draw(hits) {
    return hits.map((hit) => meetingHit(this.root, this.words, hit, this.hits));
  }

  get shown() {
    return this.list.children.length;
  }

  get left() {
    return Boolean(this.waiting.length || (this.hits && !this.hits.done));
  }

  // How many meetings fit; no more than this many while some have still to be read.
  get total() {
    return this.hits.narrow && this.hits.done ? this.hits.taken : this.hits.results.length;
  }

  get summary() {
    const sure = !this.hits.narrow || this.hits.done;
    const found = count(sure ? this.words.found : this.words.found_at_most, this.total);
    return this.query ? fill(this.words.found_for, { found, query: this.query }) : found;
  }
}
