import type { ConstraintErrors } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';

const cycle = () => userError('INVALID', 'A category cannot be below itself.', ['parentId']);

/** The user errors for the constraints of the table `category`. */
export const CATEGORY_ERRORS: ConstraintErrors = {
  uq_category_slug: () =>
    userError('TAKEN', 'Another category of the event has this slug already.', ['slug']),
  ck_category_exhibitor_quota: () =>
    userError('INVALID', 'The quota must not be negative.', ['exhibitorQuota']),
  fk_category_parent: () => userError('NOT_FOUND', 'There is no such category.', ['parentId']),
  ck_category_parent: cycle,
  ck_category_cycle: cycle,
};

/** The user errors for rows that still refer to a category on deletion. */
export const CATEGORY_USES: ConstraintErrors = {
  fk_category_parent: () => userError('IN_USE', 'Categories are below it; move them first.', ['categoryId']),
  fk_exhibitor_category_category: () => userError('IN_USE', 'Exhibitors are in it.', ['categoryId']),
  fk_product_category_category: () => userError('IN_USE', 'Products are in it.', ['categoryId']),
};
