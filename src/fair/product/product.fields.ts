import { DESCRIPTION_FIELD, EXTERNAL_ID_FIELD, NAME_FIELD, ORDER } from '../event/event.fields.js';
import type { FieldRules } from '../../platform/text/field-rule.js';
import { CHOSEN_CATEGORIES } from '../category/category.fields.js';
import { WEB_ADDRESS_LENGTH } from '../../platform/text/contact/web-address.js';

/** The editable fields of a product. */
export const PRODUCT_FIELDS = {
  externalId: { ...EXTERNAL_ID_FIELD, sample: 'P-1' },
  kind: { column: 'kind', names: { zh: '类型', en: 'Kind' }, sample: 'PRODUCT' },
  name: { ...NAME_FIELD, column: 'name', names: { zh: '名称', en: 'Name' }, sample: '协作机器人' },
  description: DESCRIPTION_FIELD,
  website: {
    column: 'website',
    maximum: WEB_ADDRESS_LENGTH,
    names: { zh: '网址', en: 'Website' },
    sample: 'https://example.com/robot',
  },
  premiere: { column: 'premiere', names: { zh: '首发', en: 'First shown here' }, sample: 'no' },
  position: { column: 'position', number: ORDER, names: { zh: '顺序', en: 'Order' }, sample: '0' },
  categories: { ...CHOSEN_CATEGORIES, names: { zh: '领域', en: 'Categories' }, sample: '机器人' },
} as const satisfies FieldRules;
