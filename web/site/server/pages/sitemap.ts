import {
  type EventFrameFragment,
  SiteEventCountsDocument,
  SiteEventDocument,
  SiteExhibitorSlugsDocument,
  SiteProductSlugsDocument,
  SiteSessionSlugsDocument,
} from '../generated/graphql.js';
import type { ExecuteQuery } from '../execute-query.js';
import { html, type Markup, trusted } from '../html.js';
import { languagesOf } from '../languages.js';
import { Links } from '../links.js';

/**
 * The maximum number of objects in one file. The format allows 50,000 addresses, and each object has one per
 * language.
 */
const PAGES = 10_000;
const XML = trusted('<?xml version="1.0" encoding="UTF-8"?>\n');
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';
/** The slugs of all objects of a kind, in pages of a hundred. */
const SLUGS = {
  exhibitors: SiteExhibitorSlugsDocument,
  products: SiteProductSlugsDocument,
  sessions: SiteSessionSlugsDocument,
} as const;
type ListKind = keyof typeof SLUGS;
const LIST_KINDS = Object.keys(SLUGS) as ListKind[];

export function robotsText(origin: string): string {
  return `User-agent: *\nDisallow: /*?part=\nDisallow: /*&part=\nSitemap: ${origin}/sitemap.xml\n`;
}

/** The files of all published events. */
export async function sitemapIndex(executeQuery: ExecuteQuery, origin: string): Promise<string> {
  const { nodes } = (await executeQuery(SiteEventCountsDocument, {})).events;
  const files = nodes.flatMap(({ slug, statistics }) => [
    `${slug}/pages`,
    ...LIST_KINDS.flatMap((kind) => {
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

interface SlugList {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly { readonly slug: string; readonly updatedAt?: string }[];
}

interface PageEntry {
  readonly pathOf: (links: Links) => string;
  readonly updatedAt?: string | undefined;
}

/** One file, `pages` or `exhibitors-2`; undefined if it does not exist. */
export async function sitemapFile(
  executeQuery: ExecuteQuery,
  origin: string,
  slug: string,
  name: string,
): Promise<string | undefined> {
  const { event } = await executeQuery(SiteEventDocument, { event: slug });
  if (event === null) return undefined;
  const entries = name === 'pages' ? sectionPages(event) : await entriesOf(executeQuery, slug, name);
  if (entries === undefined) return undefined;
  const urls = entries.flatMap((entry) => urlsOf(event, origin, entry));
  return html`${XML}<urlset xmlns="${SITEMAP}" xmlns:xhtml="${XHTML}">${urls}</urlset>`.text;
}

/**
 * The entries of a file such as `exhibitors-2`. Undefined, without reading objects, if the index does not
 * contain it.
 */
async function entriesOf(
  executeQuery: ExecuteQuery,
  slug: string,
  name: string,
): Promise<PageEntry[] | undefined> {
  const [, kind = '', number = ''] = /^([a-z]+)-([1-9]\d{0,3})$/.exec(name) ?? [];
  const listKind = LIST_KINDS.find((one) => one === kind);
  if (listKind === undefined) return undefined;
  const { nodes } = (await executeQuery(SiteEventCountsDocument, {})).events;
  const count = nodes.find((event) => event.slug === slug)?.statistics[listKind] ?? 0;
  return Number(number) > filesOf(count)
    ? undefined
    : objectPages(executeQuery, slug, listKind, Number(number));
}

function sectionPages({ venues, categories }: EventFrameFragment): PageEntry[] {
  return [
    { pathOf: (links) => links.home },
    { pathOf: (links) => links.about },
    { pathOf: (links) => links.exhibitors() },
    ...categories.map(({ slug }) => ({ pathOf: (links: Links) => links.exhibitors({ category: slug }) })),
    { pathOf: (links) => links.products() },
    { pathOf: (links) => links.programme() },
    ...venues.flatMap((venue) => {
      return venue.halls.map(({ code }) => ({ pathOf: (links: Links) => links.hall(venue.slug, code) }));
    }),
  ];
}

async function objectPages(
  executeQuery: ExecuteQuery,
  event: string,
  kind: ListKind,
  file: number,
): Promise<PageEntry[]> {
  const entries: PageEntry[] = [];
  let after: string | null = null;
  do {
    const list: SlugList | undefined = (await executeQuery(SLUGS[kind], { event, after })).event?.list;
    for (const { slug, updatedAt } of list?.nodes ?? []) {
      entries.push({ pathOf: (links) => pathOf(links, kind, slug), updatedAt });
    }
    const page: SlugList['pageInfo'] | undefined = list?.pageInfo;
    after = page?.hasNextPage === true && entries.length < file * PAGES ? page.endCursor : null;
  } while (after !== null);
  return entries.slice((file - 1) * PAGES, file * PAGES);
}

function pathOf(links: Links, kind: ListKind, slug: string): string {
  if (kind === 'exhibitors') return links.exhibitor(slug);
  return kind === 'products' ? links.product(slug) : links.session(slug);
}

/** An object has one entry in each language, and each entry lists all of them. */
function urlsOf(
  { slug, locales }: EventFrameFragment,
  origin: string,
  { pathOf: path, updatedAt }: PageEntry,
): Markup[] {
  const languages = languagesOf(locales);
  const alternates = languages.map(({ segment, locale }) => {
    const href = `${origin}${path(new Links(segment, slug))}`;
    return html`<xhtml:link rel="alternate" hreflang="${locale}" href="${href}" />`;
  });
  const lastModified = updatedAt !== undefined && html`<lastmod>${updatedAt}</lastmod>`;
  return languages.map(({ segment }) => {
    return html`<url><loc>${origin}${path(new Links(segment, slug))}</loc>${lastModified}${alternates}</url>`;
  });
}
