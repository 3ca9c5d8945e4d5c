import { carriedEntry, type EarlierEntry } from './carried-entry.js';

const ENTRY: EarlierEntry = {
  id: 'earlier',
  slug: 'robots',
  kind: 'COMPANY',
  name: { en: 'Robots', 'zh-Hans': '机器人' },
  description: { 'zh-Hans': '机器人' },
  country: 'CN',
  city: null,
  website: null,
  contact_email: null,
  contact_phone: '+861062552233',
  credit_code: null,
  external_id: 'K1',
  representatives: [
    { name: { en: 'Li', 'zh-Hans': '李' }, role: { 'zh-Hans': '总裁' }, phone: '+8613800138000' },
    { name: { 'zh-Hans': '王' }, role: null },
  ],
};

describe('an entry that is carried over', () => {
  it('keeps the languages of the new event and names where it comes from', () => {
    expect(carriedEntry(ENTRY, ['en', 'fr'])).toMatchObject({
      name: { en: 'Robots' },
      description: null,
      country: 'CN',
      external_id: 'K1',
      contact_phone: '+861062552233',
      representatives: [{ name: { en: 'Li' }, role: null, phone: '+8613800138000' }],
      carried_from: 'earlier',
    });
  });

  it('is none without a name in one of them', () => {
    expect(carriedEntry(ENTRY, ['fr'])).toBeUndefined();
  });
});
