import type { ConstraintErrors } from '../../platform/failure/constraint-error.js';
import { type UserError, userError } from '../../platform/failure/user-error.js';

/**
 * The errors for violated constraints of allocations; `path` names the booth in the input.
 * Without the exclusion of others, whose error names them (see booth-holders.ts).
 */
export function allocationErrors(path: readonly string[]): ConstraintErrors {
  return {
    ux_booth_allocation_live: () => hasThisBooth(path),
    ck_booth_allocation_blocked: () => boothBlocked(path),
    ck_booth_allocation_status: (status) => notApproved(status, path),
  };
}

/** Others have it, and not all of them as shared. */
export function boothTaken(
  path: readonly string[],
  sentence = 'The booth is assigned to, or held for, another exhibitor.',
): UserError {
  return userError('BOOTH_TAKEN', sentence, path);
}

export function boothBlocked(path: readonly string[]): UserError {
  return userError('BOOTH_TAKEN', 'The booth is blocked.', path);
}

/** Only those that take part get a booth. */
export function notApproved(status: string, path: readonly string[]): UserError {
  return userError('WRONG_STATUS', `The exhibitor is ${status}; it must be APPROVED.`, path);
}

/** It cannot give back, or move from, what it has not. */
export function hasNotThisBooth(path: readonly string[]): UserError {
  return userError('WRONG_STATUS', 'The exhibitor neither has this booth nor is it held for it.', path);
}

/** It cannot move to where it is. */
export function hasThisBooth(path: readonly string[]): UserError {
  return userError('WRONG_STATUS', 'The exhibitor has this booth already, or it is held for it.', path);
}
