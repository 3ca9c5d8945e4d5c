import { COMMAND_LINE } from '../../../src/identity/audit/actor.js';
import { RevertService } from '../../../src/organizing/exchange/revert.service.js';
import { type Imported, importing, type Importing } from '../../build/importing.js';
import type { OrganizerList } from '../../build/organizer-lists/organizer-list.js';
import { ORGANIZER_LISTS } from '../../build/organizer-lists/organizer-lists.js';
import { expectedOf, openEvent, type OpenedEvent } from '../../build/organizer-lists/stored-lists.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

const CREATE = { createCategories: true, createBooths: true, createHalls: true };

/** Files in the formats of organizers, imported without manual mapping. */
describe('a list of an organizer', () => {
  let test: TestCatalog;
  let files: Importing;

  beforeAll(async () => {
    test = await startTestCatalog();
    files = importing(test.app);
  });

  afterAll(() => test.close());

  describe.each(ORGANIZER_LISTS.map((list): [string, OrganizerList] => [list.file, list]))(
    '%s',
    (_file, list) => {
      let event: OpenedEvent;
      let bytes: Buffer;
      let before: unknown;
      let first: Imported;

      const run = (given = {}) =>
        files.run(list.kind, event.slug, bytes, { format: list.format, given: { ...CREATE, ...given } });
      const accepting = () => run(list.option === undefined ? {} : { [list.option]: true });

      beforeAll(async () => {
        event = await openEvent(test, list);
        bytes = await list.bytes();
        before = await event.content();
        if (list.option !== undefined) {
          const { job, plan } = await run();
          expect([job, placesOf(plan.problems)]).toEqual([null, list.refused ?? list.dropped]);
          expect(await event.content()).toEqual(before);
        }
        first = await accepting();
      });

      it('is imported completely', async () => {
        expect(first.plan.problems).toEqual([]);
        expect(await event.stored()).toEqual(expectedOf(list));
      });

      it('has a plan with its corrections, omissions and encoding', () => {
        const { refused, dropped, corrected, reading, questions } = first.plan;
        expect({
          questions: questions.count,
          refused: placesOf(refused),
          dropped: placesOf(dropped),
          corrected: corrected.sample.map(({ place, becomes }) => [place, becomes]),
          skipped: reading.skipped.map(({ place }) => place),
          encoding: reading.encoding?.guessed === true ? reading.encoding.name : null,
          unread: reading.sheets
            .filter(({ state }) => state !== 'READ')
            .map(({ name, state, rows }) => [name, state, rows]),
        }).toEqual({
          questions: 0,
          refused: list.refused ?? [],
          dropped: list.dropped ?? [],
          corrected: list.corrected ?? [],
          skipped: list.skipped ?? [],
          encoding: list.encoding ?? null,
          unread: list.unread ?? [],
        });
      });

      it('changes nothing when it is imported again', async () => {
        const { plan } = await accepting();
        expect([plan.created, plan.changed, plan.unchanged]).toEqual([0, 0, first.plan.created]);
        expect([placesOf(plan.refused), placesOf(plan.dropped)]).toEqual([
          list.refused ?? [],
          list.dropped ?? [],
        ]);
      });

      it('leaves no object after its import is undone', async () => {
        const request = { id: first.job ?? '', actor: COMMAND_LINE, unpublishes: false };
        const { conflicts } = await test.app.get(RevertService).run(request);
        expect(conflicts).toEqual([]);
        expect(await event.content()).toEqual(before);
      });
    },
  );
});

function placesOf(faults: Imported['plan']['problems']): unknown[] {
  return faults.map(({ place, column }) => [place, column]);
}
