import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { statementsOf } from '../../setup/statements.js';

/** Twelve words that no object has and that resemble words of the event, different for each number. */
function missing(number: number): string {
  const letters = 'bcdfghklmnpr';
  const tail = String.fromCharCode(97 + (number % 26));
  return Array.from(letters, (letter) => `gadg${letter}et${tail}`).join(' ');
}

function searches(count: number, first = 0): string {
  const fields = Array.from(
    { length: count },
    (_, index) => `s${index}: search(query: "${missing(first + index)}") { nodes { __typename } }`,
  );
  return `{ event(slug: "fair") { ${fields.join(' ')} } }`;
}

describe('the budget for all searches of a request', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event({ slug: 'fair' });
    const maker = await test.rows.exhibitor(event, { slug: 'maker', name: { en: 'Gadgetry Works' } });
    await test.rows.product(event, maker, { slug: 'gadget', name: { en: 'Gadget' } });
    await test.settle();
  });

  afterAll(async () => {
    await test.close();
  });

  it('is enough for one search of twelve words that no object has', async () => {
    const { errors } = await test.api.ask(searches(1));
    expect(errors).toBeUndefined();
  });

  it('ends many such searches of one request together', async () => {
    let refusal = '';
    const statements = await statementsOf(async () => {
      refusal = await test.api.refusal(searches(20, 1));
    });
    expect(refusal).toBe('SEARCH_TIMEOUT: The search took too long; try again, or type more of a word.');
    expect(statements.length).toBeLessThan(180);
  });

  it('does not end the same search of another request', async () => {
    const greedy = test.api.ask(searches(20, 30));
    const { errors } = await test.api.ask(searches(1, 49));
    expect(errors).toBeUndefined();
    expect((await greedy).errors?.[0]?.extensions?.code).toBe('SEARCH_TIMEOUT');
  });
});
