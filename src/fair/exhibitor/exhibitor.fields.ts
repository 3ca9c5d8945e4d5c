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
  | 'numberedSlug'
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
  kind: { column: 'kind', names: { zh: '类型', en: 'Kind' }, sample: 'COMPANY' },
  name: { ...NAME_FIELD, column: 'name', names: { zh: '名称', en: 'Name' }, sample: '示例科技有限公司' },
  description: DESCRIPTION_FIELD,
  country: { column: 'country', names: { zh: '国家和地区', en: 'Country or region' }, sample: '中国' },
  city: { column: 'city', maximum: 200, localized: true, names: { zh: '城市', en: 'City' }, sample: '上海' },
  address: { ...ADDRESS_FIELD, bySetting: true },
  postalCode: {
    column: 'postalCode',
    maximum: 20,
    bySetting: true,
    names: { zh: '邮编', en: 'Postal code' },
  },
  website: {
    column: 'website',
    maximum: WEB_ADDRESS_LENGTH,
    names: { zh: '网址', en: 'Website' },
    sample: 'https://example.com/',
  },
  contactName: {
    column: 'contactName',
    maximum: 200,
    staffOnly: true,
    names: { zh: '联系人', en: 'Contact person' },
    sample: '王五',
  },
  contactEmail: {
    column: 'contactEmail',
    maximum: EMAIL_LENGTH,
    staffOnly: true,
    names: { zh: '联系邮箱', en: 'Contact e-mail' },
    sample: 'expo@example.com',
  },
  contactPhone: {
    column: 'contactPhone',
    maximum: PHONE_LENGTH,
    staffOnly: true,
    names: { zh: '联系电话', en: 'Contact telephone' },
    sample: '+86 10 6255 2233',
  },
  contactLocale: {
    column: 'contactLocale',
    staffOnly: true,
    names: { zh: '通信语言', en: 'Language of correspondence' },
  },
  creditCode: {
    column: 'creditCode',
    staffOnly: true,
    names: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  },
  categories: { ...CHOSEN_CATEGORIES, names: { zh: '领域', en: 'Categories' }, sample: '智能制造; 机器人' },
  brands: { column: 'brands', items: 50, maximum: 100, names: { zh: '品牌', en: 'Brands' } },
  mainProducts: {
    column: 'mainProducts',
    items: 50,
    maximum: 200,
    names: { zh: '主营产品', en: 'Main products' },
  },
  sponsorLevel: {
    column: 'sponsorLevelId',
    maximum: NAME_FIELD.maximum,
    names: { zh: '赞助级别', en: 'Sponsor level' },
  },
  representatives: {
    column: 'representatives',
    items: 50,
    names: { zh: '代表', en: 'Representatives' },
    sample: '张三 (总经理); 李四',
  },
} as const satisfies Readonly<Record<ExhibitorColumn | 'categories' | 'sponsorLevel', FieldRule>>;

/** The fields that have a text in each language. */
export const EXHIBITOR_TEXTS = localizedFields(EXHIBITOR_FIELDS);
