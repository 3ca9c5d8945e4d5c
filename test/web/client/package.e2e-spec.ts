import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, isScalarType, isSpecifiedScalarType, parse } from 'graphql';
import typescript from 'typescript';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../../..');
const CLIENT = path.join(root, 'web', 'client');
const compiler = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript')), 'tsc.js');

/** Settings of `npm test` for this project would also apply to the other one. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(?:cache|registry)$)/i.test(name)),
);

/** The strictest settings; a page has no types of Node. */
const SETTINGS = {
  extends: '@tsconfig/strictest/tsconfig.json',
  compilerOptions: {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    types: [],
    noEmit: true,
    allowJs: true,
    checkJs: true,
    skipLibCheck: false,
  },
  include: ['blocks'],
};

describe('the client as a separate package', () => {
  let project: string;
  let readme: string;

  const npm = (folder: string, ...args: string[]) =>
    run('npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      env: environment,
    });

  beforeAll(async () => {
    readme = await readFile(path.join(CLIENT, 'README.md'), 'utf8');
    project = await mkdtemp(path.join(tmpdir(), 'vitrine-project-'));
    const packs = path.join(project, 'packs');
    await mkdir(packs);
    await npm(CLIENT, 'pack', '--pack-destination', packs);
    // Its dependencies are installed here already; nothing is downloaded.
    for (const name of ['@noble/hashes']) {
      await npm(
        path.join(root, 'node_modules', name),
        'pack',
        '--ignore-scripts',
        '--pack-destination',
        packs,
      );
    }
    await writeFile(path.join(project, 'package.json'), JSON.stringify({ name: 'kiosk', type: 'module' }));
    await npm(project, 'install', ...(await readdir(packs)).map((name) => path.join(packs, name)));
  });

  afterAll(() => rm(project, { recursive: true, force: true }));

  const installed = (...names: string[]) =>
    path.join(project, 'node_modules', '@vitrine', 'client', ...names);
  const blocksOf = (language: string): string[] =>
    [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => text);

  /** The output of the compiler for files that import the installed package. */
  async function compile(files: Record<string, string>): Promise<string> {
    await rm(path.join(project, 'blocks'), { recursive: true, force: true });
    await mkdir(path.join(project, 'blocks'));
    await cp(path.join(root, 'node_modules', '@tsconfig'), path.join(project, 'node_modules', '@tsconfig'), {
      recursive: true,
      dereference: true,
    });
    await writeFile(path.join(project, 'tsconfig.json'), JSON.stringify(SETTINGS));
    for (const [name, text] of Object.entries(files)) {
      await writeFile(path.join(project, 'blocks', name), `${text}\nexport {};\n`);
    }
    return run(process.execPath, [compiler, '--project', project]).then(
      ({ stdout }) => stdout,
      (error: unknown) => (error as { stdout: string }).stdout,
    );
  }

  it('contains its licence, types and schema, but no build tools', async () => {
    expect(await readdir(installed())).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist', 'package.json']),
    );
    expect(await readdir(installed())).not.toEqual(expect.arrayContaining(['tools']));
    const facts = JSON.parse(await readFile(installed('package.json'), 'utf8'));
    expect([facts.license, facts.private]).toEqual(['MIT', undefined]);
    expect(await readFile(installed('dist', 'schema.graphql'), 'utf8')).toBe(
      await readFile(path.join(root, 'schema.graphql'), 'utf8'),
    );
  });

  it('can be imported by Node', async () => {
    const program = `
      import { createClient, searchLocal } from '@vitrine/client';
      import { folderStore } from '@vitrine/client/node';
      const { documents } = { documents: createClient({ url: 'http://localhost', event: 'fair' }).event };
      console.log(documents, typeof searchLocal, typeof folderStore, import.meta.resolve('@vitrine/client/vitrine-client.js'));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: project });
    expect(stdout).toMatch(/^fair function function file:.*dist\/vitrine-client\.js\n$/);
  });

  it('has a README in which each code block is strict TypeScript', async () => {
    const [html = ''] = blocksOf('html');
    const [, script = ''] = /<script type="module">(.*?)<\/script>/s.exec(html) ?? [];
    const blocks = blocksOf('ts');
    expect([blocks.length > 3, script.length > 1000, blocksOf('js')]).toEqual([true, true, []]);
    const files = Object.fromEntries(blocks.map((text, index) => [`block-${index}.ts`, text]));
    expect(
      await compile({ ...files, 'page.js': script.replace('./vitrine-client.js', '@vitrine/client') }),
    ).toBe('');
  });

  it('has exact types for search results and query results, and no `any`', async () => {
    const program = `
      import { type Catalog, type CatalogObject, type ExhibitorDetailQuery, searchLocal } from '@vitrine/client';
      type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
      const is = <Holds extends true>(): void => void (0 as unknown as Holds);
      export async function check(catalog: Catalog): Promise<void> {
        const [only] = await searchLocal(catalog, 'a', { types: ['Exhibitor'] });
        is<Same<typeof only, { readonly object: CatalogObject<'Exhibitor'>; readonly score: number } | undefined>>();
        const two = (await searchLocal(catalog, 'a', { types: ['Booth', 'Session'] }))[0]!.object;
        is<Same<typeof two.type, 'Booth' | 'Session'>>();
        const any = (await searchLocal(catalog, 'a'))[0]!.object;
        if (any.type === 'Product') is<Same<typeof any.body.exhibitor, string>>();
        const held = catalog.get('x');
        if (held?.type === 'Booth') is<Same<typeof held.body.code, string>>();
        type Website = Extract<NonNullable<ExhibitorDetailQuery['node']>, { website: unknown }>['website'];
        is<Same<Website, string | null>>();
      }`;
    expect(await compile({ 'types.ts': program })).toBe('');
    for (const name of (await readdir(installed('dist'))).filter((file) => file.endsWith('.d.ts'))) {
      const text = (await readFile(installed('dist', name), 'utf8')).replaceAll(/\/\*.*?\*\//gs, '');
      expect([name, /\bany\b/.test(text)]).toEqual([name, false]);
    }
  });

  it('has a complete map of scalars', async () => {
    const text = blocksOf('ts').find((block) => block.includes('strictScalars'))!;
    const { outputText } = typescript.transpileModule(text, {
      compilerOptions: { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2022 },
    });
    const module = (await import(`data:text/javascript,${encodeURIComponent(outputText)}`)) as {
      default: { schema: string; generates: Record<string, { config: object; presetConfig: object }> };
    };
    const { schema, generates } = module.default;
    const schemaText = await readFile(path.join(project, schema), 'utf8');
    const custom = Object.values(buildSchema(schemaText).getTypeMap())
      .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
      .map(({ name }) => name);
    const [options] = Object.values(generates);
    expect(Object.keys((options!.config as { scalars: object }).scalars).sort()).toEqual(custom.sort());
    const document = parse('query Q($l: Locale) { event(slug: "a") { timeZone startsOn name(locale: $l) } }');
    const outputs = await preset.buildGeneratesSection({
      baseOutputDir: 'generated/',
      schema: parse(schemaText),
      schemaAst: buildSchema(schemaText),
      documents: [{ location: 'q.graphql', document, rawSDL: '' }],
      config: options!.config,
      presetConfig: options!.presetConfig,
      plugins: [],
      pluginMap: {},
      pluginContext: {},
    });
    const written = await codegen(outputs.find(({ filename }) => filename.endsWith('graphql.ts'))!);
    // The rest are classes of the generator.
    expect(written.split('export class')[0]).not.toMatch(/\bany\b/);
    expect(written).toMatch(/timeZone: string/);
  });
});
