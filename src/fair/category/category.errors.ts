import { message } from '../../platform/text/message.js';
import type { ConstraintErrors } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';

const cycle = () => userError('INVALID', message`A category cannot be below itself.`, ['parentId']);

/** The user errors for the constraints of the table `category`. */
export const CATEGORY_ERRORS: ConstraintErrors = {
  uq_category_slug: () =>
    userError('TAKEN', message`Another category of the event has this slug already.`, ['slug']),
  ck_category_exhibitor_quota: () =>
    userError('INVALID', message`The quota must not be negative.`, ['exhibitorQuota']),
  ck_category_color: () => userError('INVALID', message`The colour must be from 1 to 10.`, ['color']),
  fk_category_parent: () => userError('NOT_FOUND', message`There is no such category.`, ['parentId']),
  ck_category_parent: cycle,
  ck_category_cycle: cycle,
};

/** The user errors for rows that still refer to a category on deletion. */
export const CATEGORY_USES: ConstraintErrors = {
  fk_category_parent: () =>
    userError('IN_USE', message`Categories are below it; move them first.`, ['categoryId']),
  fk_exhibitor_category_category: () => userError('IN_USE', message`Exhibitors are in it.`, ['categoryId']),
  fk_product_category_category: () => userError('IN_USE', message`Products are in it.`, ['categoryId']),
};
