import type { ModeratedKind } from '../../pending-change/pending-change.fields.js';
import { PRODUCT_FIELDS } from '../product.fields.js';
import { PendingProductChangeEntity } from './pending-product-change.entity.js';

const { kind, name, description, website, premiere } = PRODUCT_FIELDS;

/** The products of approved exhibitors, and the values that members change. */
export const MODERATED_PRODUCT: ModeratedKind = {
  kind: 'PRODUCT',
  object: 'product',
  entity: PendingProductChangeEntity,
  key: 'productId',
  actions: true,
  fields: { kind, name, description, website, premiere },
};
