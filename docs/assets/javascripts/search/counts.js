// How many minutes each choice of a filter would leave. The index counts whole minutes; where
// items decide, the minutes have to be read, and those without an item that fits are not counted.

import { GROUPS } from "./address.js";
import { fitting, isNarrow, readPage } from "./hits.js";

// So many minutes may be read to know how many really hold an item that fits.
export const EAGER = 50;
const OF_ITEMS = ["outcome", "theme"];

// What a question asks of the items: their number, outcomes by key and themes by name.
export function choiceOf(query, filters, outcomes) {
  return {
    item: query.item,
    outcome: Object.keys(outcomes).filter((key) => filters.outcome.includes(outcomes[key])),
    theme: filters.theme,
  };
}

// The groups whose counts must be made by reading, each with what is chosen beside it.
export function unsure({ query }, filters, outcomes) {
  const choices = GROUPS.map((group) => [
    group,
    choiceOf(query, { ...filters, [group]: [] }, outcomes),
  ]);
  return new Map(
    choices.filter(
      ([group, choice]) =>
        isNarrow(choice) || (OF_ITEMS.includes(group) && query.terms.length > 0),
    ),
  );
}

function valuesOf(group, page, meeting, parts, outcomes) {
  if (group === "outcome") return parts.map((part) => outcomes[meeting.outcomes[part.id]]);
  if (group === "theme") {
    return parts.flatMap((part) => meeting.themes[part.id] ?? meeting.themeNames);
  }
  return parts.length ? (page.filters[group] ?? []) : [];
}

// Counts a group by reading what the question finds without it; null where that is too much.
export async function countItems(group, { query, found }, choice, outcomes) {
  const results = found[group];
  if (results.length > EAGER) return null;
  const counts = {};
  for (const page of await Promise.all(results.map((result) => result.data()))) {
    const meeting = readPage(page, query.terms);
    const parts = fitting(meeting, query.terms, choice);
    const values = valuesOf(group, page, meeting, parts, outcomes).filter(Boolean);
    for (const value of new Set(values)) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}
