import type { RunningConfig } from '../../platform/config/config.module.js';
import { ImportTurns } from './import-turns.js';

/** Work that runs until it is finished by the test. */
function work() {
  let finish: () => void = () => undefined;
  const end = new Promise<void>((resolve) => (finish = resolve));
  const state = { hasBegun: false };
  const run = () => {
    state.hasBegun = true;
    return end;
  };
  return { state, run, finish };
}

const settle = () => new Promise(setImmediate);

describe('the turns of imports', () => {
  const turns = () => new ImportTurns({ databasePoolSize: 10 } as RunningConfig);

  it('let a second import of an event wait for the first one, and report it', async () => {
    const imports = turns();
    const [first, second] = [work(), work()];
    let waits = 0;
    const wait = () => (waits += 1);
    const results = [imports.run('fair', first.run, wait), imports.run('fair', second.run, wait)];
    await settle();
    expect([first.state.hasBegun, second.state.hasBegun, waits]).toEqual([true, false, 1]);
    first.finish();
    await results[0];
    await settle();
    expect(second.state.hasBegun).toBe(true);
    second.finish();
    await results[1];
  });

  it('leave places for other changes when many events import', async () => {
    const imports = turns();
    const all = Array.from({ length: 6 }, work);
    const results = all.map(({ run }, index) => imports.run(`fair-${index}`, run));
    await settle();
    expect(all.filter(({ state }) => state.hasBegun)).toHaveLength(2);
    for (const { finish } of all) finish();
    await Promise.all(results);
    expect(all.every(({ state }) => state.hasBegun)).toBe(true);
  });

  it('go on after an import that fails', async () => {
    const imports = turns();
    await expect(imports.run('fair', () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    await expect(imports.run('fair', () => Promise.resolve('done'))).resolves.toBe('done');
  });
});
