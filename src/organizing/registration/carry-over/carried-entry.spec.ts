import { EXHIBITOR_FIELDS } from '../../../fair/exhibitor/exhibitor.fields.js';
import { carriedEntry, type EarlierEntry } from './carried-entry.js';

const ENTRY = {
  ...Object.fromEntries(Object.keys(EXHIBITOR_FIELDS).map((field) => [field, null])),
  id: 'earlier',
  slug: 'robots',
  kind: 'COMPANY',
  name: { en: 'Robots', 'zh-Hans': '机器人' },
  description: { 'zh-Hans': '机器人' },
  country: 'CN',
  brands: [],
  mainProducts: [],
  contactPhone: '+861062552233',
  externalId: 'K1',
  representatives: [
    { name: { en: 'Li', 'zh-Hans': '李' }, role: { 'zh-Hans': '总裁' }, phone: '+8613800138000' },
    { name: { 'zh-Hans': '王' }, role: null },
  ],
} as unknown as EarlierEntry;

describe('a carried-over entry', () => {
  it('keeps the languages of the new event and a reference to its origin', () => {
    expect(carriedEntry(ENTRY, ['en', 'fr'])).toMatchObject({
      name: { en: 'Robots' },
      description: null,
      country: 'CN',
      externalId: 'K1',
      contactPhone: '+861062552233',
      representatives: [{ name: { en: 'Li' }, role: null, phone: '+8613800138000' }],
      carriedFrom: 'earlier',
    });
  });

  it('is undefined without a name in a language of the new event', () => {
    expect(carriedEntry(ENTRY, ['fr'])).toBeUndefined();
  });
});
