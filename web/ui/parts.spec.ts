import { plateMarkup } from './parts.js';

describe('the markup of a plate', () => {
  it('contains the hall and the booth as two words', () => {
    expect(plateMarkup('H4', 'D2')).toBe('<span class="plate"><b>H4</b> <i>D2</i></span>');
  });

  it('contains only the booth in a list of one hall', () => {
    expect(plateMarkup(undefined, 'D2')).toBe('<span class="plate"><i>D2</i></span>');
  });

  it('escapes codes', () => {
    expect(plateMarkup('<b onclick="x">')).toContain('&lt;b onclick=&quot;x&quot;&gt;');
  });
});
