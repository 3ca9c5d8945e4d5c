import { type UserError, userError } from '../../platform/failure/user-error.js';

/** An exhausted quota of an event, a category or a zone. */
export interface SpentQuota {
  kind: string;
  slug: string;
  quota: number;
}

/** The user error for an exhausted quota. It names the event, category or zone. */
export function quotaSpent({ kind, slug, quota }: SpentQuota): UserError {
  const where = kind === 'EVENT' ? 'event' : `${kind.toLowerCase()} ${slug}`;
  return userError('QUOTA_EXCEEDED', `The ${where} has room for ${String(quota)} approved exhibitors.`);
}
