import { legacyBytes } from './legacy-text.js';
import { csvOf, type ListedExhibitor, type OrganizerList } from './organizer-list.js';

/** Name, country, hall, booths, telephone, website and branches in the file; then the imported values. */
const ROWS: readonly (readonly [cells: readonly string[], expected: Omit<ListedExhibitor, 'name'>])[] = [
  [
    [
      'Grünwaldt Förderbänder GmbH',
      'Deutschland',
      '1',
      'A 13',
      '030 5550 101',
      'www.grünwaldt.example',
      'Fördertechnik',
    ],
    {
      country: 'DE',
      booths: ['1|A 13'],
      phone: '+49305550101',
      website: 'https://www.xn--grnwaldt-75a.example/',
      categories: ['Fördertechnik'],
    },
  ],
  [
    ['Möwenstrand Räder AG', 'Schweiz', 'Halle 1', 'B07/B09', '', '', 'Möbel, Fördertechnik'],
    { country: 'CH', booths: ['1|B07', '1|B09'], categories: ['Fördertechnik', 'Möbel'] },
  ],
  [
    ['Hôtelières Réunies', 'Frankreich', 'halle 1', 'B11', '', 'www.reunies.example', 'Mess-/Regeltechnik'],
    {
      country: 'FR',
      booths: ['1|B11'],
      website: 'https://www.reunies.example/',
      categories: ['Mess-/Regeltechnik'],
    },
  ],
  [
    ['Østersøen Kølepumper', 'Dänemark', '2', 'C20-C22', '', '', 'Kältetechnik, Mess-/Regeltechnik'],
    {
      country: 'DK',
      booths: ['2|C20', '2|C21', '2|C22'],
      categories: ['Kältetechnik', 'Mess-/Regeltechnik'],
    },
  ],
  [
    ['€conomy Drähte', 'Deutschland', 'Kongresshaus', 'Foyer 1', '', '', 'Möbel'],
    { country: 'DE', booths: ['Kongresshaus|Foyer 1'], categories: ['Möbel'] },
  ],
  [
    ['L’Œuvre d’Équerre', 'Frankreich', '2', 'D01', '', '', 'Möbel'],
    { country: 'FR', booths: ['2|D01'], categories: ['Möbel'] },
  ],
  [
    ['Ost–Süd Löttechnik', 'Österreich', '2', 'D02', '', '', 'Kältetechnik'],
    { country: 'AT', booths: ['2|D02'], categories: ['Kältetechnik'] },
  ],
];

/** A list of a German spreadsheet program whose bytes are also valid GB 18030. */
export const WINDOWS_1252: OrganizerList = {
  file: 'windows-1252.csv',
  kind: 'exhibitors',
  format: 'csv',
  event: { country: 'DE', locales: ['de', 'en'], time_zone: 'Europe/Berlin' },
  bytes: () => {
    const header = ['Firma', 'Land', 'Halle', 'Stand', 'Telefon', 'Website', 'Branche'];
    const table = csvOf([header, ...ROWS.map(([cells]) => cells)], { delimiter: ';' });
    return legacyBytes(`sep=;\r\n${table}`, 'windows-1252');
  },
  exhibitors: ROWS.map(([[name], expected]) => ({ name: { de: name! }, ...expected })),
  encoding: 'windows-1252',
};
