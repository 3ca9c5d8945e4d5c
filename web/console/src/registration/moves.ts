import { keysOf } from '@vitrine/components/tables';
import type { RegistrationStep } from '../exhibitor/exhibitor.graphql.js';

/** The steps of the API, in the order of their buttons. EDIT has no button: it enables the form of the entry. */
const MOVES = {
  PUBLISH: 'publish',
  UNPUBLISH: 'unpublish',
  APPROVE: 'approve',
  REQUEST_CHANGES: 'requestChanges',
  WAITLIST: 'waitlist',
  REJECT: 'reject',
  SUBMIT: 'submit',
  REOPEN: 'reopen',
  WITHDRAW: 'withdraw',
  DELETE: 'remove',
} as const satisfies Readonly<Record<Exclude<RegistrationStep, 'EDIT'>, string>>;

/** A step that staff take with a registration. */
export type Move = (typeof MOVES)[keyof typeof MOVES];

/** The possible steps, in the order of their buttons. */
export function movesOf(steps: readonly RegistrationStep[]): Move[] {
  return keysOf(MOVES)
    .filter((step) => steps.includes(step))
    .map((step) => MOVES[step]);
}

/** The name of the draft of the notes of a step. */
export function moveDraft(exhibitor: string, move: Move): string {
  return `move:${exhibitor}:${move}`;
}
