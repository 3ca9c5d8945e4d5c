import { BoothFormCounter } from './booth-form.js';

const formOf = (cells: readonly string[]) => {
  const counter = new BoothFormCounter();
  for (const cell of cells) counter.add([cell]);
  return counter.form;
};

describe('the pattern of a booth column', () => {
  it.each([
    ['HALL.BOOTH', ['14.C06', '14.C07', '9.1.D30', '15.A01'], '14.C06', { hall: '14', boothText: 'C06' }],
    ['HALL-BOOTH', ['NN-5475', 'EE-5475', 'NN-5476'], 'EE-5475', { hall: 'EE', boothText: '5475' }],
    ['HALLBOOTH', ['12.1A05', '12.1A06', '4.2B11'], '12.1A05', { hall: '12.1', boothText: 'A05' }],
    [
      'HALLBOOTH',
      ['1号馆A178', '2号馆A178（光地）', '1号馆B2'],
      '2号馆A178（光地）',
      { hall: '2号馆', boothText: 'A178（光地）' },
    ],
    [
      'HALL.BOOTH',
      ['14.C06', '14.C07/C09', '9.1.D30-32', '9.1.D40'],
      '9.1.D30-32',
      { hall: '9.1', boothText: 'D30-32' },
    ],
    ['HALLBOOTH', ['1号馆A1', '1号馆A2/A4', '2号馆A3'], '1号馆A2/A4', { hall: '1号馆', boothText: 'A2/A4' }],
    ['HALL.BOOTH', ['一期 14.C06', 'Phase 2 15.C07'], '一期 14.C06', { hall: '14', boothText: 'C06' }],
  ])('is %s for %j', (pattern, cells, cell, split) => {
    const form = formOf(cells);
    expect(form?.split(cell)).toEqual({ pattern, ...split });
  });

  it.each([
    ['codes without a hall', ['A12', 'B13', 'A14']],
    [
      'codes with a hyphen and a different prefix in each cell',
      ['A1-2', 'B1-2', 'C1-2', 'D1-2', 'E1-2', 'F1-2'],
    ],
    ['many forms', ['14.C06', 'NN-5475', '1号馆A178', 'Pavilion']],
  ])('is undefined for %s', (_what, cells) => {
    expect(formOf(cells)).toBeUndefined();
  });
});
