import type { Language } from '@vitrine/ui/language';
import { renderBarePage } from './bare-page.js';
import { html, type Markup } from './html.js';
import { renderPage } from './page-frame.js';
import { searchForm } from './parts/search-form.js';
import type { Visit } from './visit.js';
import { WORDS } from './words.js';

type ProblemWords = readonly [title: string, text: string];

function wordsFor(status: number, language: Language): ProblemWords {
  const words = WORDS[language];
  switch (status) {
    case 404:
      return [words.notFoundTitle, words.notFoundText];
    case 410:
      return [words.goneTitle, words.goneText];
    case 400:
      return [words.badTitle, words.badText];
    case 414:
      return [words.longTitle, words.longText];
    case 503:
      return [words.awayTitle, words.awayText];
    default:
      return [words.faultTitle, words.faultText];
  }
}

/** A page about an error. With the event of the address it has the navigation and a search. */
export function problemPage(status: number, language: Language, visit?: Visit): string {
  const [title, text] = wordsFor(status, language);
  // Without data: the database may not respond.
  if (visit === undefined) {
    const main = html`<p class="lead">${text}</p>
      ${homeLink('/', language)}`;
    return renderBarePage(language, title, main);
  }
  const main = [
    html`<div class="wrap head">
      <h1>${title}</h1>
      <p class="lead">${text}</p>
    </div>`,
    searchForm(visit),
    html`<div class="wrap problem">${homeLink(visit.links.home, language)}</div>`,
  ];
  return renderPage(visit, { title, isListed: false, main });
}

function homeLink(href: string, language: Language): Markup {
  return html`<p><a class="button" href="${href}">${WORDS[language].toHome}</a></p>`;
}
