/** A year, only for this host: other hosts of the domain may have other operators. */
const HSTS = 'max-age=31536000';

/** The headers of all responses, besides the request id. */
export function standardHeaders(publicUrl: string | undefined): Readonly<Record<string, string>> {
  const isSecure = publicUrl?.startsWith('https:') === true;
  return {
    'x-content-type-options': 'nosniff',
    ...(isSecure ? { 'strict-transport-security': HSTS } : {}),
  };
}
