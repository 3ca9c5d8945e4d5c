import { pageHeaders } from '../../platform/page/content-policy.js';

/** The headers of each page. All resources come from this server, and only the known style is inline. */
export function siteHeaders(
  styleSource: string,
  publicUrl: string | undefined,
): Readonly<Record<string, string>> {
  // Pictures have absolute addresses if the server has a public one.
  const pictures = publicUrl === undefined ? '' : ` ${new URL(publicUrl).origin}`;
  return pageHeaders({
    'script-src': "'self'",
    'style-src': styleSource,
    'img-src': `'self' data:${pictures}`,
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
  });
}
