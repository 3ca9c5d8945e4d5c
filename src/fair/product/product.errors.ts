import { fieldOf, message } from '../../platform/text/message.js';
import type { ConstraintErrors } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';

/** The user errors for the constraints of the tables `product`, `product_category` and `product_image`. */
export const PRODUCT_ERRORS: ConstraintErrors = {
  uq_product_external_id: () =>
    userError('TAKEN', message`Another product of the exhibitor has this key already.`, ['externalId']),
  ck_product_website: () =>
    userError('INVALID', message`${fieldOf(['website'])} must be a web address.`, ['website']),
  fk_product_image_media: () => userError('NOT_FOUND', message`A picture has just been removed.`, ['images']),
  fk_product_category_category: () =>
    userError('NOT_FOUND', message`A category has just been removed.`, ['categoryIds']),
};
