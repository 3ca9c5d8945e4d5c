import { KINDS } from '../kinds/kinds.js';
import { likelierKind } from './likely-kind.js';

const likelier = (kind: keyof typeof KINDS, ...header: string[]) =>
  likelierKind(header, KINDS[kind], Object.values(KINDS))?.name;

describe('the kind of a file', () => {
  it('is another one if the other has clearly more of its columns', () => {
    expect(likelier('exhibitors', 'Title', 'Date', 'Start', 'End', 'Room', 'Speakers')).toBe('sessions');
    expect(likelier('sessions', '公司名称', '国家', '展位号', '网址', '联系人')).toBe('exhibitors');
  });

  it('is the stated one otherwise', () => {
    expect(likelier('exhibitors', 'Company', 'Country', 'Booth')).toBeUndefined();
    expect(likelier('sessions', 'Title', 'Date', 'Start', 'End', 'Company')).toBeUndefined();
    expect(likelier('halls', 'Code', 'Name', 'Mood')).toBeUndefined();
  });
});
