import { changeVisit, MAXIMUM_SAVED, newVisit, type Visit, type VisitAction } from './visit.js';

const after = (...actions: VisitAction[]): Visit =>
  actions.reduce((visit, action) => changeVisit(visit, action), newVisit('zh'));

describe('a visit', () => {
  it('returns through its previous screens', () => {
    const visit = after({ go: { at: 'list' } }, { go: { at: 'exhibitor', id: 'X1' } }, { back: true });
    expect(visit.view).toEqual({ at: 'list' });
    expect(changeVisit(visit, { back: true }).view).toEqual({ at: 'home' });
  });

  it('does not return to each selected booth of the plan', () => {
    const visit = after({ go: { at: 'plan' } }, { go: { at: 'plan', booth: 'B1' } }, { back: true });
    expect(visit.view).toEqual({ at: 'home' });
  });

  it('keeps a filter that was set in place, and returns past it', () => {
    const visit = after({ go: { at: 'list' } }, { replace: { at: 'list', category: 'C1' } });
    expect([visit.view, changeVisit(visit, { back: true }).view]).toEqual([
      { at: 'list', category: 'C1' },
      { at: 'home' },
    ]);
  });

  it('has no previous screen on the first screen', () => {
    expect(after({ go: { at: 'list' } }, { go: { at: 'home' } }).past).toEqual([]);
  });

  it('applies each key of a query, even if it is touched before the screen changes', () => {
    const typed = (text: string) => ({ edit: (before: string) => before + text });
    const erased = { edit: (before: string) => before.slice(0, -1) };
    const keys = [typed(' '), typed('c'), typed('q'), erased, typed('a')];
    expect(after({ go: { at: 'search', query: '' } }, ...keys).view).toEqual({ at: 'search', query: 'ca' });
    expect(after(typed('c')).view).toEqual({ at: 'home' });
  });

  it('saves an object and removes it again', () => {
    expect(after({ toggleSaved: 'X1' }, { toggleSaved: 'P1' }).saved).toEqual(['X1', 'P1']);
    expect(after({ toggleSaved: 'X1' }, { toggleSaved: 'X1' }).saved).toEqual([]);
  });

  it('saves at most as many objects as a QR code can contain', () => {
    const ids = Array.from({ length: MAXIMUM_SAVED + 1 }, (_, index) => `X${index}`);
    expect(after(...ids.map((toggleSaved) => ({ toggleSaved }))).saved).toHaveLength(MAXIMUM_SAVED);
  });

  it('starts without any data of the previous visit', () => {
    const visit = after(
      { appear: { isLarge: true, language: 'en' } },
      { toggleSaved: 'X1' },
      { reset: 'zh' },
    );
    expect(visit).toEqual(newVisit('zh'));
  });
});
