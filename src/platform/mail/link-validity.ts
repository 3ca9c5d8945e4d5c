import type { MailLanguage } from '../text/mail-language.js';
import { numberFormat } from '../text/formats.js';

interface Duration {
  amount: number;
  unit: 'minute' | 'hour' | 'day';
}

/** The validity of links of accounts by purpose. A mail is tried as long as its link is valid. */
const DURATIONS = {
  INVITATION: { amount: 7, unit: 'day' },
  PASSWORD: { amount: 30, unit: 'minute' },
  SIGN_UP: { amount: 24, unit: 'hour' },
} as const satisfies Record<string, Duration>;

export type LinkKind = keyof typeof DURATIONS;

/** The validity of each link, as an interval of PostgreSQL and as words for English texts. */
export const LINK_VALIDITY: Readonly<Record<LinkKind, string>> = {
  INVITATION: intervalOf('INVITATION'),
  PASSWORD: intervalOf('PASSWORD'),
  SIGN_UP: intervalOf('SIGN_UP'),
};

/** The validity of a link in words. */
export function validityIn(language: MailLanguage, kind: LinkKind): string {
  const { amount, unit } = DURATIONS[kind];
  return numberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

function intervalOf(kind: LinkKind): string {
  const { amount, unit } = DURATIONS[kind];
  return `${String(amount)} ${unit}s`;
}
