import type { FieldRules } from '../../platform/text/field-rule.js';

/** The editable fields of a product. */
export const PRODUCT_FIELDS = {
  externalId: {
    column: 'externalId',
    maximum: 200,
    staffOnly: true,
    chinese: '外部编号',
    aliases: ['id', 'external', 'sku', 'product id', '编号', '产品编号'],
    sample: 'P-1',
  },
  kind: { column: 'kind', chinese: '类型', aliases: ['type', '产品类型'], sample: 'PRODUCT' },
  name: {
    column: 'name',
    maximum: 200,
    localized: true,
    required: true,
    chinese: '名称',
    aliases: ['product', 'product name', '产品名称', '项目名称'],
    sample: '协作机器人',
  },
  description: {
    column: 'description',
    maximum: 10_000,
    lines: 'many',
    localized: true,
    chinese: '简介',
    aliases: ['about', '描述', '介绍', '产品简介'],
    sample: '一句话介绍',
  },
  website: {
    column: 'website',
    maximum: 2000,
    chinese: '网址',
    aliases: ['url', 'web', '网站'],
    sample: 'https://example.com/robot',
  },
  premiere: { column: 'premiere', chinese: '首发', aliases: ['new', 'world premiere', '首展'], sample: 'no' },
  position: { column: 'position', chinese: '顺序', aliases: ['order', '排序'], sample: '0' },
  categories: { items: 50, chinese: '类别', aliases: ['category', '分类'], sample: '机器人' },
} as const satisfies FieldRules;
