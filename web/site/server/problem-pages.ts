import type { Language } from '@vitrine/ui/language';
import { LANGUAGE_TAGS } from '@vitrine/ui/language';
import { logoMarkup } from '@vitrine/ui/parts';
import { STYLE_ELEMENT } from './head.js';
import { html, type Markup, trusted } from './html.js';
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
  if (visit === undefined) return barePage(title, text, language);
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

/** Without data: the database may not respond. */
function barePage(title: string, text: string, language: Language): string {
  return html`<!doctype html>
    <html lang="${LANGUAGE_TAGS[language]}" data-app="site" data-theme="auto">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Vitrine</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <header class="top band">
          <div class="wrap">
            <a class="brand" href="/">${trusted(logoMarkup(26))}<span>Vitrine</span></a>
          </div>
        </header>
        <main id="main">
          <div class="wrap head">
            <h1>${title}</h1>
            <p class="lead">${text}</p>
            ${homeLink('/', language)}
          </div>
        </main>
        <footer><div class="wrap">${trusted(logoMarkup(18))} Vitrine</div></footer>
      </body>
    </html>`.text;
}

function homeLink(href: string, language: Language): Markup {
  return html`<p><a class="button" href="${href}">${WORDS[language].toHome}</a></p>`;
}
