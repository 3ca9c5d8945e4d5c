import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { contentTag } from '../../platform/http/entity-tag.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
/** The encodings of the build, best first, with the ending of their files. */
const ENCODINGS = { br: '.br', gzip: '.gz' } as const;
const PAGE = 'index.html';

export type Encoding = keyof typeof ENCODINGS;

/** A file of a built app with its encoded forms. */
export interface AppFile {
  readonly type: string;
  readonly tag: string;
  readonly content: Buffer;
  readonly encoded: Readonly<Partial<Record<Encoding, Buffer>>>;
}

interface Build {
  readonly builtAt: number;
  /** The files of this build. */
  readonly own: ReadonlyMap<string, AppFile>;
  /** The same with those of the build before. */
  readonly files: ReadonlyMap<string, AppFile>;
}

/**
 * The files that a build wrote, in memory. A later build replaces them while the server runs, except those that pages of
 * the earlier one may still request.
 */
export class BuiltApp {
  #build: Promise<Build | undefined> | undefined;

  constructor(private readonly folder: string) {}

  /** The file at a path of the folder; the page for every other path. Undefined without a build. */
  async file(name: string): Promise<AppFile | undefined> {
    const files = await this.#files();
    // Pages of another version may request absent files, such as scripts. They cannot use the page instead.
    return files?.get(name) ?? (path.extname(name) === '' ? files?.get(PAGE) : undefined);
  }

  /** During a build the page is absent, and the earlier files stay. */
  async #files(): Promise<Build['files'] | undefined> {
    const builtAt = await timeOf(path.join(this.folder, PAGE));
    const earlier = await this.#build;
    if (builtAt !== undefined && earlier?.builtAt !== builtAt) {
      // A further build can remove files during the read. The next request reads again.
      this.#build = readBuild(this.folder, builtAt, earlier).catch(() => earlier);
    }
    return (await this.#build)?.files;
  }
}

async function timeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return undefined;
  }
}

async function readBuild(folder: string, builtAt: number, earlier: Build | undefined): Promise<Build> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const contents = new Map<string, Buffer>();
  for (const name of names) contents.set(name, await readFile(path.join(folder, name)));
  const files = new Map<string, AppFile>();
  for (const [name, content] of contents) {
    const type = TYPES[path.extname(name)];
    if (type === undefined) continue;
    const encoded: Partial<Record<Encoding, Buffer>> = {};
    for (const encoding of ['br', 'gzip'] as const) {
      const encodedContent = contents.get(name + ENCODINGS[encoding]);
      if (encodedContent) encoded[encoding] = encodedContent;
    }
    files.set(name.replaceAll(path.sep, '/'), { type, tag: contentTag(content), content, encoded });
  }
  return { builtAt, own: files, files: new Map([...(earlier?.own ?? []), ...files]) };
}
