import { company, country } from './companies.js';
import { csvOf, type OrganizerList } from './organizer-list.js';

/** Halls, booths, and the imported booths of the exhibitor; null for a refused row. */
const ROWS: readonly (readonly [halls: string, booths: string, expected: readonly string[] | null])[] = [
  ['SS', '310', ['SS|310']],
  ['SS; QQ; QQ', '311; K21; K22', ['SS|311', 'QQ|K21', 'QQ|K22']],
  ['VV', 'Room 1408', ['VV|Room 1408']],
  ['QQ', '311', ['QQ|311']],
  ['SS;VV', '312;Room 1410', ['SS|312', 'VV|Room 1410']],
  ['QQ', 'K24; K26', ['QQ|K24', 'QQ|K26']],
  ['', '', []],
  ['SS; SS; QQ', '320; 320; K30', ['SS|320', 'QQ|K30']],
  ['SS; QQ; VV', '330; K31', null],
  ['QQ; SS', 'K32; 331', ['QQ|K32', 'SS|331']],
  ['', '332', null],
  ['VV; VV', 'Room 1500; Lawn 3', ['VV|Room 1500', 'VV|Lawn 3']],
  ['SS', '340; 341; 342', ['SS|340', 'SS|341', 'SS|342']],
  ['QQ', 'K40', ['QQ|K40']],
];

/** A list of halls and a list of booths that correspond by position. */
export const PARALLEL_HALLS: OrganizerList = {
  file: 'parallel-halls.csv',
  kind: 'exhibitors',
  format: 'csv',
  event: { country: 'US', locales: ['en', 'zh-Hans'], time_zone: 'America/Denver' },
  option: 'skipBadRows',
  bytes: () =>
    Buffer.from(
      `\uFEFF${csvOf([
        ['ID', 'Company', 'Hall(s)', 'Booth(s)', 'Country'],
        ...ROWS.map(([halls, booths], index) => [
          idOf(index),
          company(index).en,
          halls,
          booths,
          country(index).en,
        ]),
      ])}`,
    ),
  exhibitors: ROWS.flatMap(([, , booths], index) =>
    booths === null
      ? []
      : [{ id: idOf(index), name: { en: company(index).en }, country: country(index).code, booths }],
  ),
  refused: [
    ['row 10', 'Booth(s)'],
    ['row 12', 'Booth(s)'],
  ],
};

function idOf(index: number): string {
  return String(40_000 + index);
}
