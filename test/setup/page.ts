import { createHash } from 'node:crypto';
import { type Answer, read } from './graphql-request.js';

/** Opens a page as a browser does that wants this language. */
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

/** The policy of a page that runs its own script alone, fetches nothing and calls this server alone. */
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

/** What would load or run something beside the page itself. */
export const FOREIGN = /<(link|img|iframe|object|embed)\b|\son\w+=|\sstyle=|\ssrc=/;

export function languageOf({ text }: Answer): string | undefined {
  return /<html lang="([^"]+)"/.exec(text)?.[1];
}

/** What can come of it, as far as the page has words for it. */
export function outcomesOf({ text }: Answer): (string | undefined)[] {
  return [...text.matchAll(/<p data-outcome="(\w+)" hidden>([^<]+)<\/p>/g)].map(([, outcome]) => outcome);
}

/** Where the page leads whoever wants the other language. */
export function otherLanguage({ text }: Answer): string | undefined {
  return /<nav[^>]*><a href="([^"]+)"/.exec(text)?.[1];
}

/** How a policy allows the one element of this name, which has no address. */
function sourcesOf(element: string, html: string): string {
  const found = [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([^]*?)</${element}>`, 'g'))];
  return found
    .map(([, content]) => `'sha256-${createHash('sha256').update(content!).digest('base64')}'`)
    .join(' ');
}
