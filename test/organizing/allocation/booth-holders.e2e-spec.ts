import { BoothFloor, mutation } from '../../build/booth-floor.js';
import { inDays } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

const NAMES = { first: { en: 'Robot Works', 'zh-Hans': '机器人厂' }, second: { en: 'Other Works' } };
const NOBODY_NAMED = /Robot Works|机器人厂|\d{4}-\d\d-\d\d/;

let test: TestCatalog;
let floor: BoothFloor;
let booth: string;
let first: string;
let second: string;

beforeAll(async () => {
  test = await startTestCatalog();
});

afterAll(() => test.close());

beforeEach(async () => {
  floor = await BoothFloor.open(test);
  booth = await floor.booth();
  first = await floor.exhibitor({ name: NAMES.first });
  second = await floor.exhibitor({ name: NAMES.second });
  await test.settle();
});

/** The code and message of the error, from the payload or from the whole response. */
async function refusal(name: string, input: Record<string, unknown>, headers?: Headers): Promise<string> {
  const { query, variables } = mutation(name, input);
  const { data, errors } = await test.api.ask(query, variables, headers ?? floor.organizer);
  const [error] = data?.[name]?.errors ?? errors ?? [];
  return `${error?.code ?? error?.extensions?.code}: ${error?.message}`;
}

describe('BOOTH_TAKEN, for an organizer', () => {
  it.each(['assignBooth', 'holdBooth'])('in %s names the exhibitor that has the booth', async (name) => {
    await floor.assign(booth, first);
    const until = name === 'holdBooth' ? { until: inDays(1) } : {};
    expect(await refusal(name, { boothId: booth, exhibitorId: second, ...until })).toBe(
      'BOOTH_TAKEN: The booth is assigned to "Robot Works".',
    );
  });

  it.each(['assignBooth', 'holdBooth'])('in %s states the end of the hold', async (name) => {
    const heldUntil = inDays(2);
    await test.rows.update('event', floor.event, { time_zone: 'Asia/Shanghai' });
    await floor.hold(booth, first, heldUntil);
    const until = name === 'holdBooth' ? { until: inDays(1) } : {};
    expect(await refusal(name, { boothId: booth, exhibitorId: second, ...until })).toBe(
      `BOOTH_TAKEN: The booth is held for "Robot Works" until ${inShanghai(heldUntil)} (Asia/Shanghai).`,
    );
  });

  it('in moveExhibitor names the exhibitor in the new booth, and nothing changes', async () => {
    const own = await floor.booth();
    await floor.assign(booth, first);
    await floor.assign(own, second);
    const move = { exhibitorId: second, fromBoothId: own, toBoothId: booth };
    expect(await refusal('moveExhibitor', move)).toBe('BOOTH_TAKEN: The booth is assigned to "Robot Works".');
    expect(await floor.who(own)).toEqual([`ASSIGNED ${second}`]);
    expect(await floor.who(booth)).toEqual([`ASSIGNED ${first}`]);
  });

  it('names three exhibitors of a shared booth and counts the others', async () => {
    await floor.assign(booth, first, true);
    for (let index = 1; index <= 4; index++) {
      const other = await floor.exhibitor({ name: { en: `Part ${index}`, 'zh-Hans': `Part ${index}` } });
      await floor.assign(booth, other, true);
    }
    expect(await refusal('assignBooth', { boothId: booth, exhibitorId: second })).toBe(
      'BOOTH_TAKEN: The booth is assigned to "Robot Works", shared; assigned to "Part 1", shared; ' +
        'assigned to "Part 2", shared; and 2 more.',
    );
  });
});

describe('callers who cannot assign booths', () => {
  it.each(['member', 'reviewer', 'organizer elsewhere', 'visitor'])(
    'do not see which exhibitor has a booth: %s',
    async (who) => {
      await floor.assign(booth, first);
      const message = await refusal(
        'assignBooth',
        { boothId: booth, exhibitorId: second },
        await caller(who),
      );
      expect(message).toMatch(/^(?:FORBIDDEN|UNAUTHENTICATED|NOT_FOUND): /);
      expect(message).not.toMatch(NOBODY_NAMED);
    },
  );

  async function caller(who: string): Promise<Headers> {
    if (who === 'visitor') return {};
    if (who === 'member')
      return test.accounts.signedIn({ role: 'EXHIBITOR', event: floor.event, exhibitor: second });
    if (who === 'reviewer') return test.accounts.signedIn({ role: 'REVIEWER', event: floor.event });
    return test.accounts.signedIn({ role: 'ORGANIZER', event: await test.rows.event() });
  }
});

/** The local time in Shanghai, such as `2026-11-30 18:00`. */
function inShanghai(instant: string): string {
  const form = { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', form).format(new Date(instant));
}
