/** The search query of a visitor's screen. */
const SEARCH = `query ($event: String!, $query: String!, $kinds: [SearchKind!], $first: Int) {
  event(slug: $event) {
    search(query: $query, kinds: $kinds, first: $first) {
      edges { node {
        __typename
        ... on Exhibitor { slug name booths { code hall { code } } }
        ... on Product { slug name }
        ... on Category { slug name }
        ... on Booth { code }
        ... on Session { slug title }
      } }
    }
  }
}`;

/** The same query with facets and the total count. */
export const WITH_FACETS = SEARCH.replace(
  'edges {',
  'totalCount facets { categories { count } halls { count } countries { count } } edges {',
);

/** The query for suggestions while a visitor types. */
export const SUGGESTIONS = `query ($event: String!, $query: String!) {
  event(slug: $event) { suggestions(query: $query) }
}`;
export { SEARCH };

/** Sends one request, and returns the response and its duration. */
export async function ask(port, query, variables) {
  const start = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  const took = performance.now() - start;
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return { data, took };
}
