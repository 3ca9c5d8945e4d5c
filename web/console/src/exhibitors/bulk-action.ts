import { change } from '@vitrine/components/ask';
import type { MailTexts } from '../exhibitor-mail/mail-texts.js';
import {
  type BulkResultFragment,
  type ExhibitorFilter,
  LabelExhibitorsDocument,
  MailExhibitorsDocument,
  PublishExhibitorsDocument,
  ReviewExhibitorsDocument,
  SubmitExhibitorsDocument,
  UnpublishExhibitorsDocument,
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
  | { readonly name: 'submit' }
  | { readonly name: 'publish' }
  | { readonly name: 'unpublish' }
  | { readonly name: 'mail'; readonly texts: MailTexts }
  | { readonly name: 'label'; readonly add: readonly string[]; readonly remove: readonly string[] };

/** The exhibitors of one step, at most 1,000: by their ids, or the next ones that match a filter. */
export type StepTarget =
  | { readonly exhibitorIds: string[] }
  | { readonly filter: ExhibitorFilter; readonly after: string | null; readonly expectedCount: number };

/** Runs one step of an action. */
export function runStep(
  eventId: string,
  action: BulkAction,
  target: StepTarget,
  locale: string,
): Promise<BulkResultFragment> {
  const targets = { eventId, ...target };
  if (action.name === 'submit') return change(SubmitExhibitorsDocument, { input: targets, locale });
  if (action.name === 'publish') return change(PublishExhibitorsDocument, { input: targets, locale });
  if (action.name === 'unpublish') return change(UnpublishExhibitorsDocument, { input: targets, locale });
  if (action.name === 'mail') {
    return change(MailExhibitorsDocument, { input: { ...targets, ...action.texts }, locale });
  }
  if (action.name === 'label') {
    const labels = { add: [...action.add], remove: [...action.remove] };
    return change(LabelExhibitorsDocument, { input: { ...targets, ...labels }, locale });
  }
  const { note, internalNote, deferNotification } = action.notes;
  const notes = { note: note.trim() || null, internalNote: internalNote.trim() || null, deferNotification };
  return change(ReviewExhibitorsDocument, {
    input: { ...targets, decision: DECISIONS[action.name], ...notes },
    locale,
  });
}
