import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PREFIX = 'exk_live_';
const SECRET = 30;
const CHECKSUM = 6;
const FORM = /^exk_live_([0-9A-Za-z]{30})([0-9A-Za-z]{6})$/;

/**
 * A new key, `exk_live_` with 178 random bits and a checksum in base 62. Secret scanners recognize it, and a
 * mistyped key is refused without a query.
 */
export function createApiKeyToken(): string {
  let secret = '';
  while (secret.length < SECRET) {
    // Bytes from 248 on would make some digits more likely than others.
    for (const byte of randomBytes(SECRET)) if (byte < 248) secret += DIGITS.charAt(byte % 62);
  }
  secret = secret.slice(0, SECRET);
  return `${PREFIX}${secret}${checksumOf(secret)}`;
}

/** Whether the text has the form of a key and the right checksum. */
export function isApiKeyToken(text: string): boolean {
  const [, secret, checksum] = FORM.exec(text) ?? [];
  return secret !== undefined && checksum === checksumOf(secret);
}

function checksumOf(secret: string): string {
  let remainder = crc32(secret);
  let digits = '';
  for (let place = 0; place < CHECKSUM; place += 1) {
    digits = DIGITS.charAt(remainder % 62) + digits;
    remainder = Math.floor(remainder / 62);
  }
  return digits;
}
