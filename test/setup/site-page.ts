import { type Answer, read } from './graphql-request.js';

/** A page as a browser receives it, without following redirects. */
export async function pageOf(
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return read(await fetch(address, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' }));
}

/** The objects that a page describes for search engines. */
export function linkedDataOf(html: string): Record<string, unknown>[] {
  const [, json] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html) ?? [];
  return json === undefined ? [] : (JSON.parse(json) as { '@graph': Record<string, unknown>[] })['@graph'];
}
