import { createHash } from 'node:crypto';
import { PAGE_SCRIPT } from './page-script.js';
import { PAGE_LOCALES, PAGE_TEXTS, type PageLocale, type PageName, type PageTexts } from './page-texts.js';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 26rem; margin: 10vh auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; }
label { display: block; margin-top: 1rem; }
input:not([type='checkbox']) { display: block; box-sizing: border-box; width: 100%; padding: 0.5rem; font: inherit; }
small { display: block; }
button { margin-top: 1.5rem; padding: 0.5rem 1.5rem; font: inherit; }
nav { margin-top: 3rem; }
[hidden] { display: none; }
`;

/** The page runs its own script alone, calls this server alone, and stands in no frame of another page. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `script-src ${sourceOf(PAGE_SCRIPT)}`,
  `style-src ${sourceOf(STYLE)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const QUERIES: Readonly<Record<PageName, string>> = {
  invitation:
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { errors { code path } } }',
  password:
    'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { errors { code path } } }',
};
const OWN_NAMES: Readonly<Record<PageLocale, string>> = { 'zh-Hans': '简体中文', en: 'English' };

/** A page in one language, whole. */
export function renderPage(name: PageName, locale: PageLocale): string {
  const texts = PAGE_TEXTS[name][locale];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${texts.title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${texts.title}</h1>
<noscript><p>${texts.withoutScript}</p></noscript>
<div role="alert">
${outcomesOf(texts)}
</div>
${formOf(name, texts)}
</main>
<nav>${linksOf(name, locale)}</nav>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function formOf(name: PageName, texts: PageTexts): string {
  const nameField = `<label>${texts.name} <input name="name" autocomplete="name" maxlength="200"></label>\n`;
  return `<form data-query="${QUERIES[name]}">
<p>${texts.introduction}</p>
${name === 'invitation' ? nameField : ''}<label>${texts.password}
<input name="password" type="password" autocomplete="new-password" required aria-describedby="rule"></label>
<small id="rule">${texts.rule}</small>
<label><input name="show" type="checkbox"> ${texts.show}</label>
<button>${texts.send}</button>
</form>`;
}

function outcomesOf({ outcomes }: PageTexts): string {
  const lines = Object.entries(outcomes);
  return lines.map(([outcome, text]) => `<p data-outcome="${outcome}" hidden>${text}</p>`).join('\n');
}

function linksOf(name: PageName, locale: PageLocale): string {
  const others = PAGE_LOCALES.filter((other) => other !== locale);
  return others
    .map((other) => `<a href="/${name}?locale=${other}" lang="${other}">${OWN_NAMES[other]}</a>`)
    .join(' ');
}

/** How a policy names the one inline text that it allows. */
function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
