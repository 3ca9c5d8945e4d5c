import { createHash } from 'node:crypto';
import { applyDecorators, Header } from '@nestjs/common';
import { bestLocale } from '../text/best-locale.js';
import { contentPolicy } from './content-policy.js';
import { PAGE_STYLE } from './page-style.js';

/** The languages of the pages; the first one is the default. */
export const PAGE_LOCALES = ['zh-Hans', 'en'] as const;
export type PageLocale = (typeof PAGE_LOCALES)[number];

/** The parts that differ between pages. Texts are HTML and contain no data of requests. */
export interface PageParts {
  locale: PageLocale;
  /** The path of the page, `/password`. */
  path: string;
  title: string;
  /** The content for browsers without scripts. */
  withoutScript: string;
  /** The content below the title. */
  content: string;
  script: string;
}

/** The mark of the program: a display case with an object. */
export const PAGE_MARK =
  '<svg class="logo" width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">' +
  '<path class="logo-case" d="M3 3h20v20H3z"/><path class="logo-object" d="M8.4 11.5h9.2V23H8.4z"/></svg>';

const OWN_NAMES: Readonly<Record<PageLocale, string>> = { 'zh-Hans': '简体中文', en: 'English' };
const LANGUAGES: Readonly<Record<PageLocale, string>> = { 'zh-Hans': '语言', en: 'Language' };

/** A complete page of the server for people, in one language. */
export function renderPageFrame({ locale, path, title, withoutScript, content, script }: PageParts): string {
  return `<!doctype html>
<html lang="${locale}" data-app="site" data-theme="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header class="band page-head">
<span class="page-mark">${PAGE_MARK} Vitrine</span>
<nav aria-label="${LANGUAGES[locale]}">${linksTo(path, locale)}</nav>
</header>
<main class="page-main">
<h1>${title}</h1>
<noscript><p>${withoutScript}</p></noscript>
${content}
</main>
<script>${script}</script>
</body>
</html>
`;
}

/** The possible outcomes with their texts, which the script shows. */
export function renderOutcomes(outcomes: Readonly<Record<string, string>>): string {
  const lines = Object.entries(outcomes).map(
    ([outcome, text]) => `<p data-outcome="${outcome}" hidden>${text}</p>`,
  );
  return `<div role="alert">\n${lines.join('\n')}\n</div>`;
}

/** The chosen language, else the best match for the browser. */
export function pageLocale(acceptLanguage: string | undefined, requested: unknown): PageLocale {
  const best = bestLocale(acceptLanguage, PAGE_LOCALES);
  const locale =
    PAGE_LOCALES.find((candidate) => candidate === requested) ??
    PAGE_LOCALES.find((candidate) => candidate === best);
  return locale ?? PAGE_LOCALES[0];
}

/** The headers of a page: they allow only this script and calls to this server, and forbid embedding in frames. */
export function PageHeaders(script: string): MethodDecorator {
  const policy = contentPolicy({
    'script-src': sourceOf(script),
    'style-src': sourceOf(PAGE_STYLE),
    'font-src': 'data:',
    'connect-src': "'self'",
  });
  return applyDecorators(
    Header('content-type', 'text/html; charset=utf-8'),
    Header('content-security-policy', policy),
    Header('referrer-policy', 'no-referrer'),
    Header('cache-control', 'no-cache'),
    Header('vary', 'accept-language'),
  );
}

function linksTo(path: string, locale: PageLocale): string {
  const otherLocales = PAGE_LOCALES.filter((other) => other !== locale);
  return otherLocales
    .map((other) => `<a href="${path}?locale=${other}" lang="${other}">${OWN_NAMES[other]}</a>`)
    .join(' ');
}

/** The hash of the one allowed inline text for the policy. */
function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
