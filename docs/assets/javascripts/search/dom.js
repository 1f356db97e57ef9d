// Small tools for building pieces of the page. Text always goes in as text.

export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children.filter((child) => child !== null));
  return node;
}

export function fill(text, values) {
  return text.replace(/\{(\w+)\}/gu, (whole, name) => values[name] ?? whole);
}

export function number(count) {
  return count.toLocaleString(document.documentElement.lang || "sv");
}

// A number with its unit, from words with the forms `one`, `other` and perhaps `none`.
export function count(words, n, values = {}) {
  const form = n === 0 && words.none ? "none" : n === 1 ? "one" : "other";
  return fill(words[form], { ...values, n: number(n) });
}

// Words of which some were found: those are marked, without the punctuation around them.
export function marked(pairs) {
  return pairs.flatMap(([word, found], place) => {
    const space = place ? " " : "";
    if (!found) return [space + word];
    const [, before, core, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word);
    return [space + before, element("mark", {}, core), after];
  });
}
