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
    case 401:
      return [words.signInTitle, words.signInText];
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

/** An error page. With the event of the address it has the navigation and a search. */
export function problemPage(status: number, language: Language, visit?: Visit): string {
  const [title, text] = wordsFor(status, language);
  // Without data, because the database may not respond.
  if (visit === undefined) {
    const main = html`<p class="lead">${text}</p>
      ${nextStep(status, WORDS[language])}`;
    return renderBarePage({ language, title, main });
  }
  const main = [
    html`<div class="wrap head">
      <h1>${title}</h1>
      <p class="lead">${text}</p>
    </div>`,
    searchForm(visit),
    html`<div class="wrap problem">${linkTo(visit.links.home, WORDS[language].toHome)}</div>`,
  ];
  return renderPage(visit, { title, isListed: false, main });
}

/** The next steps for a visitor without the navigation of an event. An empty address is that of the page itself. */
function nextStep(status: number, words: (typeof WORDS)[Language]): Markup {
  if (status === 401) return linkTo('/console', words.toConsole);
  return status === 503 ? linkTo('', words.tryAgain) : linkTo('/', words.toHome);
}

function linkTo(href: string, text: string): Markup {
  return html`<p><a class="button" href="${href}">${text}</a></p>`;
}
