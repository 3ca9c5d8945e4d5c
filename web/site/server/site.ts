import { type Language, languageOf } from '@vitrine/ui/language';
import { type Ask, askBy, AskError, type Execute } from './ask.js';
import { languagesOf, preferredLanguage } from './languages.js';
import { eventsPage } from './pages/events.js';
import { linkTarget } from './pages/link.js';
import { robotsText, sitemapFile, sitemapIndex } from './pages/sitemap.js';
import type { PageResult } from './page-result.js';
import { problemPage } from './problem-pages.js';
import { PageClock } from './page-clock.js';
import type { PageRoot } from './links.js';
import { findPage } from './routes.js';
import { startEvent } from './start.js';
import { type Visit, visitOf } from './visit.js';

export interface SiteRequest {
  /** The path, still encoded. */
  readonly path: string;
  /** The query without `?`. */
  readonly query: string;
  /** The address of the site, `https://fair.example`. */
  readonly origin: string;
  readonly acceptLanguage: string | undefined;
  /** The part of the address before `path`. Below `/preview` are only pages of one event. */
  readonly root?: PageRoot | undefined;
  /** Executes a query as an anonymous visitor, in a preview as one after the publication. */
  readonly execute: Execute;
}

export interface SiteResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The instant from which the response is outdated, in milliseconds since 1970. */
  readonly expiresAt?: number | undefined;
  /** Set if the page shows that a search found nothing: the slug of the event, and the words. */
  readonly emptySearch?: { readonly event: string; readonly words: string } | undefined;
}

/** A request with what its pages read: the catalog and the time. */
interface Reading extends SiteRequest {
  readonly ask: Ask;
  readonly clock: PageClock;
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const BY_LANGUAGE = { vary: 'accept-language' };
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)?$/;
const STATUS = { invalid: 400, unavailable: 503, fault: 500 } as const;

/** The response to a request for a page. */
export async function respond(request: SiteRequest): Promise<SiteResponse> {
  const clock = new PageClock();
  try {
    const found = await respondOrFail({ ...request, ask: askBy(request.execute), clock });
    return { ...found, expiresAt: clock.expiresAt };
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    return problem(request, STATUS[error.failure]);
  }
}

async function respondOrFail(request: Reading): Promise<SiteResponse> {
  const { path, origin, ask, clock } = request;
  const [first = '', second = '', ...rest] = path.slice(1).split('/').map(decoded);
  if (path === '/') return start(request);
  if (path === '/robots.txt') return file('text/plain', robotsText(origin));
  if (path === '/sitemap.xml') return file('application/xml', await sitemapIndex(ask, origin));
  if (first === 'sitemap') return siteMap(request, second, rest);
  if (first === 'x') return link(request, second);
  if (!LANGUAGE.test(first)) return lost(request, 404);
  if (second === '') return events(request, first);
  const { query, root } = request;
  const place = { segment: first, slug: second, path: pathOf(rest), query, origin, root };
  const visit = await visitOf({ ask, clock }, place);
  return visit === undefined ? lost(request, 404) : eventPage(request, visit, rest);
}

/** A page of an event, at its one address. */
async function eventPage(request: SiteRequest, visit: Visit, rest: readonly string[]): Promise<SiteResponse> {
  const page = findPage(rest);
  if (page === undefined) return problem(request, 404, visit);
  const known = keptQuery(visit.query, page.parameters);
  const path = visit.links.path(visit.path);
  if (known.toString() !== visit.query.toString() || path !== `${request.root ?? ''}${request.path}`) {
    return redirect(301, `${path}${known.size === 0 ? '' : `?${known.toString()}`}`);
  }
  try {
    return responseOf(request, visit, await page.render(visit));
  } catch (error) {
    // With the navigation and a search: the event itself can be read.
    if (error instanceof AskError && error.failure === 'invalid') return problem(request, 400, visit);
    throw error;
  }
}

