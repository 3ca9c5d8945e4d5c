import type { FieldRules } from '../../platform/text/field-rule.js';

/** The editable fields of a product. */
export const PRODUCT_FIELDS = {
  externalId: {
    column: 'externalId',
    maximum: 200,
    staffOnly: true,
    chinese: '外部编号',
    sample: 'P-1',
  },
  kind: { column: 'kind', chinese: '类型', sample: 'PRODUCT' },
  name: {
    column: 'name',
    maximum: 200,
    localized: true,
    required: true,
    chinese: '名称',
    sample: '协作机器人',
  },
  description: {
    column: 'description',
    maximum: 10_000,
    lines: 'many',
    localized: true,
    chinese: '简介',
    sample: '一句话介绍',
  },
  website: {
    column: 'website',
    maximum: 2000,
    chinese: '网址',
    sample: 'https://example.com/robot',
  },
  premiere: { column: 'premiere', chinese: '首发', sample: 'no' },
  position: { column: 'position', chinese: '顺序', sample: '0' },
  categories: { items: 50, chinese: '类别', sample: '机器人' },
} as const satisfies FieldRules;
