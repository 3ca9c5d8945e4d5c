import { useNavigate } from '@tanstack/react-router';
import { executeMutation } from '@vitrine/components/graphql-request';
import { writeDraft } from '@vitrine/components/draft-store';
import { useEvent } from '../event/event-context.js';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import { DECISIONS, type DecisionNotes } from '../exhibitors/bulk-action.js';
import { type Move, moveDraft } from './moves.js';
import {
  DeleteExhibitorDocument,
  PublishExhibitorDocument,
  ReopenExhibitorDocument,
  ReviewExhibitorDocument,
  SubmitExhibitorDocument,
  UnpublishExhibitorDocument,
  WithdrawExhibitorDocument,
} from './registration.graphql.js';

interface ExhibitorInput {
  readonly exhibitorId: string;
  readonly version: number;
}

/** Steps without notes. */
const PLAIN = {
  submit: (input: ExhibitorInput) => executeMutation(SubmitExhibitorDocument, { input }),
  withdraw: (input: ExhibitorInput) => executeMutation(WithdrawExhibitorDocument, { input }),
  publish: (input: ExhibitorInput) => executeMutation(PublishExhibitorDocument, { input }),
  unpublish: (input: ExhibitorInput) => executeMutation(UnpublishExhibitorDocument, { input }),
  remove: (input: ExhibitorInput) => executeMutation(DeleteExhibitorDocument, { input }),
} as const;

/** The notes of a step. */
export type MoveNotes = Partial<DecisionNotes>;
export type RunMove = (move: Move, notes?: MoveNotes) => void;

/** Returns a function that runs a step for the exhibitor of the address, in the version that the user sees. */
export function useMove(run: (change: () => Promise<unknown>) => void): RunMove {
  const { event } = useEvent();
  const { exhibitor, form } = useExhibitor();
  const navigate = useNavigate();
  const input = { exhibitorId: exhibitor.id, version: exhibitor.version };
  return (move, { note = '', internalNote = '', deferNotification = false } = {}) =>
    run(async () => {
      const notes = { note: note.trim() || null };
      if (move === 'reopen') {
        await executeMutation(ReopenExhibitorDocument, { input: { ...input, ...notes } });
        writeDraft(moveDraft(exhibitor.id, move), undefined);
        return undefined;
      }
      if (move in PLAIN) {
        await PLAIN[move as keyof typeof PLAIN](input);
        if (move !== 'remove') return undefined;
        form.reset();
        return navigate({ to: '/$event/exhibitors', params: { event: event.slug }, ignoreBlocker: true });
      }
      const decision = DECISIONS[move as keyof typeof DECISIONS];
      const more = { internalNote: internalNote.trim() || null, deferNotification };
      await executeMutation(ReviewExhibitorDocument, { input: { ...input, decision, ...notes, ...more } });
      writeDraft(moveDraft(exhibitor.id, move), undefined);
      return undefined;
    });
}
