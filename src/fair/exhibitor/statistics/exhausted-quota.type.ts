import { type Message, message, term } from '../../../platform/text/message.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { type UserError, userError } from '../../../platform/failure/user-error.js';

/** An exhausted quota of an event, a category or a zone. */
export interface ExhaustedQuota {
  kind: string;
  slug: string;
  /** The name of the category or zone. Null for the event. */
  name: LocalizedText | null;
  quota: number;
}

/** The user error for an exhausted quota. It names the event, category or zone. */
export function quotaExhausted(exhausted: ExhaustedQuota): UserError {
  const { quota } = exhausted;
  return userError(
    'QUOTA_EXCEEDED',
    message`The ${limitedPlace(exhausted)} has room for ${quota} approved exhibitors.`,
  );
}

/** The event, category or zone of a quota with its name: `category Robots`. */
export function limitedPlace({ kind, slug, name }: ExhaustedQuota): Message {
  const place = term(kind.toLowerCase());
  return kind === 'EVENT' ? place : message`${place} ${name ? { name } : slug}`;
}
