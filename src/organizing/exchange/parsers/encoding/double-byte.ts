import WORDS from './usual-syllables.json' with { type: 'json' };

/**
 * The first bytes of usual characters. The standards order ideographs by use: those of level 1 are most of any text.
 * Punctuation, kana and full-width letters count as usual.
 */
const LEADS: Readonly<Record<string, (lead: number, trail: number) => boolean>> = {
  gb18030: (lead, trail) => (trail >= 0xa1 && lead >= 0xb0 && lead <= 0xd7) || isGbSign(lead, trail),
  big5: (lead) => lead >= 0xa1 && lead <= 0xc6,
  shift_jis: (lead) => (lead >= 0x81 && lead <= 0x83) || (lead >= 0x88 && lead <= 0x97),
};
const SYLLABLES: ReadonlySet<string> = new Set(WORDS.korean.join(''));

/** Added to the share of Korean: its bytes are those of usual ideographs in GB 18030, but hardly the reverse. */
const KOREAN = 0.1;

/** The share of usual characters in a text of an encoding with two bytes per ideograph, 0 to 1.1. */
export function usualShare(
  bytes: Uint8Array,
  { encoding, text }: { readonly encoding: string; readonly text: string },
): number {
  const isUsual = LEADS[encoding];
  if (!isUsual) return koreanShare(text);
  let [usualCount, count] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    count += 1;
    // Half-width katakana of Shift_JIS have one byte, and are rare in lists.
    if (encoding === 'shift_jis' && lead >= 0xa1 && lead <= 0xdf) continue;
    index += 1;
    if (isUsual(lead, bytes[index] ?? 0)) usualCount += 1;
  }
  return count === 0 ? 0 : usualCount / count;
}

function isGbSign(lead: number, trail: number): boolean {
  return lead >= 0xa1 && lead <= 0xa3 && trail >= 0xa1;
}

/** Rare syllables are those that other encodings show: `각쟁것것`. */
function koreanShare(text: string): number {
  const letters = text.match(/[\p{Script=Hangul}\p{Script=Han}]/gu) ?? [];
  const usualCount = letters.filter((letter) => SYLLABLES.has(letter)).length;
  return letters.length === 0 ? 0 : usualCount / letters.length + KOREAN;
}
