import { isExcusable } from '../../bin/gate/repeat.mjs';

describe('the failure of a test file', () => {
  it.each([
    'test/catalog/queries/visibility.e2e-spec.ts',
    'test/platform/graphql/field-permissions.e2e-spec.ts',
    'test/identity/account/access-revocation-races.e2e-spec.ts',
    'test/platform/http/forged-requests.e2e-spec.ts',
    'test/platform/database/invariants.e2e-spec.ts',
    'test/platform/database/table-writers.spec.ts',
  ])('is never excused in %s', (file) => {
    expect(isExcusable(file, 'await until(ready)')).toBe(false);
  });

  it('is excused in other tests of the API and of browsers', () => {
    expect(isExcusable('test/fair/booth/booth-changes.e2e-spec.ts', '')).toBe(true);
    expect(isExcusable('test/web/kiosk/accessibility.e2e-spec.ts', '')).toBe(true);
  });

  it('is excused in a unit test only if it uses a timer', () => {
    expect(isExcusable('web/client/src/connect.spec.ts', 'setTimeout(done, 5)')).toBe(true);
    expect(isExcusable('web/map/route.spec.ts', 'expect(route()).toEqual([])')).toBe(false);
  });
});
