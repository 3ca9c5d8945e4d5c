import { type Language, languageOf } from '@vitrine/ui/language';
import type { FileBody, SiteRequest, SiteResponse } from '../../../contract/site-front-end.js';
import { isStart } from './data/way.js';
import { type ExecuteQuery, queryExecutor, QueryError } from './execute-query.js';
import { languagesOf, preferredLanguage } from './languages.js';
import { eventsPage } from './pages/events.js';
import { linkTarget } from './pages/link.js';
import { robotsText, sitemapFile, sitemapIndex } from './pages/sitemap.js';
import type { PageResult } from './page-result.js';
import { problemPage } from './problem-pages.js';
import { PageClock } from './page-clock.js';
import { findPage } from './routes.js';
import { startEvent } from './start.js';
import { type Visit, visitOf } from './visit.js';

/** A request with the sources of its pages: the catalog and the time. */
interface SourcedRequest extends SiteRequest {
  readonly executeQuery: ExecuteQuery;
  readonly clock: PageClock;
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const BY_LANGUAGE = { vary: 'accept-language' };
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)?$/;
const STATUS = { invalid: 400, missing: 404, unavailable: 503, fault: 500 } as const;

/** The response to a request for a page. */
export async function respond(request: SiteRequest): Promise<SiteResponse> {
  const clock = new PageClock();
  try {
    const response = await respondOrFail({ ...request, executeQuery: queryExecutor(request.execute), clock });
    return { ...response, expiresAt: clock.expiresAt };
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return problem(request, STATUS[error.failure]);
  }
}

async function respondOrFail(request: SourcedRequest): Promise<SiteResponse> {
  const { path, origin, executeQuery, clock } = request;
  const [first = '', second = '', ...pathParts] = path.slice(1).split('/').map(decodePart);
  if (path === '/') return start(request);
  if (path === '/robots.txt') return file('text/plain', robotsText(origin));
  if (path === '/sitemap.xml') return file('application/xml', await sitemapIndex(executeQuery, origin));
  if (first === 'sitemap') return siteMap(request, second, pathParts);
  if (first === 'x') return link(request, second);
  if (!LANGUAGE.test(first)) return notFoundPage(request, 404);
  if (second === '') return events(request, first);
  const { query, root } = request;
  const place = { segment: first, slug: second, path: pathOf(pathParts), query, origin, root };
  const visit = await visitOf({ executeQuery, clock }, place);
  return visit === undefined ? notFoundPage(request, 404) : eventPage(request, visit, pathParts);
}

/** A page of an event at its canonical address. */
async function eventPage(
  request: SiteRequest,
  visit: Visit,
  pathParts: readonly string[],
): Promise<SiteResponse> {
  const page = findPage(pathParts);
  if (page === undefined) return problem(request, 404, visit);
  const knownQuery = filteredQuery(visit.query, page.parameters);
  const path = visit.links.path(visit.path);
  if (knownQuery.toString() !== visit.query.toString() || path !== `${request.root ?? ''}${request.path}`) {
    return redirect(301, `${path}${knownQuery.size === 0 ? '' : `?${knownQuery.toString()}`}`);
  }
  try {
    return responseOf(request, visit, await page.render(visit));
  } catch (error) {
    // The error page has the navigation and a search, because the event itself can be read.
    if (error instanceof QueryError && error.failure === 'invalid') return problem(request, 400, visit);
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

async function start(request: SourcedRequest): Promise<SiteResponse> {
  const event = await startEvent(request.executeQuery, request.clock);
  if (event === undefined) return problem(request, 404);
  const { segment } = preferredLanguage(request.acceptLanguage, languagesOf(event.locales));
  return redirect(302, `/${segment}/${event.slug}/`, BY_LANGUAGE);
}

/** The events in a language. A single event is opened directly. */
async function events(request: SourcedRequest, segment: string): Promise<SiteResponse> {
  const result = await eventsPage(request, segment);
  if (result === undefined) return notFoundPage(request, 404);
  return typeof result === 'string'
    ? { status: 200, headers: HTML, body: result }
    : redirect(302, result.location);
}

async function siteMap(
  request: SourcedRequest,
  event: string,
  [name = '', ...furtherParts]: readonly string[],
): Promise<SiteResponse> {
  const isFile = furtherParts.length === 0 && name.endsWith('.xml');
  const text = isFile
    ? await sitemapFile(request.executeQuery, request.origin, event, name.slice(0, -'.xml'.length))
    : undefined;
  return text === undefined ? notFoundPage(request, 404) : file('application/xml', text);
}

/** The address in a QR code. It is valid as long as its object exists. */
async function link(request: SourcedRequest, id: string): Promise<SiteResponse> {
  const query = new URLSearchParams(request.query);
  const language = query.get('l');
  const target = await linkTarget(request.executeQuery, id, {
    language,
    acceptLanguage: request.acceptLanguage,
  });
  if (target === undefined) return notFoundPage(request, 404);
  if (target !== null) return redirect(302, withStart(target, query.get('from')), BY_LANGUAGE);
  return notFoundPage(request, (await request.hasRemoved?.(id)) === true ? 410 : 404);
}

/** The page with the place of the kiosk whose code led to it, from which it offers the way. */
function withStart(target: string, from: string | null): string {
  if (from === null || !isStart(from)) return target;
  return `${target}${target.includes('?') ? '&' : '?'}${new URLSearchParams({ from }).toString()}`;
}

/** An error page for an address without an event, with a search in the default event. */
async function notFoundPage(request: SourcedRequest, status: 404 | 410): Promise<SiteResponse> {
  const event = request.root ? undefined : await startEvent(request.executeQuery, request.clock);
  if (event === undefined) return problem(request, status);
  const languages = languagesOf(event.locales);
  const language = new URLSearchParams(request.query).get('l') ?? request.path.split('/')[1];
  const { segment } =
    languages.find((one) => one.segment === language) ?? preferredLanguage(request.acceptLanguage, languages);
  const place = { segment, slug: event.slug, path: '/', query: '', origin: request.origin };
  const response = problem(request, status, await visitOf(request, place));
  return { ...response, headers: { ...response.headers, ...BY_LANGUAGE } };
}

function pathOf(parts: readonly string[]): string {
  return `/${parts
    .filter((part) => part !== '')
    .map(encodeURIComponent)
    .join('/')}`;
}

/** The known parameters in a fixed order, each once and not blank, so that equal pages have one address. */
function filteredQuery(query: URLSearchParams, names: readonly string[]): URLSearchParams {
  const result = new URLSearchParams();
  for (const name of names) {
    const value = query.get(name)?.trim() ?? '';
    if (value !== '') result.set(name, value);
  }
  return result;
}

function file(type: string, body: FileBody): SiteResponse {
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8` }, body };
}

function redirect(
  status: number,
  location: string,
  headers: Readonly<Record<string, string>> = {},
): SiteResponse {
  return { status, headers: { ...HTML, location, ...headers }, body: '' };
}

/** An error page in the language of the path or of the browser. */
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

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
