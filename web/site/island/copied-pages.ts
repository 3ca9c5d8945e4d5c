/** The status of an object that was removed, and of a server that no longer offers copies. */
export const REMOVED_STATUSES: readonly number[] = [404, 410];
/** The address of the state in a copy. */
export const STATE = '/copy-state';
const PREFIX = 'vitrine-site ';
const BYTES = 'x-copy-bytes';

/** What a copy contains. */
export interface CopyState {
  /** The revision of the catalog with the addresses of the copy, as one text. */
  readonly version: string;
  /** The last instant at which the copy was current, in milliseconds since 1970. */
  readonly at: number;
  /** The compressed bytes of the pages and their files. */
  readonly pageBytes: number;
  /** The compressed bytes of the search. */
  readonly searchBytes: number;
  /** Whether the search is in the copy. The search of a large event is not. */
  readonly hasSearch: boolean;
  readonly files: readonly string[];
  /** The files of the deployment before. Open pages may still load them. */
  readonly earlierFiles: readonly string[];
}

/** The pages and files below a path, `/zh/week-2017/`. Rejects if the browser stores nothing. */
export function openCopy(base: string): Promise<Cache> {
  return caches.open(PREFIX + base);
}

export function deleteCopy(base: string): Promise<boolean> {
  return caches.delete(PREFIX + base);
}

/** The paths of all copies of this origin. */
export async function copyBases(): Promise<string[]> {
  const names = await caches.keys();
  return names.flatMap((name) => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : []));
}

/** Undefined before the first complete copy. */
export async function stateOf(copy: Cache): Promise<CopyState | undefined> {
  return (await copy.match(STATE))?.json() as Promise<CopyState> | undefined;
}

export function putState(copy: Cache, state: CopyState): Promise<void> {
  return copy.put(STATE, Response.json(state));
}

/** Whether the server has confirmed its response. While its database is away, it forbids to store older ones. */
export function isCurrent({ headers }: Response): boolean {
  return headers.get('cache-control') === 'no-cache';
}

/** Whether a response is a current page, not an error or the page of another server, such as the sign-in of a Wi-Fi. */
export function isCurrentPage(response: Response): boolean {
  return response.ok && !response.redirected && response.headers.has('etag') && isCurrent(response);
}

/** Stores a response by its address, compressed. Returns its bytes. Rejects if the disk is full. */
export async function store(copy: Cache, address: string, response: Response): Promise<number> {
  const stream = response.body?.pipeThrough(new CompressionStream('gzip'));
  const bytes = await new Response(stream ?? null).arrayBuffer();
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  headers.set(BYTES, String(bytes.byteLength));
  await copy.put(address, new Response(bytes, { headers }));
  return bytes.byteLength;
}

export function bytesOf({ headers }: Response): number {
  return Number(headers.get(BYTES) ?? 0);
}

/** The response as it was stored. Undefined without one. */
export async function restored(copy: Cache, address: string): Promise<Response | undefined> {
  const response = await copy.match(address);
  if (!response?.headers.has(BYTES)) return response;
  return new Response(response.body?.pipeThrough(new DecompressionStream('gzip')), {
    headers: response.headers,
  });
}
