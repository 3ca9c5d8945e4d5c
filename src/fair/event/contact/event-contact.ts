import { EVENT_FIELDS as FIELDS } from '../event.fields.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import type { InputCheck } from '../../../platform/failure/input-check.js';
import type { EventEntity } from '../event.entity.js';
import type { EventContactInput } from './event-contact.type.js';

interface ContactHome {
  readonly event: EventEntity | undefined;
  /** The country of the event after the change. */
  readonly country: string | null | undefined;
}

/** The columns of `event` for a contact input. Null clears all of them. */
export function contactOf(
  check: InputCheck,
  contact: EventContactInput | null | undefined,
  locales: readonly string[],
  { event, country }: ContactHome,
): Patch<EventEntity> {
  if (contact === undefined) return {};
  const { name, email, phone } = contact ?? { name: null, email: null, phone: null };
  const texts = { ...FIELDS.contactName, locales, stored: { name: event?.contactName } };
  return {
    contactName: check.texts(name, ['contact', 'name'], texts),
    contactEmail: check.text(email, ['contact', 'email'], FIELDS.contactEmail.maximum),
    contactPhone: check.phone(phone, ['contact', 'phone'], country),
  };
}
