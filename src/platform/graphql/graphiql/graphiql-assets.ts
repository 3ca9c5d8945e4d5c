import { createHash } from 'node:crypto';

/** A file of the page. Its name is the hash of its bytes. */
export interface PageAsset {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** A part of the page that becomes a file. */
interface Piece {
  /** The texts before and after it in the page. */
  readonly from: string;
  readonly to: string;
  /** Whether it ends at the last occurrence of `to`, because scripts may contain script tags. */
  readonly isGreedy: boolean;
  readonly extension: string;
  readonly type: string;
  readonly encoding: BufferEncoding;
  /** The reference to the file that replaces it. */
  readonly element: (address: string) => string;
}

const PIECES: readonly Piece[] = [
  {
    from: '<script>',
    to: '</script>',
    isGreedy: true,
    extension: 'js',
    type: 'text/javascript; charset=utf-8',
    encoding: 'utf8',
    element: (address) => `<script src="${address}"></script>`,
  },
  {
    from: '<style>',
    to: '</style>',
    isGreedy: false,
    extension: 'css',
    type: 'text/css; charset=utf-8',
    encoding: 'utf8',
    element: (address) => `<link rel="stylesheet" href="${address}" />`,
  },
  {
    from: 'data:image/x-icon;base64,',
    to: '"',
    isGreedy: false,
    extension: 'ico',
    type: 'image/x-icon',
    encoding: 'base64',
    element: (address) => `${address}"`,
  },
];

/** Moves scripts, styles and the icon of a page into files, with addresses below `folder`. */
export function splitPage(page: string, folder: string): { html: string; assets: PageAsset[] } {
  const assets: PageAsset[] = [];
  let html = page;
  for (const { from, to, isGreedy, extension, type, encoding, element } of PIECES) {
    const start = html.indexOf(from);
    const end = isGreedy ? html.lastIndexOf(to) : html.indexOf(to, start + from.length);
    // Another version of the page may not have this part.
    if (start < 0 || end < start) continue;
    const bytes = Buffer.from(html.slice(start + from.length, end), encoding);
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${extension}`;
    assets.push({ name, type, bytes });
    html = html.slice(0, start) + element(folder + name) + html.slice(end + to.length);
  }
  return { html, assets };
}
