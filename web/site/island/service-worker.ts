/** Answers the pages of one event in one language: from the network, and without it from the copy. */
import { languageOf } from '@vitrine/ui/language';
import { escapeMarkup } from '@vitrine/ui/markup';
import { isCurrentPage, openCopy, REMOVED_STATUSES, restored, stateOf, store } from './copied-pages.js';
import { copyTime } from './copy-time.js';
import { OFFLINE_WORDS } from './offline-words.js';

/** The event of a request. Those of the start of a worker have `waitUntil` only. */
interface RequestEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

const scope = globalThis as unknown as {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (name: string, listener: (event: RequestEvent) => void) => void;
};
const base = new URL(scope.registration.scope).pathname;
const language = languageOf(base.split('/')[1] ?? '');
/** Files whose addresses contain the hash of their content. */
const HASHED = /^\/(?:assets|media)\//;
/** The time in milliseconds after which the copy of a page replaces a network that does not answer. */
const PATIENCE_MS = 4000;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // Requests that make the copy must not be answered by it.
  if (request.method !== 'GET' || origin !== location.origin || request.cache === 'no-store') return;
  if (HASHED.test(pathname)) event.respondWith(orFetched(file(request), request));
  else if (pathname.startsWith(base)) event.respondWith(orFetched(page(event), request));
});

/** The network alone, if the browser cannot read the copy. */
function orFetched(response: Promise<Response>, request: Request): Promise<Response> {
  return response.catch(() => fetch(request));
}

async function file(request: Request): Promise<Response> {
  return (await restored(await openCopy(base), request.url)) ?? fetch(request);
}

async function page(event: RequestEvent): Promise<Response> {
  const { request } = event;
  const copy = await openCopy(base);
  const isCopied = (await copy.match(request.url)) !== undefined;
  const network = fetch(request);
  if (isCopied)
    event.waitUntil(network.then((response) => renew(copy, request.url, response.clone())).catch(ignore));
  const address = await addressIn(copy, request);
  if (address === undefined && request.mode !== 'navigate') return network;
  try {
    const response = await (address === undefined ? network : Promise.race([network, refusal()]));
    if (response.status < 500) return response;
  } catch {
    // Without a network, the copy answers.
  }
  return (await marked(copy, address ?? `${base}offline`)) ?? network;
}

/** The page with each later visit, so that the copy is as new as what the visitor has read. */
async function renew(copy: Cache, address: string, response: Response): Promise<void> {
  if (isCurrentPage(response)) await store(copy, address, response);
  else if (REMOVED_STATUSES.includes(response.status)) await copy.delete(address);
}

/** The address of the same page in the copy: the plan without a booth, a day of the programme without a venue. */
async function addressIn(copy: Cache, { url, mode }: Request): Promise<string | undefined> {
  const address = new URL(url);
  const day = address.searchParams.get('on');
  const views = [url];
  if (mode === 'navigate') {
    if (day !== null) views.push(`${address.pathname}?on=${day}`);
    views.push(address.pathname);
  }
  for (const view of views) if (await copy.match(view)) return view;
  return undefined;
}

function refusal(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('No answer.')), PATIENCE_MS));
}

/** A page of the copy with a line that says so, and of which time it is. */
async function marked(copy: Cache, address: string): Promise<Response | undefined> {
  const response = await restored(copy, address);
  if (response?.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const words = OFFLINE_WORDS[language];
  const visitedAt = Date.parse(response.headers.get('date') ?? '') || 0;
  const at = Math.max(visitedAt, (await stateOf(copy))?.at ?? 0);
  const text = escapeMarkup(words.copyOf(copyTime(at, language)));
  // The class of the note on previews has its style on all pages.
  const line = `<div class="preview" data-copy role="status"><div class="wrap">${text} <a href="">${words.tryAgain}</a></div></div>`;
  return new Response(
    (await response.text()).replace('<main', () => `${line}<main`),
    {
      headers: response.headers,
    },
  );
}

function ignore(): void {
  // The copy stays as it is if the network fails or the disk is full.
}
