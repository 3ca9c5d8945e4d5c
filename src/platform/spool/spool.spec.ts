import { Spool } from './spool.js';

async function batchesOf<T>(spool: Spool<T>): Promise<T[][]> {
  const batches: T[][] = [];
  for await (const batch of spool.batches()) batches.push(batch);
  return batches;
}

describe('a spool', () => {
  it('returns all items in their order, any number of times, 250 at a time', async () => {
    const spool = new Spool<number>();
    const items = Array.from({ length: 600 }, (_, index) => index);
    for (const item of items) spool.add(item);
    const first = await batchesOf(spool);
    expect(first.map(({ length }) => length)).toEqual([250, 250, 100]);
    expect([first.flat(), await batchesOf(spool)]).toEqual([items, first]);
    spool.close();
  });

  it('holds fewer items if they are long', async () => {
    const spool = new Spool<string>();
    const long = '字'.repeat(400_000);
    for (let count = 0; count < 5; count += 1) spool.add(long);
    expect((await batchesOf(spool)).map(({ length }) => length)).toEqual([3, 2]);
    spool.close();
  });

  it('can be read and then continued', async () => {
    const spool = new Spool<string>();
    spool.add('one');
    await batchesOf(spool);
    const other = new Spool<string>(spool.state);
    other.add('two');
    expect(await batchesOf(other)).toEqual([['one'], ['two']]);
    spool.close();
  });

  it('without items yields no batch, and can be closed twice', async () => {
    const spool = new Spool<string>();
    expect(await batchesOf(spool)).toEqual([]);
    spool.close();
    spool.close();
  });
});
