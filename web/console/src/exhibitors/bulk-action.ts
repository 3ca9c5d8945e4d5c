import { change } from '@vitrine/components/ask';
import {
  type BulkResultFragment,
  LabelExhibitorsDocument,
  PublishExhibitorsDocument,
  ReviewExhibitorsDocument,
} from './exhibitors.graphql.js';

/** The decisions about a registration that can be made for many at once. */
export const DECISIONS = {
  approve: 'APPROVE',
  requestChanges: 'REQUEST_CHANGES',
  waitlist: 'WAITLIST',
  reject: 'REJECT',
} as const;
export type DecisionName = keyof typeof DECISIONS;

/** What a decision tells the applicant and the staff. */
export interface DecisionNotes {
  readonly note: string;
  readonly internalNote: string;
  /** The applicants are notified later, together with others. */
  readonly deferNotification: boolean;
}

/** An action on many exhibitors. */
export type BulkAction =
  | { readonly name: DecisionName; readonly notes: DecisionNotes }
  | { readonly name: 'publish' }
  | { readonly name: 'label'; readonly add: readonly string[]; readonly remove: readonly string[] };

/** Runs one step of an action, for at most 1,000 exhibitors. */
export function runStep(
  eventId: string,
  action: BulkAction,
  ids: readonly string[],
): Promise<BulkResultFragment> {
  const target = { eventId, exhibitorIds: [...ids] };
  if (action.name === 'publish') return change(PublishExhibitorsDocument, { input: target });
  if (action.name === 'label') {
    const labels = { add: [...action.add], remove: [...action.remove] };
    return change(LabelExhibitorsDocument, { input: { ...target, ...labels } });
  }
  const { note, internalNote, deferNotification } = action.notes;
  const notes = { note: note.trim() || null, internalNote: internalNote.trim() || null, deferNotification };
  return change(ReviewExhibitorsDocument, {
    input: { ...target, decision: DECISIONS[action.name], ...notes },
  });
}
