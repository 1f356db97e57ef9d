// The search as it stands in the address: query, filters and sort.

export const GROUPS = ["council", "year", "theme", "outcome", "person"];
export const SORTS = ["relevance", "newest", "oldest"];

export function readAddress(search) {
  const params = new URLSearchParams(search);
  const sort = params.get("sort");
  const filters = Object.fromEntries(
    GROUPS.map((group) => [group, [...new Set(params.getAll(group).filter(Boolean))]]),
  );
  return {
    query: (params.get("q") ?? "").trim(),
    filters,
    sort: SORTS.includes(sort) ? sort : SORTS[0],
  };
}

export function writeAddress(state) {
  const params = new URLSearchParams();
  if (state.query) params.set("q", state.query);
  for (const group of GROUPS) {
    for (const value of state.filters[group]) params.append(group, value);
  }
  if (state.sort !== SORTS[0]) params.set("sort", state.sort);
  const text = params.toString();
  return text ? `?${text}` : "";
}

export function chosen(state) {
  return GROUPS.flatMap((group) => state.filters[group].map((value) => ({ group, value })));
}
