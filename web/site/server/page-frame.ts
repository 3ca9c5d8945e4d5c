import type { IconName } from '@vitrine/ui/icons';
import { logoMarkup } from '@vitrine/ui/parts';
import { attribute, html, type Markup, type Part, trusted } from './html.js';
import { headOf, type PageHead } from './head.js';
import { icon } from './parts/rows.js';
import { languagesOf } from './languages.js';
import { languageLink } from './parts/language-link.js';
import { callOf, contactOf, type Visit, wordsOf } from './visit.js';

/** The sections of the site in the navigation. */
export type Section = 'home' | 'exhibitors' | 'products' | 'plan' | 'programme' | 'saved';

const SECTIONS: readonly (readonly [section: Section, path: string, icon: IconName])[] = [
  ['home', '/', 'house'],
  ['exhibitors', '/exhibitors', 'store'],
  ['products', '/products', 'package'],
  ['plan', '/map', 'map'],
  ['programme', '/programme', 'calendar-clock'],
  ['saved', '/saved', 'star'],
];

export interface PageContent extends PageHead {
  readonly section?: Section | undefined;
  readonly main: Part;
}

/** A complete page of an event. */
export function renderPage(visit: Visit, { section, main, ...head }: PageContent): string {
  const words = wordsOf(visit);
  const { event, links, locale } = visit;
  const call = callOf(visit);
  return html`<!doctype html>
    <html lang="${locale}" data-app="site" data-theme="auto">
      ${headOf(visit, head)}
      <body>
        <a class="skip" href="#main">${words.skipToContent}</a>
        ${visit.isPreview && previewNote(visit)}
        <header class="top band">
          <div class="wrap">
            <a class="brand" href="${links.home}">${trusted(logoMarkup(26))}<span>${event.name}</span></a>
            <nav class="sections" aria-label="${words.main}">${sectionLinks(visit, section)}</nav>
            <a class="to-search" href="${links.search}" aria-label="${words.search}">${icon('search', 20)}</a>
            ${languageLinks(visit)}
          </div>
        </header>
        <main id="main" data-address="${addressOf(visit)}">${main}</main>
        <footer>
          <div class="wrap">
            ${trusted(logoMarkup(18))} Vitrine
            <a href="${links.about}">${words.aboutEvent}</a>
            ${!visit.isPreview && html`<a href="/${visit.segment}/">${words.events}</a>`}
            ${call !== undefined && html`<a href="${call}">${words.exhibitHere}</a>`} ${contact(visit)}
          </div>
        </footer>
        <nav class="tabs" aria-label="${words.main}">${sectionLinks(visit, section, true)}</nav>
      </body>
    </html>`.text;
}

/** The address of the page, which is printed below it. */
function addressOf({ origin, links, path, query }: Visit): string {
  return `${origin}${links.path(path)}${query.size === 0 ? '' : `?${query.toString()}`}`;
}

/** The note on each page of a preview that visitors cannot read the page. */
function previewNote(visit: Visit): Markup {
  const { preview, previewText, toConsole } = wordsOf(visit);
  return html`<aside class="preview" aria-label="${preview}">
    <div class="wrap">${previewText} <a href="/console/${visit.event.slug}">${toConsole}</a></div>
  </aside>`;
}

/** The contact of the organizer as text, because some browsers in apps open no mail or telephone links. */
function contact(visit: Visit): Markup | undefined {
  const contactText = contactOf(visit);
  return contactText === '' ? undefined : html`<span>${wordsOf(visit).organizer} ${contactText}</span>`;
}

function sectionLinks(visit: Visit, current: Section | undefined, hasIcons = false): Markup[] {
  const words = wordsOf(visit);
  return SECTIONS.map(([section, path, name]) => {
    const mark = attribute('aria-current', section === current ? 'page' : undefined);
    return html`<a href="${visit.links.path(path)}" ${mark}
      >${hasIcons && icon(name, 22)}<span>${words[section]}</span></a
    >`;
  });
}

/** Links to the same page in the other languages. */
function languageLinks({ event, links, path, query, segment }: Visit): Markup[] {
  const otherLanguages = languagesOf(event.locales).filter(
    (pageLanguage) => pageLanguage.segment !== segment,
  );
  const parameters = query.size === 0 ? '' : `?${query.toString()}`;
  return otherLanguages.map((pageLanguage) =>
    languageLink(pageLanguage, `${links.inLanguage(pageLanguage.segment).path(path)}${parameters}`),
  );
}
