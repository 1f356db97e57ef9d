// From one meeting in the index to its items that answer a query.

import { matches } from "./query.js";

const ITEM_ANCHOR = /^p(\d+[a-zåäö]?)$/u;
const WINDOW = 34;
const LEAD = 14;

// Reads "p1:approved,p7:tabled".
function readOutcomes(text) {
  return Object.fromEntries((text ?? "").split(",").map((pair) => pair.split(":", 2)));
}

// Reads "p1: KS 2016/00123 | p4: KS 2015/00456".
function readPairs(text) {
  const pairs = (text ?? "").split(" | ").map((pair) => pair.split(": "));
  return Object.fromEntries(pairs.map(([id, ...rest]) => [id, rest.join(": ")]));
}

// Reads "chair | secretary | adjusters | place | number"; any of them may be empty.
const HEAD = ["chair", "secretary", "adjusters", "where", "number"];

function readHead(text) {
  const values = (text ?? "").split("|");
  return HEAD.map((key, place) => [key, (values[place] ?? "").trim()]).filter(([, said]) => said);
}

// Reads {"p3": ["Skola"]}; a page without them has all its themes on all its items.
function readThemes(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

// The stretches of a page: what stands before the first heading, then one for each heading
// with an address of its own. Places are counted in words, as the index does.
function sections(page, words, terms) {
  const cases = readPairs(page.meta.cases);
  const results = readPairs(page.meta.results);
  const heads = page.anchors
    .filter((anchor) => anchor.element === "h2" && anchor.id)
    .sort((a, b) => a.location - b.location);
  const starts = [null, ...heads];
  return starts.map((head, place) => ({
    id: head ? head.id : "",
    number: head ? (ITEM_ANCHOR.exec(head.id)?.[1] ?? null) : null,
    heading: head ? head.text.split(/\s+/u).filter(Boolean) : [],
    start: head ? head.location : 0,
    end: starts[place + 1] ? starts[place + 1].location : words.length,
    found: new Map(),
    case: (head && cases[head.id]) || "",
    answered: new Set(head ? held([cases[head.id], results[head.id]].join(" "), terms) : []),
  }));
}

// The terms that a text holds.
function held(text, terms) {
  const words = (text ?? "").split(/\s+/u);
  return terms.filter((term) => words.some((word) => matches(word, term)));
}

// Puts each place found under its section, with the terms that it answers.
function place(page, words, terms, parts) {
  for (const location of page.locations) {
    const word = words[location] ?? "";
    const answered = terms.filter((term) => matches(word, term));
    if (!answered.length) continue;
    const part = parts.findLast((section) => section.start <= location) ?? parts[0];
    part.found.set(location, answered);
    for (const term of answered) part.answered.add(term);
  }
}

// The index has a term on a page when the page's text, title or hidden words hold it.
function pageTerms(page, terms, parts) {
  const { title, council, synonyms, head } = page.meta;
  const meta = [title, council, synonyms, head].join(" ");
  const beside = parts.filter((part) => part.number === null);
  return new Set([...held(meta, terms), ...beside.flatMap((part) => [...part.answered])]);
}

// Reads a page of the index: its sections with what was found in each.
export function readPage(page, terms) {
  const words = page.content.split(/[\r\n\s]+/u);
  const parts = sections(page, words, terms);
  place(page, words, terms, parts);
  return {
    url: page.url,
    title: page.meta.title ?? "",
    council: page.filters.council?.[0] ?? page.meta.council ?? "",
    date: page.meta.date ?? "",
    outcomes: readOutcomes(page.meta.outcomes),
    themes: readThemes(page.meta.themes),
    themeNames: page.filters.theme ?? [],
    head: readHead(page.meta.head),
    beside: pageTerms(page, terms, parts),
    words,
    parts,
  };
}

// What the head of the minutes says of the terms: [key, words], each word with whether it was
// found. Only what holds more of the query than the best item does is worth telling.
export function fromHead(meeting, parts, terms) {
  const told = meeting.head.map(([key, said]) => ({ key, said, held: held(said, terms).length }));
  const least = Math.max(0, ...parts.map((part) => part.answered.size));
  return told
    .filter((entry) => entry.held > least)
    .map(({ key, said }) => {
      const words = said.split(/\s+/u);
      return [key, words.map((word) => [word, terms.some((term) => matches(word, term))])];
    });
}

// Says which terms a page really holds; see `matches` for why that must be asked.
export function termsOf(meeting) {
  return new Set([...meeting.beside, ...meeting.parts.flatMap((part) => [...part.answered])]);
}

// Says whether an item has a chosen outcome, a chosen theme and the number asked for.
function wanted(meeting, part, choice) {
  if (choice.item && part.number !== choice.item) return false;
  if (choice.outcome.length && !choice.outcome.includes(meeting.outcomes[part.id])) return false;
  const themes = meeting.themes[part.id];
  return !choice.theme.length || !themes || choice.theme.some((theme) => themes.includes(theme));
}

// Whether a choice is about items, so that a meeting that was found may hold none that fits.
export function isNarrow({ item, outcome, theme }) {
  return Boolean(item || outcome.length || theme.length);
}

// The items of a meeting that fulfil a choice and hold every term, unless the term stands in the
// meeting's own head.
export function fitting(meeting, terms, choice) {
  return meeting.parts.filter((part) => {
    if (part.number === null || !wanted(meeting, part, choice)) return false;
    return terms.every((term) => part.answered.has(term) || meeting.beside.has(term));
  });
}

// Chooses the parts of a meeting to show: a choice that is about items leaves only those.
export function choose(meeting, terms, choice) {
  if (isNarrow(choice)) return fitting(meeting, terms, choice);
  return meeting.parts.filter((part) => part.answered.size && part.id);
}

// The parts that answer most of the query, in the order of the minutes, and those left over.
export function best(parts, most) {
  const top = Math.max(...parts.map((part) => part.answered.size));
  const fitting = parts.filter((part) => part.answered.size === top);
  fitting.sort((a, b) => b.found.size - a.found.size);
  const kept = new Set(fitting.slice(0, most));
  return [parts.filter((part) => kept.has(part)), parts.filter((part) => !kept.has(part))];
}

function sentenceStart(words, from, floor) {
  for (let at = from; at > floor && at > from - LEAD; at -= 1) {
    if (/[.!?]["”)]?$/u.test(words[at - 1])) return at;
  }
  return Math.max(floor, from - Math.floor(LEAD / 2));
}

// Where the most different terms stand closest together.
function densest(locations, found) {
  const scored = locations.map((start) => {
    const near = locations.filter((at) => at >= start && at < start + WINDOW - LEAD);
    return { start, score: new Set(near.flatMap((at) => found.get(at))).size * 100 + near.length };
  });
  return scored.reduce((top, next) => (next.score > top.score ? next : top)).start;
}

// The sentence of a part that answers best, word by word: [word, was found].
export function excerpt(meeting, part) {
  const floor = Math.min(part.start + part.heading.length, part.end);
  const locations = [...part.found.keys()].filter((at) => at >= floor).sort((a, b) => a - b);
  const start = locations.length
    ? sentenceStart(meeting.words, densest(locations, part.found), floor)
    : floor;
  const end = Math.min(start + WINDOW, part.end);
  const pairs = meeting.words.slice(start, end).map((w, i) => [w, part.found.has(start + i)]);
  return { pairs, before: start > floor, after: end < part.end };
}

// A part's heading, word by word: [word, was found].
export function heading(part) {
  return part.heading.map((word, offset) => [word, part.found.has(part.start + offset)]);
}
