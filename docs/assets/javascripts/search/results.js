// The list of results: a meeting each, with the items that answer the query.

import { count, element, fill, marked } from "./dom.js";
import { best, excerpt, fromHead, heading } from "./hits.js";

const ITEMS = 4;

// The outcome's word and shape are drawn once, by the site's own template. Without a column's
// head above it, the word alone does not tell a listener what it says.
function outcomeBadge(root, words, outcome) {
  const template = outcome && root.querySelector(`template[data-outcome="${CSS.escape(outcome)}"]`);
  if (!template) return null;
  const label = element("span", { class: "search-unseen" }, `${words.outcome}: `);
  return element("span", {}, label, template.content.cloneNode(true));
}

function sentence(meeting, part) {
  const { pairs, before, after } = excerpt(meeting, part);
  if (!pairs.length) return null;
  const text = element("p", { class: "hit__excerpt" });
  text.append(before ? "… " : "", ...marked(pairs), after ? " …" : "");
  return text;
}

function itemHit(root, words, meeting, part) {
  const link = element("a", { href: `${meeting.url}#${part.id}` }, ...marked(heading(part)));
  return element(
    "li",
    { class: "hit__item" },
    element(
      "div",
      { class: "hit__head" },
      element("h3", { class: "hit__heading" }, link),
      outcomeBadge(root, words, meeting.outcomes[part.id]),
    ),
    part.case ? element("p", { class: "hit__case" }, fill(words.case, { number: part.case })) : null,
    sentence(meeting, part),
  );
}

function items(root, words, meeting, parts) {
  return element(
    "ol",
    { class: "hit__items" },
    ...parts.map((part) => itemHit(root, words, meeting, part)),
  );
}

// What stands in the head of the minutes, such as who wrote them.
function headLines(words, told) {
  return told.map(([key, pairs]) =>
    element("p", { class: "hit__reason" }, `${words.head[key]}: `, ...marked(pairs)),
  );
}

// Why a meeting is here when no item of it holds the words.
function reason(words, { meeting, parts }, terms) {
  if (parts.length || !terms.length) return null;
  const first = meeting.parts[0];
  if (first.found.size) return sentence(meeting, first);
  const themes = meeting.themeNames.join(", ");
  return themes
    ? element("p", { class: "hit__reason" }, fill(words.by_theme, { themes }))
    : null;
}

// Items that fulfil a choice are shown beside the head; others, if they hold less, stand behind.
export function meetingHit(root, words, hit, { terms, narrow }) {
  const { meeting, parts } = hit;
  const link = element(
    "a",
    { href: meeting.url, class: "hit__link" },
    element("span", { class: "hit__council" }, meeting.council),
    ", ",
    element("span", { class: "hit__date" }, meeting.date),
  );
  const told = fromHead(meeting, parts, terms);
  const [first, rest] = told.length && !narrow ? [[], parts] : best(parts, ITEMS);
  return element(
    "li",
    { class: "hit" },
    element("h2", { class: "hit__meeting" }, link),
    ...(told.length ? headLines(words, told) : [reason(words, hit, terms)]),
    first.length ? items(root, words, meeting, first) : null,
    rest.length
      ? element(
          "details",
          { class: "hit__rest" },
          element("summary", {}, count(words.more_items, rest.length)),
          items(root, words, meeting, rest),
        )
      : null,
  );
}
