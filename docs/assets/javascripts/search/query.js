// What a reader's words mean to the index: terms, an item's number, a case number.

const ITEM = /§\s*(\d+[a-zåäö]?)(?![\p{L}\p{N}])/giu;
const CASE_LABEL = /(^|\s)(dnr|diarienummer|diarienr|ärendenummer)\.?:?(?=\s|$)/giu;
const QUOTED = /^\s*".+"\s*$/u;

// The index drops accents and everything but letters and digits; so must a comparison.
export function fold(word) {
  return word.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

// A word with a slash or hyphen in it is indexed both whole and in its parts.
function spellings(word) {
  const parts = word.split(/[^\p{L}\p{N}\p{M}]+/u).map(fold);
  return [fold(word), ...parts].filter(Boolean);
}

// The index answers a word it lacks with the longest beginning of it that it has ("i" for
// "ignorerad"). A Swedish ending takes at most six letters, so less in common is no match,
// and a number has no endings.
export function matches(word, term) {
  return spellings(word).some((spelling) => {
    let common = 0;
    while (common < term.length && spelling[common] === term[common]) common += 1;
    if (common === term.length) return true;
    return common >= 3 && common >= term.length - 6 && !/\d/u.test(term);
  });
}

// Reads "§ 45 skola" as item 45 and the word skola, and drops the "Dnr" of a case number.
export function readQuery(query) {
  if (QUOTED.test(query)) {
    const terms = query.split(/\s+/u).map(fold).filter(Boolean);
    return { text: query.trim(), terms, item: null, exact: true };
  }
  let item = null;
  const rest = query.replace(ITEM, (_, number) => {
    item = number.toLowerCase();
    return " ";
  });
  const text = rest.replace(CASE_LABEL, " ").replace(/\s+/gu, " ").trim();
  const terms = text.split(" ").map(fold).filter(Boolean);
  return { text: terms.length ? text : "", terms: [...new Set(terms)], item, exact: false };
}

// The same query without words that stand in no minutes at all.
export function without(query, unknown) {
  const kept = query.text.split(" ").filter((word) => !unknown.includes(fold(word)));
  return {
    ...query,
    text: kept.join(" "),
    terms: query.terms.filter((term) => !unknown.includes(term)),
  };
}
