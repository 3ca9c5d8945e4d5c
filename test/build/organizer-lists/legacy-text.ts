/** Encodings that Node.js can decode but not encode. */
type LegacyEncoding = 'windows-1252' | 'big5';

/**
 * The bytes of a text in a legacy encoding. Throws if they are not also valid GB 18030, because only the
 * plausibility of the text may distinguish the encodings.
 */
export function legacyBytes(text: string, encoding: LegacyEncoding): Buffer {
  const table = tableOf(encoding);
  const bytes = Buffer.concat(
    Array.from(text, (character) => {
      if (character.codePointAt(0)! < 128) return Buffer.from(character);
      const found = table.get(character);
      if (!found) throw new Error(`${encoding} lacks ${character}`);
      return Buffer.from(found);
    }),
  );
  new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  return bytes;
}

/** Characters of Windows-1252 that Latin-1 lacks, with their bytes. */
const OTHERS = { '€': 0x80, Œ: 0x8c, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '™': 0x99 };

/** The bytes of each character. */
function tableOf(encoding: LegacyEncoding): Map<string, number[]> {
  const table = new Map<string, number[]>();
  if (encoding === 'windows-1252') {
    for (let byte = 0xa0; byte <= 0xff; byte += 1) table.set(String.fromCharCode(byte), [byte]);
    for (const [character, byte] of Object.entries(OTHERS)) table.set(character, [byte]);
    return table;
  }
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (Array.from(character).length === 1 && character !== '\uFFFD' && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  return table;
}
