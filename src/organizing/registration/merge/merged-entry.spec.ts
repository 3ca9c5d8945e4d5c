import { EXHIBITOR_FIELDS } from '../../../fair/exhibitor/exhibitor.fields.js';
import { mergedEntry, type MergedRow } from './merged-entry.js';

const EMPTY = {
  ...Object.fromEntries(Object.keys(EXHIBITOR_FIELDS).map((field) => [field, null])),
  kind: 'COMPANY',
  name: { en: 'Robots' },
  brands: [],
  mainProducts: [],
  appliedZoneId: null,
  carriedFrom: null,
  logoId: null,
  logoAlt: null,
  published: false,
  representatives: [],
} as unknown as MergedRow;
const merge = (kept: Partial<MergedRow>, merged: Partial<MergedRow>) =>
  mergedEntry({ ...EMPTY, ...kept }, { ...EMPTY, ...merged });

describe('a merged entry', () => {
  it('changes nothing for equal exhibitors', () => {
    expect(merge({}, {})).toEqual({ columns: {}, filled: [], dropped: [] });
  });

  it('keeps its texts and adds missing languages', () => {
    const entry = merge({ name: { en: 'Robots' } }, { name: { en: 'Robots Ltd', de: 'Roboter' } });
    expect(entry).toEqual({
      columns: { name: { en: 'Robots', de: 'Roboter' } },
      filled: ['name.de'],
      dropped: ['name.en'],
    });
  });

  it('fills empty values and drops conflicting ones', () => {
    const entry = merge({ country: 'CN' }, { country: 'DE', website: 'https://a.example' });
    expect(entry).toEqual({
      columns: { website: 'https://a.example' },
      filled: ['website'],
      dropped: ['country'],
    });
  });

  it('copies a logo together with its alternative text', () => {
    const logo = { logoId: 'one', logoAlt: { en: 'A robot' } };
    expect(merge({}, logo)).toMatchObject({ columns: logo, filled: ['logo'] });
    expect(merge({ logoId: 'other' }, logo)).toMatchObject({ columns: {}, dropped: ['logo'] });
    expect(merge({ logoId: 'one' }, logo)).toMatchObject({ filled: ['logo.alt.en'], dropped: [] });
  });

  it('is published if one of the two was published', () => {
    expect(merge({}, { published: true })).toMatchObject({ columns: { published: true } });
    expect(merge({ published: true }, {})).toMatchObject({ columns: {} });
  });

  it('adds representatives with new names and fills those with equal names', () => {
    const entry = merge(
      { representatives: [{ name: { en: 'Li' }, role: null }] },
      {
        representatives: [
          { name: { en: 'Li', 'zh-Hans': '李' }, role: { en: 'Chair' }, phone: '+861012345678' },
          { name: { en: 'Wu' }, role: null },
        ],
      },
    );
    expect(entry.columns.representatives).toEqual([
      { name: { en: 'Li', 'zh-Hans': '李' }, role: { en: 'Chair' }, phone: '+861012345678' },
      { name: { en: 'Wu' }, role: null },
    ]);
    expect([entry.filled, entry.dropped]).toEqual([['representatives'], []]);
  });

  it('drops representatives above the maximum', () => {
    const people = Array.from({ length: 50 }, (_, index) => ({
      name: { en: `P${String(index)}` },
      role: null,
    }));
    const entry = merge(
      { representatives: people },
      { representatives: [{ name: { en: 'Wu' }, role: null }] },
    );
    expect(entry).toEqual({ columns: {}, filled: [], dropped: ['representatives'] });
  });
});
