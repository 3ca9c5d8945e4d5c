import { pageHeaders } from '../../platform/page/content-policy.js';

/** A single-page app that the server delivers. */
export interface App {
  /** The folder of its sources in `web`. */
  readonly name: 'kiosk' | 'console' | 'portal';
  /** The address of the app. Its pages have addresses below it. */
  readonly path: string;
  /** Sources of styles besides the app's own files, such as the hash of a style that a library inserts. */
  readonly styles?: readonly string[];
}

/** The hash of the only style that React Aria inserts. It may change with the version of React Aria. */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** The apps of the server. */
export const APPS: readonly App[] = [
  { name: 'kiosk', path: '/kiosk' },
  { name: 'console', path: '/console', styles: [REACT_ARIA_STYLE] },
  { name: 'portal', path: '/portal', styles: [REACT_ARIA_STYLE] },
];

/** The headers of an app's pages. Scripts and styles come only from the app's files. */
export function appHeaders({ styles = [] }: App): Readonly<Record<string, string>> {
  return pageHeaders({
    'script-src': "'self'",
    'style-src': ["'self'", ...styles].join(' '),
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
  });
}
