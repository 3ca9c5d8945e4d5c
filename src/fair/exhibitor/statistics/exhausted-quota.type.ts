import { message, term } from '../../../platform/text/message.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { type UserError, userError } from '../../../platform/failure/user-error.js';

/** An exhausted quota of an event, a category or a zone. */
export interface ExhaustedQuota {
  kind: string;
  slug: string;
  /** The name of the category or zone. The constraint of the database reports its slug only. */
  name?: LocalizedText | null;
  quota: number;
}

/** The user error for an exhausted quota. It names the event, category or zone. */
export function quotaExhausted({ kind, slug, name, quota }: ExhaustedQuota): UserError {
  const place = term(kind.toLowerCase());
  const placeText = kind === 'EVENT' ? place : message`${place} ${name ? { name } : slug}`;
  return userError('QUOTA_EXCEEDED', message`The ${placeText} has room for ${quota} approved exhibitors.`);
}
