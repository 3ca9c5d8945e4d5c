import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildClientSchema, buildSchema, getIntrospectionQuery } from 'graphql';
import { AppModule } from '../../../src/app.module.js';
import { contractParts } from '../../../src/app.contract.js';
import { printContract } from '../../../src/organizing/exchange/headers/print-contract.js';
import { buildApiSchema } from '../../../src/platform/graphql/schema/build-schema.js';
import { printApiSchema } from '../../../src/platform/graphql/schema/api-schema.js';
import { startTestApp, type TestApp } from '../../setup/app.js';
import { ask } from '../../setup/graphql-request.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const COMMITTED = readFileSync(path.join(ROOT, 'schema.graphql'), 'utf8');

describe('schema.graphql', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });

  afterAll(async () => {
    await test.close();
  });

  it('is equal to the schema of the code, which `npm run vitrine schema print` prints', async () => {
    expect(printApiSchema(await buildApiSchema(AppModule))).toBe(COMMITTED);
  });

  it('is equal to the file that the server sends', async () => {
    const answer = await fetch(`${test.url}/schema.graphql`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toBe(COMMITTED);
  });

  it('is not sent again for a known ETag', async () => {
    const tag = (await fetch(`${test.url}/schema.graphql`)).headers.get('etag') ?? '';
    const again = await fetch(`${test.url}/schema.graphql`, { headers: { 'if-none-match': `W/${tag}` } });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
  });

  it('is equal to the introspection of the server', async () => {
    const query = getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true });
    const { body } = await ask(test.url, { query });
    expect(printApiSchema(buildClientSchema(body.data))).toBe(COMMITTED);
  });

  it('can be built by other tools', () => {
    expect(printApiSchema(buildSchema(COMMITTED))).toBe(COMMITTED);
  });
});

describe('the files of contract/', () => {
  it('are equal to those of the code, which `npm run vitrine contract print contract` writes', async () => {
    for (const [name, text] of printContract(await buildApiSchema(AppModule), contractParts()))
      expect(text).toBe(readFileSync(path.join(ROOT, 'contract', name), 'utf8'));
  });
});
