import { differenceOf, differingValues } from './value-difference.js';

const CURRENT = {
  name: { en: 'Robots', 'zh-Hans': '机器人' },
  website: 'https://example.org',
  city: null,
  categories: ['drones', 'robots'],
  representatives: [{ name: { en: 'Li' }, role: null }],
};

describe('the difference of two entries', () => {
  it.each([
    {
      what: 'a text in one language',
      proposed: { name: { en: 'Drones', 'zh-Hans': '机器人' } },
      changes: [{ field: 'name.en', before: 'Robots', after: 'Drones' }],
    },
    {
      what: 'a text removed in one language',
      proposed: { name: { en: 'Robots' } },
      changes: [{ field: 'name.zh-Hans', before: '机器人', after: null }],
    },
    {
      what: 'a removed value',
      proposed: { website: null },
      changes: [{ field: 'website', before: 'https://example.org', after: null }],
    },
    {
      what: 'a new text',
      proposed: { city: { en: 'Beijing' } },
      changes: [{ field: 'city.en', before: null, after: 'Beijing' }],
    },
    {
      what: 'other categories',
      proposed: { categories: ['robots'] },
      changes: [{ field: 'categories', before: 'drones, robots', after: 'robots' }],
    },
    {
      what: 'no categories',
      proposed: { categories: [] },
      changes: [{ field: 'categories', before: 'drones, robots', after: null }],
    },
    {
      what: 'another person',
      proposed: { representatives: [{ name: { en: 'Li' }, role: { en: 'CEO' } }, { name: { en: 'Wang' } }] },
      changes: [
        { field: 'representatives.0.role.en', before: null, after: 'CEO' },
        { field: 'representatives.1.name.en', before: null, after: 'Wang' },
      ],
    },
    { what: 'no change', proposed: { website: 'https://example.org' }, changes: [] },
  ])('contains $what', ({ proposed, changes }) => {
    expect(differenceOf(CURRENT, proposed)).toEqual(changes);
  });

  it('omits unchanged values', () => {
    const proposed = {
      name: { 'zh-Hans': '机器人', en: 'Robots' },
      city: null,
      website: null,
      kind: undefined,
    };
    expect(differingValues(CURRENT, proposed)).toEqual({ website: null });
  });
});
