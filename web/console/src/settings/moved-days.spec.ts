import { movedDays, movesProgramme, withFirstDay } from './moved-days.js';

const STORED = { startsOn: '2027-05-18', endsOn: '2027-05-20' };

describe('another first day of an event', () => {
  it('takes the last day along', () => {
    expect(withFirstDay(STORED, STORED, '2027-12-01')).toEqual({
      startsOn: '2027-12-01',
      endsOn: '2027-12-03',
    });
  });

  it('takes the last day along after an incomplete date', () => {
    const incomplete = { ...STORED, ...withFirstDay(STORED, STORED, '') };
    expect(withFirstDay(STORED, incomplete, '2027-12-01')).toEqual({
      startsOn: '2027-12-01',
      endsOn: '2027-12-03',
    });
  });

  it('leaves a last day that was changed by itself', () => {
    const longer = { ...STORED, endsOn: '2027-05-21' };
    expect(withFirstDay(STORED, longer, '2027-05-17')).toEqual({ startsOn: '2027-05-17' });
  });

  it('moves the programme if the event is as long as before, unless it is chosen', () => {
    const moved = { startsOn: '2027-05-19', endsOn: '2027-05-21', movesProgramme: null };
    expect(movedDays(STORED, moved)).toBe(1);
    expect(movesProgramme(STORED, moved)).toBe(true);
    expect(movesProgramme(STORED, { ...moved, movesProgramme: false })).toBe(false);
    expect(movesProgramme(STORED, { ...moved, endsOn: '2027-05-20' })).toBe(false);
  });
});
