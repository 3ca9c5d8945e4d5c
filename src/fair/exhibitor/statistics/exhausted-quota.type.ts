import { message, term } from '../../../platform/text/message.js';
import { type UserError, userError } from '../../../platform/failure/user-error.js';

/** An exhausted quota of an event, a category or a zone. */
export interface ExhaustedQuota {
  kind: string;
  slug: string;
  quota: number;
}

/** The user error for an exhausted quota. It names the event, category or zone. */
export function quotaExhausted({ kind, slug, quota }: ExhaustedQuota): UserError {
  const place = term(kind.toLowerCase());
  const where = kind === 'EVENT' ? place : message`${place} ${slug}`;
  return userError('QUOTA_EXCEEDED', message`The ${where} has room for ${quota} approved exhibitors.`);
}
