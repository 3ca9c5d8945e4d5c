import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type CatalogStore, type HeldChange, type HeldState, namedPacks } from './store.js';

interface StoredCatalog {
  state: HeldState | undefined;
  changes: HeldChange[];
}

const PACK = /^([\da-f]{64})\.ndjson$/;

/** A store in a folder, for Node. Only one program at a time may use it. */
export async function folderStore(folder: string): Promise<CatalogStore> {
  await mkdir(folder, { recursive: true });
  return new FolderStore(folder);
}

class FolderStore implements CatalogStore {
  readonly #catalog: JsonFile<StoredCatalog>;
  readonly #values: JsonFile<Record<string, unknown>>;

  constructor(private readonly folder: string) {
    this.#catalog = new JsonFile(path.join(folder, 'catalog.json'), { state: undefined, changes: [] });
    this.#values = new JsonFile(path.join(folder, 'values.json'), {});
  }

  readState = async (): Promise<HeldState | undefined> => (await this.#catalog.read()).state;
  readChanges = async (): Promise<HeldChange[]> => (await this.#catalog.read()).changes;
  get = async (key: string): Promise<unknown> => (await this.#values.read())[key];

  readPack = async (sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    const bytes = await contentOf(this.#pack(sha256));
    return bytes && new Uint8Array(bytes);
  };

  putPack = (sha256: string, bytes: Uint8Array): Promise<void> => writeWhole(this.#pack(sha256), bytes);

  advance = async (state: HeldState, changes: readonly HeldChange[]): Promise<void> => {
    const storedChanges = await this.readChanges();
    const byId = new Map([...storedChanges, ...changes].map((change) => [change.id, change]));
    await this.#catalog.write({ state, changes: [...byId.values()] });
  };

  replace = async (state: HeldState, changes: readonly HeldChange[]): Promise<void> => {
    await this.#catalog.write({ state, changes: [...changes] });
    const packNames = namedPacks(state);
    await this.#deletePacks((sha256) => !packNames.has(sha256));
  };

  clearCatalog = async (): Promise<void> => {
    await this.#catalog.write({ state: undefined, changes: [] });
    await this.#deletePacks(() => true);
  };

  set = async (key: string, value: unknown): Promise<void> => {
    await this.#values.write({ ...(await this.#values.read()), [key]: value });
  };

  clear = async (): Promise<void> => {
    await this.clearCatalog();
    await this.#values.write({});
  };

  #pack(sha256: string): string {
    return path.join(this.folder, `${sha256}.ndjson`);
  }

  async #deletePacks(isObsolete: (sha256: string) => boolean): Promise<void> {
    for (const name of await readdir(this.folder)) {
      const [, sha256] = PACK.exec(name) ?? [];
      if (sha256 !== undefined && isObsolete(sha256)) await rm(path.join(this.folder, name), { force: true });
    }
  }
}

/** A JSON file that is replaced atomically. */
class JsonFile<Content> {
  #content: Content | undefined;

  constructor(
    private readonly file: string,
    private readonly empty: Content,
  ) {}

  async read(): Promise<Content> {
    if (this.#content !== undefined) return this.#content;
    const bytes = await contentOf(this.file);
    this.#content = bytes ? (JSON.parse(bytes.toString()) as Content) : this.empty;
    return this.#content;
  }

  async write(content: Content): Promise<void> {
    await writeWhole(this.file, JSON.stringify(content));
    this.#content = content;
  }
}

async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const partial = `${file}.partial`;
  await writeFile(partial, content, { flush: true });
  await rename(partial, file);
}

async function contentOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
