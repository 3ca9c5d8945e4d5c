import { FONT, ICONS, PLAN_SCRIPT, PRINT_STYLE, SCRIPT, type StylePart, STYLES } from './assets.js';
import { html, type Markup, type Part, trusted } from './html.js';
import { languagesOf } from './languages.js';
import { absolute } from './linked-data.js';
import type { Visit } from './visit.js';

/**
 * Style elements without added white space, because the content security policy contains the hashes of the
 * exact texts.
 */
export function styleElements(...parts: readonly StylePart[]): Markup {
  return trusted(parts.map((part) => `<style>${STYLES[part]}</style>`).join(''));
}

export interface PageHead {
  /** The title without the name of the event, which is added. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Whether search engines may list the page. By default true. */
  readonly isListed?: boolean | undefined;
  /** The objects of the page in schema.org terms. */
  readonly linkedData?: readonly object[] | undefined;
  /** The parameters that identify a separate page. All others are views of the same page. */
  readonly canonicalQuery?: string | undefined;
  /** `live`: the plan of a hall; `still`: a small drawing of a hall. */
  readonly drawing?: 'live' | 'still' | undefined;
  /** The address of a picture for link previews in messages. */
  readonly picture?: string | undefined;
}

export function headOf(visit: Visit, head: PageHead): Markup {
  const { event, links } = visit;
  const isPlan = head.drawing === 'live';
  const title = head.title === undefined ? event.name : `${head.title} · ${event.name}`;
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <title>${title}</title>
    ${head.description !== undefined && html`<meta name="description" content="${head.description}" />`}
    ${head.isListed === false || visit.isPreview ? html`<meta name="robots" content="noindex, follow" />` : addresses(visit, head, title)}
    <meta name="theme-color" content="#121820" />
    <link rel="manifest" href="${links.path('/site.webmanifest')}" />
    ${iconLinks()}
    <link rel="preload" href="${FONT}" as="font" type="font/woff2" crossorigin />
    ${isPlan ? styleElements('planPage') : styleElements('base', ...(head.drawing ? ['drawing' as const] : []), 'pages')}
    <link rel="stylesheet" href="${PRINT_STYLE}" media="print" />
    ${linkedData(head)}
    <script type="module" src="${isPlan ? PLAN_SCRIPT : SCRIPT}"></script>
  </head>`;
}

export function iconLinks(): Markup {
  return html`<link rel="icon" href="${ICONS.svg}" type="image/svg+xml" />
    <link rel="apple-touch-icon" href="${ICONS.apple}" />`;
}

/** The canonical address of the page, its addresses in other languages, and its data for link previews. */
function addresses(visit: Visit, head: PageHead, title: string): Part {
  const { event, links, origin, path, segment, locale } = visit;
  const { canonicalQuery = '', description, picture } = head;
  const address = (language: string): string =>
    `${origin}${links.inLanguage(language).path(path)}${canonicalQuery}`;
  const languages = languagesOf(event.locales);
  const property = (name: string, value: string | undefined): Part =>
    value !== undefined && html`<meta property="og:${name}" content="${value}" />`;
  return [
    html`<link rel="canonical" href="${address(segment)}" />`,
    languages.map(
      (pageLanguage) =>
        html`<link
          rel="alternate"
          hreflang="${pageLanguage.locale}"
          href="${address(pageLanguage.segment)}"
        />`,
    ),
    html`<link rel="alternate" hreflang="x-default" href="${address(languages[0]?.segment ?? segment)}" />`,
    property('type', 'website'),
    property('site_name', event.name),
    property('title', title),
    property('description', description),
    property('url', address(segment)),
    property('locale', openGraphLocale(locale)),
    property('image', absolute(visit, picture ?? event.picture?.url ?? event.logo?.url ?? ICONS.large)),
  ];
}

/** The OpenGraph form of a locale with the usual territory: `zh_CN` for `zh-Hans`. */
function openGraphLocale(locale: string): string {
  const { language, region = '' } = new Intl.Locale(locale).maximize();
  return `${language}_${region}`;
}

/** JSON in an element. The only character that could end the element is escaped. */
function linkedData({ linkedData: objects = [] }: PageHead): Markup | undefined {
  if (objects.length === 0) return undefined;
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': objects }).replace(
    /</g,
    '\\u003c',
  );
  return html`<script type="application/ld+json">
    ${trusted(text)}
  </script>`;
}
