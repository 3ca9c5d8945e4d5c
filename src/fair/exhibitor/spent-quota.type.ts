import { type UserError, userError } from '../../platform/failure/user-error.js';

/** A quota of which nothing is left: of an event, a category or a zone. */
export interface SpentQuota {
  kind: string;
  slug: string;
  quota: number;
}

/** As many are approved as there is room for; the words say where. */
export function quotaSpent({ kind, slug, quota }: SpentQuota): UserError {
  const where = kind === 'EVENT' ? 'event' : `${kind.toLowerCase()} ${slug}`;
  return userError('QUOTA_EXCEEDED', `The ${where} has room for ${String(quota)} approved exhibitors.`);
}
