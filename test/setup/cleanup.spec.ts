import { Cleanup } from './cleanup.js';

describe('the cleanup of a test file', () => {
  let cleanup: Cleanup;
  let ran: string[];
  const step = (name: string) => () => ran.push(name);
  const failing = (name: string) => () => {
    throw new Error(name);
  };

  beforeEach(() => {
    cleanup = new Cleanup();
    ran = [];
  });

  it('runs its steps once, the last one first', async () => {
    await cleanup.add(step('disk'));
    await cleanup.add(step('server'));
    await cleanup.run();
    await cleanup.run();
    expect(ran).toEqual(['server', 'disk']);
  });

  it('runs the other steps after one has failed, and reports it', async () => {
    await cleanup.add(step('disk'));
    await cleanup.add(failing('still open'));
    await expect(cleanup.run()).rejects.toMatchObject({ errors: [new Error('still open')] });
    expect(ran).toEqual(['disk']);
  });

  it('runs a step at once that is added after its end', async () => {
    await cleanup.run();
    await cleanup.add(step('late'));
    expect(ran).toEqual(['late']);
  });
});
