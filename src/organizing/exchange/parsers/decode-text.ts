import { TableError } from './table.js';

const MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/** The text of a file: by its byte order mark, else UTF-8, else GB 18030, which contains GBK and GB 2312. */
export function decodeText(bytes: Uint8Array): string {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  for (const encoding of marked ? [marked.encoding] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding.
    }
  }
  throw new TableError('The text is neither UTF-8 nor GBK; save the file as "CSV UTF-8".');
}
