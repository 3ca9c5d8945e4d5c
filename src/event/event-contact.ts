import type { InputCheck, StoredTexts } from '../platform/failure/input-check.js';
import type { EventContactInput } from './event-contact.type.js';

const NAME = 200;
const EMAIL = 254;

/** The columns of `event` that a contact names; null removes all of them. */
export function contactOf(
  check: InputCheck,
  contact: EventContactInput | null | undefined,
  locales: readonly string[],
  stored: StoredTexts,
): Record<string, unknown> {
  if (contact === undefined) return {};
  const { name, email, phone } = contact ?? { name: null, email: null, phone: null };
  const texts = { maximum: NAME, locales, stored: { name: stored.contact_name } };
  return {
    contact_name: check.texts(name, ['contact', 'name'], texts),
    contact_email: check.text(email, ['contact', 'email'], EMAIL),
    contact_phone: check.phone(phone, ['contact', 'phone'], null),
  };
}
