import { notFound } from '../../catalog/model/object-id.js';
import { message } from '../../platform/text/message.js';
import type { ConstraintErrors } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';

/** The message of TAKEN if another booth of the hall has the same code key. */
export const BOOTH_CODE_TAKEN = message`Another booth of the hall has this code already, perhaps in other case or with other separators.`;

/** The user errors for the constraints of the table `booth`. */
export const BOOTH_ERRORS: ConstraintErrors = {
  uq_booth_code: () => userError('TAKEN', BOOTH_CODE_TAKEN, ['code']),
  fk_booth_zone: () => notFound('ZONE', ['zoneId']),
  ck_booth_blocked: () =>
    userError('IN_USE', message`The booth is held for or assigned to an exhibitor; release it first.`, [
      'blocked',
    ]),
};

/** The user errors for rows that refer to deleted booths. `ids`: their ids in the caller's order. */
export function boothUses(ids: readonly string[]): ConstraintErrors {
  return {
    fk_booth_allocation_booth: (id) =>
      userError('IN_USE', message`The booth is held for or assigned to an exhibitor; release it first.`, [
        'boothIds',
        String(ids.indexOf(id)),
      ]),
  };
}
