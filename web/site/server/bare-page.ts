import { type Language, LANGUAGE_TAGS } from '@vitrine/ui/language';
import { logoMarkup } from '@vitrine/ui/parts';
import { iconLinks, styleElements } from './head.js';
import type { StylePart } from './assets.js';
import { html, type Part, trusted } from './html.js';

interface BarePage {
  readonly language: Language;
  readonly title: string;
  readonly main: Part;
  readonly styles?: readonly StylePart[];
  /** Links to the same page in other languages. */
  readonly languages?: Part | undefined;
}

/** A page without an event. */
export function renderBarePage({ language, title, main, styles = ['base'], languages }: BarePage): string {
  return html`<!doctype html>
    <html lang="${LANGUAGE_TAGS[language]}" data-app="site" data-theme="auto">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Vitrine</title>
        ${iconLinks()} ${styleElements(...styles)}
      </head>
      <body>
        <header class="top band">
          <div class="wrap">
            <a class="brand" href="/">${trusted(logoMarkup(26))}<span>Vitrine</span></a>
            ${languages}
          </div>
        </header>
        <main id="main">
          <div class="wrap head">
            <h1>${title}</h1>
            ${main}
          </div>
        </main>
        <footer><div class="wrap">${trusted(logoMarkup(18))} Vitrine</div></footer>
      </body>
    </html>`.text;
}
