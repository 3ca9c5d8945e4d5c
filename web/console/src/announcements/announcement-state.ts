import type { StatusTone } from '@vitrine/components/status-mark';
import type { AnnouncementRowFragment } from './announcements.graphql.js';

/** The state of an announcement for visitors. */
export type AnnouncementState = 'draft' | 'planned' | 'shown' | 'ended';

export const TONES: Readonly<Record<AnnouncementState, StatusTone>> = {
  draft: 'plain',
  planned: 'busy',
  shown: 'good',
  ended: 'plain',
};

export function stateOf(
  { published, startsAt, endsAt }: Pick<AnnouncementRowFragment, 'published' | 'startsAt' | 'endsAt'>,
  now: number,
): AnnouncementState {
  if (!published) return 'draft';
  if (endsAt !== null && Date.parse(endsAt) <= now) return 'ended';
  return Date.parse(startsAt) > now ? 'planned' : 'shown';
}
