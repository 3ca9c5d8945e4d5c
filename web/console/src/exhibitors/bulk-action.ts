import { executeMutation } from '@vitrine/components/graphql-request';
import type { MailTexts } from './mail/mail-texts.js';
import {
  type BulkResultFragment,
  type ExhibitorFilter,
  InviteContactsDocument,
  LabelExhibitorsDocument,
  MailExhibitorsDocument,
  PublishExhibitorsDocument,
  type ReviewDecision,
  ReviewExhibitorsDocument,
  SubmitExhibitorsDocument,
  UnpublishExhibitorsDocument,
} from './exhibitors.graphql.js';

/** The decisions that can be made about many registrations at once. */
export const DECISIONS = {
  approve: 'APPROVE',
  requestChanges: 'REQUEST_CHANGES',
  waitlist: 'WAITLIST',
  reject: 'REJECT',
} as const satisfies Readonly<Record<string, ReviewDecision>>;
export type DecisionName = keyof typeof DECISIONS;

/** The notes of a decision for the applicant and for the staff. */
export interface DecisionNotes {
  readonly note: string;
  readonly internalNote: string;
  /** Whether the applicants are notified only when the decisions are released. */
  readonly deferNotification: boolean;
}

/** An action on many exhibitors. */
export type BulkAction =
  | { readonly name: DecisionName; readonly notes: DecisionNotes }
  | { readonly name: 'submit' }
  | { readonly name: 'publish' }
  | { readonly name: 'unpublish' }
  | { readonly name: 'invite'; readonly renew: boolean }
  | { readonly name: 'mail'; readonly texts: MailTexts }
  | { readonly name: 'label'; readonly add: readonly string[]; readonly remove: readonly string[] };

/** The exhibitors of one step, at most 1,000: given ids, or the next matches of a filter. */
export type StepTarget =
  | { readonly exhibitorIds: string[] }
  | { readonly filter: ExhibitorFilter; readonly after: string | null; readonly expectedCount: number };

/** The results of one step; those of invitations have the links to pass on. */
export type StepResult = Omit<BulkResultFragment, 'results'> & {
  readonly results: readonly (BulkResultFragment['results'][number] & {
    readonly email?: string | null;
    readonly link?: string | null;
  })[];
};

/** Runs one step of an action. */
export async function runStep(
  eventId: string,
  action: BulkAction,
  target: StepTarget,
  locale: string,
): Promise<StepResult> {
  const targets = { eventId, ...target };
  if (action.name === 'submit') return executeMutation(SubmitExhibitorsDocument, { input: targets, locale });
  if (action.name === 'publish')
    return executeMutation(PublishExhibitorsDocument, { input: targets, locale });
  if (action.name === 'unpublish')
    return executeMutation(UnpublishExhibitorsDocument, { input: targets, locale });
  if (action.name === 'invite') {
    const invited = await executeMutation(InviteContactsDocument, {
      input: { ...targets, renew: action.renew },
      locale,
    });
    return { ...invited, results: invited.results ?? [] };
  }
  if (action.name === 'mail') {
    return executeMutation(MailExhibitorsDocument, { input: { ...targets, ...action.texts }, locale });
  }
  if (action.name === 'label') {
    const labels = { add: [...action.add], remove: [...action.remove] };
    return executeMutation(LabelExhibitorsDocument, { input: { ...targets, ...labels }, locale });
  }
  const { note, internalNote, deferNotification } = action.notes;
  const notes = { note: note.trim() || null, internalNote: internalNote.trim() || null, deferNotification };
  return executeMutation(ReviewExhibitorsDocument, {
    input: { ...targets, decision: DECISIONS[action.name], ...notes },
    locale,
  });
}
