import { languageOf } from '@vitrine/ui/language';
import { type Ask, askBy, AskError, type Execute } from './ask.js';
import { EVENT_FRAME } from './data/event.js';
import { Links } from './links.js';
import { problemPage } from './problem-pages.js';
import type { PageResult } from './page-result.js';
import { findPage } from './routes.js';
import { startAddress } from './start.js';
import { languagesOf, usualLocaleOf, type Visit } from './visit.js';

export interface SiteRequest {
  /** The path, still encoded. */
  readonly path: string;
  /** The query without `?`. */
  readonly query: string;
  /** The address of the site, `https://fair.example`. */
  readonly origin: string;
  readonly acceptLanguage: string | undefined;
  /** Executes a query as an anonymous visitor. */
  readonly execute: Execute;
}

export interface SiteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const HTML = 'text/html; charset=utf-8';

/** The answer to a request for a page. */
export async function answer(request: SiteRequest): Promise<SiteAnswer> {
  try {
    return await answerOrFail(request, askBy(request.execute));
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    return problem(request, error.failure === 'invalid' ? 400 : error.failure === 'unavailable' ? 503 : 500);
  }
}

async function answerOrFail(request: SiteRequest, ask: Ask): Promise<SiteAnswer> {
  if (request.path === '/') {
    const address = await startAddress(request.acceptLanguage, ask);
    return address === undefined
      ? problem(request, 404)
      : redirect(302, address, { vary: 'accept-language' });
  }
  const [segment = '', slug = '', ...rest] = request.path.slice(1).split('/').map(decoded);
  const visit = await visitOf(request, ask, { segment, slug, rest });
  if (visit === undefined) return problem(request, 404);
  const page = findPage(rest);
  if (page === undefined) return problem(request, 404, visit);
  const known = keptQuery(visit.query, page.parameters);
  const path = `/${segment}/${visit.event.slug}${visit.path}`;
  if (known.toString() !== visit.query.toString() || path !== request.path) {
    return redirect(301, `${path}${known.size === 0 ? '' : `?${known.toString()}`}`);
  }
  return answerOf(request, visit, await page.render(visit));
}

function answerOf(request: SiteRequest, visit: Visit, result: PageResult): SiteAnswer {
  if (result === undefined) return problem(request, 404, visit);
  if (typeof result === 'string') return { status: 200, headers: { 'content-type': HTML }, body: result };
  if ('location' in result) return redirect(302, result.location);
  return { status: 200, headers: { 'content-type': `${result.type}; charset=utf-8` }, body: result.body };
}

interface PagePlace {
  readonly segment: string;
  readonly slug: string;
  readonly rest: readonly string[];
}

async function visitOf(
  { query, origin }: SiteRequest,
  ask: Ask,
  { segment, slug, rest }: PagePlace,
): Promise<Visit | undefined> {
  const find = async (locale: string) => (await ask(EVENT_FRAME, { event: slug, locale })).event;
  const likely = usualLocaleOf(segment);
  const first = slug === '' ? null : await find(likely);
  const language = first && languagesOf(first.locales).find((one) => one.segment === segment);
  if (!first || !language) return undefined;
  const event = language.locale === likely ? first : ((await find(language.locale)) ?? first);
  const path = `/${rest
    .filter((part) => part !== '')
    .map(encodeURIComponent)
    .join('/')}`;
  return {
    language: languageOf(language.locale),
    locale: language.locale,
    segment,
    origin,
    event,
    links: new Links(segment, event.slug),
    path,
    query: new URLSearchParams(query),
    ask,
  };
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

function redirect(
  status: number,
  location: string,
  headers: Readonly<Record<string, string>> = {},
): SiteAnswer {
  return { status, headers: { location, ...headers }, body: '' };
}

/** A page about an error, in the language of the path. */
export function problem({ path }: Pick<SiteRequest, 'path'>, status: number, visit?: Visit): SiteAnswer {
  const language = languageOf(path.split('/')[1] ?? '');
  return { status, headers: { 'content-type': HTML }, body: problemPage(status, language, visit) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
