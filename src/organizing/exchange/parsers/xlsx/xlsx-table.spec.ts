import { workbookOf } from '../../../../../test/build/organizer-lists/workbook.js';
import { readTable } from '../read-table.js';

describe('a workbook whose sheets have no known header', () => {
  const CONTACTS = { name: 'Contacts', rows: [['Wer'], ['Alpha']] };
  const TASKS = { name: 'Tasks', rows: [['Was'], ['Beta'], ['Gamma']] };
  const EMPTY = { name: 'Sheet3', rows: [] };

  const read = async (...sheets: readonly string[]) => {
    const rows: (readonly string[])[] = [];
    const workbook = await workbookOf([EMPTY, CONTACTS, TASKS]);
    const options = { fields: new Map([['company', 'name']]), ...(sheets.length > 0 && { sheets }) };
    const { header, reading } = await readTable(workbook, 'xlsx', ({ cells }) => rows.push(cells), options);
    return { header, rows, states: reading.sheets.map(({ name, state }) => `${name} ${state}`) };
  };

  it('is read with the first sheet that is not empty', async () => {
    expect(await read()).toEqual({
      header: ['Wer'],
      rows: [['Alpha']],
      states: ['Sheet3 NOT_SELECTED', 'Contacts READ', 'Tasks NOT_SELECTED'],
    });
  });

  it('is read with the last selected sheet', async () => {
    expect(await read('Contacts', 'Tasks')).toMatchObject({ header: ['Was'], rows: [['Beta'], ['Gamma']] });
    expect(await read('Contacts', 'Sheet3')).toMatchObject({ header: ['Wer'] });
  });

  it('is rejected as empty if all its sheets are', async () => {
    const workbook = await workbookOf([EMPTY, { ...EMPTY, name: 'Sheet4' }]);
    await expect(readTable(workbook, 'xlsx', () => undefined)).rejects.toThrow('The file is empty.');
  });
});
