import type { Ask } from '../ask.js';
import { EVENT_FRAME, type EventFrame } from '../data/event.js';
import { EVENT_COUNTS, LISTED, type Listed, listedSlugs } from '../data/sitemap.js';
import { html, type Markup, trusted } from '../html.js';
import { languagesOf } from '../languages.js';
import { Links } from '../links.js';

/** Pages of one kind in one file; the format allows 50,000 addresses, and each page has one a language. */
const PAGES = 10_000;
const XML = trusted('<?xml version="1.0" encoding="UTF-8"?>\n');
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

export function robotsText(origin: string): string {
  return `User-agent: *\nDisallow: /*?part=\nDisallow: /*&part=\nSitemap: ${origin}/sitemap.xml\n`;
}

/** The files of all published events. */
export async function sitemapIndex(ask: Ask, origin: string): Promise<string> {
  const { nodes } = (await ask(EVENT_COUNTS, {})).events;
  const files = nodes.flatMap(({ slug, statistics }) => [
    `${slug}/pages`,
    ...LISTED.flatMap((kind) => {
      const count = filesOf(statistics[kind]);
      return Array.from({ length: count }, (_none, index) => `${slug}/${kind}-${index + 1}`);
    }),
  ]);
  const entries = files.map((file) => html`<sitemap><loc>${origin}/sitemap/${file}.xml</loc></sitemap>`);
  return html`${XML}<sitemapindex xmlns="${SITEMAP}">${entries}</sitemapindex>`.text;
}

function filesOf(objects: number): number {
  return Math.ceil(objects / PAGES);
}

interface PageEntry {
  readonly pathOf: (links: Links) => string;
  readonly updatedAt?: string | undefined;
}

/** One file, `pages` or `exhibitors-2`; undefined if there is none. */
export async function sitemapFile(
  ask: Ask,
  origin: string,
  slug: string,
  name: string,
): Promise<string | undefined> {
  const { event } = await ask(EVENT_FRAME, { event: slug });
  if (event === null) return undefined;
  const entries = name === 'pages' ? sectionPages(event) : await entriesOf(ask, slug, name);
  if (entries === undefined) return undefined;
  const urls = entries.flatMap((entry) => urlsOf(event, origin, entry));
  return html`${XML}<urlset xmlns="${SITEMAP}" xmlns:xhtml="${XHTML}">${urls}</urlset>`.text;
}

/** The entries of `exhibitors-2`; undefined if the index does not name it, before any object is read. */
async function entriesOf(ask: Ask, slug: string, name: string): Promise<PageEntry[] | undefined> {
  const [, kind = '', number = ''] = /^([a-z]+)-([1-9]\d{0,3})$/.exec(name) ?? [];
  const listed = LISTED.find((one) => one === kind);
  if (listed === undefined) return undefined;
  const { nodes } = (await ask(EVENT_COUNTS, {})).events;
  const count = nodes.find((event) => event.slug === slug)?.statistics[listed] ?? 0;
  return Number(number) > filesOf(count) ? undefined : objectPages(ask, slug, listed, Number(number));
}

function sectionPages({ venues, categories }: EventFrame): PageEntry[] {
  return [
    { pathOf: (links) => links.home },
    { pathOf: (links) => links.exhibitors() },
    ...categories.map(({ slug }) => ({ pathOf: (links: Links) => links.exhibitors({ category: slug }) })),
    { pathOf: (links) => links.products() },
    { pathOf: (links) => links.programme() },
    ...venues.flatMap((venue) => {
      return venue.halls.map(({ code }) => ({ pathOf: (links: Links) => links.hall(venue.slug, code) }));
    }),
  ];
}

async function objectPages(ask: Ask, event: string, kind: Listed, file: number): Promise<PageEntry[]> {
  const document = listedSlugs(kind);
  const found: PageEntry[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(ask, document, { event, after });
    for (const { slug, updatedAt } of page?.nodes ?? []) {
      found.push({ pathOf: (links) => pathOf(links, kind, slug), updatedAt });
    }
    after =
      page?.pageInfo.hasNextPage === true && found.length < file * PAGES ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found.slice((file - 1) * PAGES, file * PAGES);
}

async function readPage(
  ask: Ask,
  document: ReturnType<typeof listedSlugs>,
  variables: { readonly event: string; readonly after: string | null },
) {
  return (await ask(document, variables)).event?.list;
}

function pathOf(links: Links, kind: Listed, slug: string): string {
  if (kind === 'exhibitors') return links.exhibitor(slug);
  return kind === 'products' ? links.product(slug) : links.session(slug);
}

/** A page has one entry in each language, and each entry names all of them. */
function urlsOf(
  { slug, locales }: EventFrame,
  origin: string,
  { pathOf: path, updatedAt }: PageEntry,
): Markup[] {
  const languages = languagesOf(locales);
  const alternates = languages.map(({ segment, locale }) => {
    const href = `${origin}${path(new Links(segment, slug))}`;
    return html`<xhtml:link rel="alternate" hreflang="${locale}" href="${href}" />`;
  });
  const changed = updatedAt !== undefined && html`<lastmod>${updatedAt}</lastmod>`;
  return languages.map(({ segment }) => {
    return html`<url><loc>${origin}${path(new Links(segment, slug))}</loc>${changed}${alternates}</url>`;
  });
}
