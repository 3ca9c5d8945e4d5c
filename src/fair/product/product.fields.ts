import { DESCRIPTION_FIELD, EXTERNAL_ID_FIELD, NAME_FIELD } from '../event/event.fields.js';
import type { FieldRules } from '../../platform/text/field-rule.js';
import { CHOSEN_CATEGORIES } from '../category/category.fields.js';
import { WEB_ADDRESS_LENGTH } from '../../platform/text/contact/web-address.js';

/** The editable fields of a product. */
export const PRODUCT_FIELDS = {
  externalId: { ...EXTERNAL_ID_FIELD, sample: 'P-1' },
  kind: { column: 'kind', chinese: '类型', sample: 'PRODUCT' },
  name: { ...NAME_FIELD, column: 'name', chinese: '名称', sample: '协作机器人' },
  description: DESCRIPTION_FIELD,
  website: {
    column: 'website',
    maximum: WEB_ADDRESS_LENGTH,
    chinese: '网址',
    sample: 'https://example.com/robot',
  },
  premiere: { column: 'premiere', chinese: '首发', sample: 'no' },
  position: { column: 'position', chinese: '顺序', sample: '0' },
  categories: { ...CHOSEN_CATEGORIES, chinese: '领域', sample: '机器人' },
} as const satisfies FieldRules;
