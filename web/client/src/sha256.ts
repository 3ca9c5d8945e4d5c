/** The first 64 primes, of whose roots SHA-256 takes its constants. */
const PRIMES: readonly number[] = primes(64);
const fraction = (root: number): number => Math.floor((root % 1) * 2 ** 32);
const CONSTANTS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)) | 0) as unknown as State;
const BLOCK = 64;
const words = new Int32Array(BLOCK);

type State = readonly [number, number, number, number, number, number, number, number];

/**
 * SHA-256 without a promise: FIPS 180-4, section 6.2. `crypto.subtle` is asynchronous, which takes longer than the hash
 * of a short text, and does not exist without HTTPS. No secret is hashed.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  const padded = new Uint8Array((((length + 8) >> 6) + 1) * BLOCK);
  padded.set(bytes);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, length / 2 ** 29);
  view.setUint32(padded.length - 4, length << 3);
  let state = INITIAL;
  for (let start = 0; start < padded.length; start += BLOCK) state = compressed(state, view, start);
  state.forEach((word, index) => view.setInt32(index * 4, word));
  return padded.slice(0, 32);
}

/** The state after a block. */
function compressed(state: State, view: DataView, start: number): State {
  for (let t = 0; t < BLOCK; t += 1) words[t] = t < 16 ? view.getInt32(start + t * 4) : scheduled(t);
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < BLOCK; t += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + at(CONSTANTS, t) + at(words, t);
    const other = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + other) | 0;
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0) as unknown as State;
}

function scheduled(t: number): number {
  const early = at(words, t - 15);
  const late = at(words, t - 2);
  return (
    at(words, t - 16) +
    (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) +
    at(words, t - 7) +
    (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10))
  );
}

function at(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1)
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  return found;
}
