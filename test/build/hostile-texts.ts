import { type GraphQLInputType, isLeafType } from 'graphql';
import type { TestCatalog } from '../setup/catalog.js';
import { cpuTimeOf } from '../setup/cpu.js';
import { withDeepFrom } from '../setup/deep.js';

/** The maximum CPU time of a request, in milliseconds. It includes the client in the test process. */
export const BOUND = 50;
/** The maximum size of a text in bytes. The request limit is 256 KB, so the rest of the request has room. */
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

/** Texts of 100,000 characters, or as many as fit in a request, of several kinds of characters. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PIECES).map(([name, piece]) => [name, repeated(piece)]),
);

function repeated(piece: string): string {
  const bytes = JSON.stringify(piece).length - 2 + 2 * (Buffer.byteLength(piece) - piece.length);
  const count = Math.min(Math.ceil(LENGTH / piece.length), Math.floor(BYTES / Math.max(bytes, 1)));
  return piece.repeat(count);
}

/** Each further field with the same name receives one in this number of texts. */
const SHARE = 4;

/**
 * Chooses the hostile texts for a field. Each field receives one, each time another, and the others as deep cases: the
 * first field with a name all of them. Fields with the same name have the same check, so each further one receives
 * another part. A type that rejects all texts does so before field checks, so its further fields receive one text each.
 */
export function textsByName(): (path: readonly string[], type: GraphQLInputType) => Record<string, string> {
  const seen = new Map<string, number>();
  let count = 0;
  return (path, type) => {
    const isRefused = refusesTexts(type);
    const name = isRefused ? `type ${type.toString()}` : (path.findLast((step) => step !== '0') ?? '');
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    const texts = Object.entries(HOSTILE_TEXTS);
    const share = times === 0 ? 1 : isRefused ? texts.length : SHARE;
    const chosen = texts.filter((_, index) => index % share === times % share);
    return Object.fromEntries(withDeepFrom(count++, chosen));
  };
}

const refusing = new Map<string, boolean>();

/** Whether the scalar or enumeration rejects all the texts. */
export function refusesTexts(type: GraphQLInputType): boolean {
  if (!isLeafType(type)) throw new Error(`${type.toString()} has fields.`);
  const known = refusing.get(type.name);
  if (known !== undefined) return known;
  const isRefused = Object.values(HOSTILE_TEXTS).every((text) => {
    try {
      type.parseValue(text);
      return false;
    } catch {
      return true;
    }
  });
  refusing.set(type.name, isRefused);
  return isRefused;
}

/** The hostile texts, each changed by `change`. */
export function changedTexts(change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(HOSTILE_TEXTS).map(([name, text]) => [name, change(text)]));
}

/** Sends each text; returns those with too much CPU time or a fault. `send` returns the status. */
export async function troublesOf(
  test: TestCatalog,
  send: (text: string) => Promise<number>,
  texts: Readonly<Record<string, string>> = HOSTILE_TEXTS,
  bound = BOUND,
): Promise<string[]> {
  const found: string[] = [];
  for (const [alphabet, text] of Object.entries(texts)) {
    let status = 0;
    const work = async () => {
      await test.sql.query('delete from attempt_limit');
      status = await send(text);
    };
    const took = await cpuTimeOf(work, bound);
    if (took >= bound) found.push(`${alphabet}: ${took.toFixed(0)} ms`);
    if (status >= 500) found.push(`${alphabet}: ${String(status)}`);
  }
  return found;
}
