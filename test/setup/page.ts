import { createHash } from 'node:crypto';
import { type Answer, read } from './graphql-request.js';

/** Opens a page as a browser with this language. */
export async function visit(address: string, language = 'en'): Promise<Answer> {
  return read(await fetch(address, { headers: { accept: 'text/html', 'accept-language': language } }));
}

/** The directives of the page's policy. */
export function policyOf({ headers }: Answer): Record<string, string> {
  const policy = (headers.get('content-security-policy') ?? '').split('; ').map((rule) => {
    const [directive = '', ...sources] = rule.split(' ');
    return [directive, sources.join(' ')];
  });
  return Object.fromEntries(policy) as Record<string, string>;
}

/** The policy of a page that runs only its own script, loads nothing and calls only this server. */
export function closedPolicy({ text }: Answer): Record<string, string> {
  return {
    'default-src': "'none'",
    'script-src': sourcesOf('script', text),
    'style-src': sourcesOf('style', text),
    'font-src': 'data:',
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  };
}

/** Markup that would load or run something outside the page. */
export const FOREIGN = /<(link|img|iframe|object|embed)\b|\son\w+=|\sstyle=|\ssrc=/;

export function languageOf({ text }: Answer): string | undefined {
  return /<html lang="([^"]+)"/.exec(text)?.[1];
}

/** The outcomes for which the page has a text. */
export function outcomesOf({ text }: Answer): (string | undefined)[] {
  return [...text.matchAll(/<p data-outcome="(\w+)" hidden>([^<]+)<\/p>/g)].map(([, outcome]) => outcome);
}

/** The address of the page in the other language. */
export function otherLanguage({ text }: Answer): string | undefined {
  return /<nav[^>]*><a href="([^"]+)"/.exec(text)?.[1];
}

/** The sources in a policy for the inline element of this name. */
function sourcesOf(element: string, html: string): string {
  const found = [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([^]*?)</${element}>`, 'g'))];
  return found
    .map(([, content]) => `'sha256-${createHash('sha256').update(content!).digest('base64')}'`)
    .join(' ');
}
