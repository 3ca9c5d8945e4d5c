/** Below the limit of 256 KB of a request, with room for what stands around the text. */
const BYTES = 250_000;
const LENGTH = 100_000;

const PIECES: Readonly<Record<string, string>> = {
  letters: 'a',
  syllables: 'zhuangxian',
  Chinese: '重庆大学',
  digits: '1',
  zeros: '0',
  spaces: ' ',
  'line feeds': '\n',
  'combining marks': '\u0301',
  'composed letters': 'e\u0301\u0323',
  'opening brackets': '(',
  'pairs of brackets': '[]',
  commas: ',',
  'Chinese separators': '、；',
  hyphens: '-',
  'codes of booths': 'H1-A1',
  slugs: 'a-',
  addresses: 'http://a.',
  mailboxes: 'a@a.',
  telephones: '+86 10 ',
  quotes: '"\'\\',
  'locale tags': 'zh-',
  'turned directions': '\u202E',
};

/** Texts of 100,000 characters, or as many as a request takes, in several alphabets. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PIECES).map(([name, piece]) => [name, repeated(piece)]),
);

function repeated(piece: string): string {
  const bytes = JSON.stringify(piece).length - 2 + 2 * (Buffer.byteLength(piece) - piece.length);
  const count = Math.min(Math.ceil(LENGTH / piece.length), Math.floor(BYTES / Math.max(bytes, 1)));
  return piece.repeat(count);
}