function responseOf(request: SiteRequest, visit: Visit, result: PageResult): SiteResponse {
  if (result === undefined) return problem(request, 404, visit);
  if (typeof result === 'string') return { status: 200, headers: HTML, body: result };
  if ('location' in result) return redirect(result.isPermanent === true ? 301 : 302, result.location);
  const { body, type, emptySearch: words } = result;
  const response = file(type, body);
  return words === undefined ? response : { ...response, emptySearch: { event: visit.event.slug, words } };
}

async function start(request: Reading): Promise<SiteResponse> {
  const event = await startEvent(request.ask, request.clock);
  if (event === undefined) return problem(request, 404);
  const { segment } = preferredLanguage(request.acceptLanguage, languagesOf(event.locales));
  return redirect(302, `/${segment}/${event.slug}/`, BY_LANGUAGE);
}

/** The events in a language; the only one is opened. */
async function events(request: Reading, segment: string): Promise<SiteResponse> {
  const result = await eventsPage(request, segment);
  if (result === undefined) return lost(request, 404);
  return typeof result === 'string'
    ? { status: 200, headers: HTML, body: result }
    : redirect(302, result.location);
}

async function siteMap(
  request: Reading,
  event: string,
  [name = '', ...more]: readonly string[],
): Promise<SiteResponse> {
  const isFile = more.length === 0 && name.endsWith('.xml');
  const text = isFile
    ? await sitemapFile(request.ask, request.origin, event, name.slice(0, -'.xml'.length))
    : undefined;
  return text === undefined ? lost(request, 404) : file('application/xml', text);
}

/** The address in a QR code, which lasts as long as its object. */
async function link(request: Reading, id: string): Promise<SiteResponse> {
  const language = new URLSearchParams(request.query).get('l');
  const target = await linkTarget(request.ask, id, { language, acceptLanguage: request.acceptLanguage });
  if (target === undefined) return lost(request, 404);
  return target === null ? lost(request, 410) : redirect(302, target, BY_LANGUAGE);
}

/** A page about an address of no event, with a search in the event that the bare address leads to. */
async function lost(request: Reading, status: 404 | 410): Promise<SiteResponse> {
  const event = request.root ? undefined : await startEvent(request.ask, request.clock);
  if (event === undefined) return problem(request, status);
  const languages = languagesOf(event.locales);
  const wanted = new URLSearchParams(request.query).get('l') ?? request.path.split('/')[1];
  const { segment } =
    languages.find((one) => one.segment === wanted) ?? preferredLanguage(request.acceptLanguage, languages);
  const place = { segment, slug: event.slug, path: '/', query: '', origin: request.origin };
  const found = problem(request, status, await visitOf(request, place));
  return { ...found, headers: { ...found.headers, ...BY_LANGUAGE } };
}

function pathOf(parts: readonly string[]): string {
  return `/${parts
    .filter((part) => part !== '')
    .map(encodeURIComponent)
    .join('/')}`;
}

/** The known parameters in a fixed order, each once and not blank, so that equal pages have one address. */
function keptQuery(query: URLSearchParams, names: readonly string[]): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = query.get(name)?.trim() ?? '';
    if (value !== '') kept.set(name, value);
  }
  return kept;
}

function file(type: string, body: string): SiteResponse {
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8` }, body };
}

function redirect(
  status: number,
  location: string,
  headers: Readonly<Record<string, string>> = {},
): SiteResponse {
  return { status, headers: { ...HTML, location, ...headers }, body: '' };
}

/** A page about an error, in the language of the path or of the browser. */
export function problem(
  { path, acceptLanguage }: Pick<SiteRequest, 'path' | 'acceptLanguage'>,
  status: number,
  visit?: Visit,
): SiteResponse {
  const segment = path.split('/')[1] ?? '';
  const language: Language = languageOf(
    LANGUAGE.test(segment) ? segment : preferredLanguage(acceptLanguage).locale,
  );
  return { status, headers: HTML, body: problemPage(status, visit?.language ?? language, visit) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
