/**
 * An address whose path can be decoded. If it cannot, each percent sign is escaped. The query string is not
 * checked.
 */
export function wellEncoded(url: string): string {
  const start = url.indexOf('?');
  const path = start < 0 ? url : url.slice(0, start);
  if (!path.includes('%')) return url;
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}
