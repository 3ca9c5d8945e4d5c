/**
 * Compares schema.graphql with that of the last tag, because released parts must stay. A removal or a stricter
 * type fails, unless package.json already has the next major version.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, findBreakingChanges } from 'graphql';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

function git(...args) {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    // There is no repository, no tag, or no schema at that tag.
    return undefined;
  }
}

if (!existsSync('schema.graphql')) {
  console.log('schema.graphql is missing');
  process.exit(1);
}
const currentSchema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const tag = git('describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*');
const releasedSchema = tag && git('show', `${tag}:schema.graphql`);

if (!releasedSchema) {
  console.log('no release yet');
} else {
  const changes = findBreakingChanges(buildSchema(releasedSchema), currentSchema);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const newMajor = Number.parseInt(version, 10) > Number.parseInt(tag.slice(1), 10);
  for (const change of changes) console.log(`${change.type}: ${change.description}`);
  console.log(`${changes.length} breaking changes since ${tag}${newMajor ? ', in a new major version' : ''}`);
  if (changes.length > 0 && !newMajor) process.exitCode = 1;
}
