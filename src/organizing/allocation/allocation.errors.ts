import { message, term } from '../../platform/text/message.js';
import type { ConstraintErrors } from '../../platform/failure/constraint-error.js';
import { type UserError, userError } from '../../platform/failure/user-error.js';

/**
 * The errors for violated constraints of allocations. `path` is that of the booth in the input. The error of
 * the exclusion names the holders, so booth-holders.ts creates it.
 */
export function allocationErrors(path: readonly string[]): ConstraintErrors {
  return {
    ux_booth_allocation_live: () => hasThisBooth(path),
    ck_booth_allocation_blocked: () => boothBlocked(path),
    ck_booth_allocation_status: (status) => notApproved(status, path),
  };
}

/** The booth has other exhibitors, and not all of its allocations are shared. */
export function boothTaken(
  path: readonly string[],
  sentence = message`The booth is assigned to, or held for, another exhibitor.`,
): UserError {
  return userError('BOOTH_TAKEN', sentence, path);
}

export function boothBlocked(path: readonly string[]): UserError {
  return userError('BOOTH_TAKEN', message`The booth is blocked.`, path);
}

/** Only approved exhibitors can have a booth. */
export function notApproved(status: string, path: readonly string[]): UserError {
  return userError('WRONG_STATUS', message`The exhibitor is ${term(status)}; it must be approved.`, path);
}

/** Releases and moves need a live allocation of the booth. */
export function hasNotThisBooth(path: readonly string[]): UserError {
  return userError('WRONG_STATUS', message`The exhibitor has no allocation of this booth.`, path);
}

/** The exhibitor of a move already has the target booth. */
export function hasThisBooth(path: readonly string[]): UserError {
  return userError('WRONG_STATUS', message`The exhibitor already has an allocation of this booth.`, path);
}
