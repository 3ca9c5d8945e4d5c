import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const DIST = pathToFileURL(
  path.resolve(import.meta.dirname, '../../../dist/src/platform/graphql/errors/abandoned-errors.js'),
);

/** A list in which one item fails at once and another rejects later: its error is then abandoned. */
const QUERY = `
  import { buildSchema, graphql } from 'graphql';
  const schema = buildSchema('type Query { items: [Item!]! } type Item { name: String! }');
  const late = () => new Promise((_resolve, reject) => setTimeout(() => reject(new Error('late')), 10));
  const atOnce = () => { throw new Error('at once'); };
  await graphql({ schema, source: '{ items { name } }', rootValue: { items: [{ name: late }, { name: atOnce }] } });
  setTimeout(() => process.exit(7), 50);`;

/** Runs a module and returns its exit code. */
const exitOf = (source: string) =>
  new Promise<number | null>((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
      cwd: path.resolve(import.meta.dirname, '../../..'),
      stdio: 'ignore',
    });
    child.once('close', resolve);
  });
const outliving = (source: string) =>
  `import { ignoreAbandonedErrors } from '${DIST.href}'; ignoreAbandonedErrors();${source}`;

describe('an abandoned error of a response', () => {
  it('ends a process without ignoreAbandonedErrors', async () => {
    expect(await exitOf(QUERY)).toBe(1);
  });

  it('does not end a process with ignoreAbandonedErrors', async () => {
    expect(await exitOf(outliving(QUERY))).toBe(7);
  });

  it('is distinguished from other unhandled rejections, which end the process', async () => {
    const source = `void Promise.reject(new Error('ours')); setTimeout(() => process.exit(7), 50);`;
    expect(await exitOf(outliving(source))).not.toBe(7);
  });
});
