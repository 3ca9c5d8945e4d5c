import type { Patch } from '../../platform/database/rows/row.js';
import { ADDRESS_FIELD, DESCRIPTION_FIELD, EXTERNAL_ID_FIELD, NAME_FIELD } from '../event/event.fields.js';
import { type FieldRule, localizedFields } from '../../platform/text/field-rule.js';
import type { ExhibitorEntity } from './exhibitor.entity.js';
import { CHOSEN_CATEGORIES } from '../category/category.fields.js';
import { WEB_ADDRESS_LENGTH } from '../../platform/text/contact/web-address.js';
import { EMAIL_LENGTH } from '../../platform/text/contact/email-address.js';
import { PHONE_LENGTH } from '../../platform/text/contact/phone-number.js';

/** Columns that have no rules: the program computes them, or checks them against other tables. */
type OtherColumn =
  | 'slug'
  | 'status'
  | 'announcedStatus'
  | 'published'
  | 'carriedFrom'
  | 'appliedZoneId'
  | 'sponsorLevelId'
  | 'logoId'
  | 'logoAlt';

/** The columns that people edit. */
export type ExhibitorColumn = Exclude<keyof Patch<ExhibitorEntity>, OtherColumn>;

/** The editable fields of an exhibitor. */
export const EXHIBITOR_FIELDS = {
  externalId: { ...EXTERNAL_ID_FIELD, sample: 'CRM-1001' },
  kind: { column: 'kind', chinese: '类型', sample: 'COMPANY' },
  name: { ...NAME_FIELD, column: 'name', chinese: '名称', sample: '示例科技有限公司' },
  description: DESCRIPTION_FIELD,
  country: { column: 'country', chinese: '国家', sample: '中国' },
  city: { column: 'city', maximum: 200, localized: true, chinese: '城市', sample: '上海' },
  address: ADDRESS_FIELD,
  postalCode: { column: 'postalCode', maximum: 20, chinese: '邮编' },
  website: {
    column: 'website',
    maximum: WEB_ADDRESS_LENGTH,
    chinese: '网址',
    sample: 'https://example.com/',
  },
  contactName: { column: 'contactName', maximum: 200, staffOnly: true, chinese: '联系人', sample: '王五' },
  contactEmail: {
    column: 'contactEmail',
    maximum: EMAIL_LENGTH,
    staffOnly: true,
    chinese: '联系邮箱',
    sample: 'expo@example.com',
  },
  contactPhone: {
    column: 'contactPhone',
    maximum: PHONE_LENGTH,
    staffOnly: true,
    chinese: '联系电话',
    sample: '+86 10 6255 2233',
  },
  contactLocale: { column: 'contactLocale', staffOnly: true, chinese: '通信语言' },
  creditCode: { column: 'creditCode', staffOnly: true, chinese: '统一社会信用代码' },
  categories: { ...CHOSEN_CATEGORIES, chinese: '领域', sample: '智能制造; 机器人' },
  brands: { column: 'brands', items: 50, maximum: 100, chinese: '品牌' },
  mainProducts: { column: 'mainProducts', items: 50, maximum: 200, chinese: '主营产品' },
  sponsorLevel: { column: 'sponsorLevelId', maximum: NAME_FIELD.maximum, chinese: '赞助级别' },
  representatives: { column: 'representatives', items: 50, chinese: '代表', sample: '张三 (总经理); 李四' },
} as const satisfies Readonly<Record<ExhibitorColumn | 'categories' | 'sponsorLevel', FieldRule>>;

/** The fields that have a text in each language. */
export const EXHIBITOR_TEXTS = localizedFields(EXHIBITOR_FIELDS);
