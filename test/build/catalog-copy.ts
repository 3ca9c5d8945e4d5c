import { createHash } from 'node:crypto';
import type { Data } from '../setup/graphql.js';

/** An object in a copy. */
export interface Copied {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly body: Data;
}

/** Thrown when a test interrupts a copy. */
export class BrokenOff extends Error {}

/** Thrown for a response with which a copy cannot continue. */
export class Unanswered extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The point of interruption: after `answers` responses, and `bytes` of the next body or its end. */
export interface BreakOff {
  readonly answers: number;
  readonly bytes: number;
}

const NEVER: BreakOff = { answers: Infinity, bytes: 0 };

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Up to this number of missing revisions, a copy requests changes instead of packs. */
const NEAR = 500;

/**
 * The copy of the catalog that a screen stores.
 * A test can interrupt it between two requests; the next sync continues from the stored state.
 */
export class CatalogCopy {
  epoch = '';
  revision = -1;
  objects = new Map<string, Copied>();
  /** Packs that are fetched but not yet applied, by hash. */
  readonly #fetched = new Map<string, Copied[]>();
  /** The requested paths. */
  readonly requested: string[] = [];
  /** The number of 410 responses, for revisions that the server has deleted. */
  gone = 0;
  /** The number of compared digests, and the buckets with a different digest. */
  compared = 0;
  readonly differing: number[] = [];

  constructor(private readonly slug: string) {}

  /** Updates the copy to the newest state of the server, unless the test interrupts it. */
  async sync(url: string, breakOff = NEVER): Promise<void> {
    const server = new Server(url, this.requested, breakOff);
    const manifest = await server.json(`/sync/v1/events/${this.slug}/manifest`);
    const isNear = manifest.epoch === this.epoch && manifest.revision - this.revision <= NEAR;
    if (!isNear || !(await this.#applyChanges(server))) await this.#applyPacks(server, manifest);
    // Digests are comparable only at the same revision.
    if (this.revision !== manifest.revision) return;
    for (const { bucket, digest } of manifest.buckets) {
      this.compared += 1;
      if (digestOf(this.#inBucket(bucket, manifest.buckets.length)) !== digest) this.differing.push(bucket);
    }
  }

  /** Returns false if the server has deleted the missing changes. */
  async #applyChanges(server: Server): Promise<boolean> {
    for (let more = true; more;) {
      const path = `/sync/v1/events/${this.slug}/changes?epoch=${this.epoch}&since=${this.revision}&limit=7`;
      const page = await server.json(path, 410);
      if (!page) {
        this.gone += 1;
        return false;
      }
      // A real store applies a page in one transaction.
      this.objects = changed(this.objects, page.changes);
      this.revision = page.revision;
      more = page.hasMore;
    }
    return true;
  }

  async #applyPacks(server: Server, { epoch, revision, buckets }: Data): Promise<void> {
    const objects = new Map<string, Copied>();
    for (const { bucket, digest, pack, count } of buckets) {
      const own = this.#inBucket(bucket, buckets.length);
      const isSame = digestOf(own) === digest;
      const content = isSame ? own : pack === null ? [] : await this.#pack(server, pack);
      if (content.length !== count) throw new Error(`Bucket ${bucket} has ${content.length} objects.`);
      for (const object of content) objects.set(object.id, object);
    }
    this.objects = objects;
    this.epoch = epoch;
    this.revision = revision;
    this.#fetched.clear();
  }

  async #pack(server: Server, { sha256, bytes }: Data): Promise<Copied[]> {
    const known = this.#fetched.get(sha256);
    if (known) return known;
    const text = await server.text(`/sync/v1/packs/${sha256}`);
    if (hash(text) !== sha256 || Buffer.byteLength(text) !== bytes) throw new Error('The pack is not whole.');
    const content = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Copied);
    this.#fetched.set(sha256, content);
    return content;
  }

  #inBucket(bucket: number, buckets: number): Copied[] {
    return [...this.objects.values()].filter(
      ({ id }) => createHash('sha256').update(id).digest().readUInt16BE(0) % buckets === bucket,
    );
  }
}

function changed(before: ReadonlyMap<string, Copied>, changes: readonly Data[]): Map<string, Copied> {
  const objects = new Map(before);
  for (const { kind, id, type, revision, body, sha256 } of changes) {
    if (kind === 'REMOVED') {
      objects.delete(id);
      continue;
    }
    if (hash(JSON.stringify(body)) !== sha256) throw new Error(`The hash of ${id} is wrong.`);
    objects.set(id, { id, type, revision, body });
  }
  return objects;
}

function digestOf(objects: Copied[]): string {
  const sorted = objects.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return hash(
    sorted.map(({ id, revision, body }) => `${id}:${revision}:${hash(JSON.stringify(body))}\n`).join(''),
  );
}

class Server {
  #answers = 0;

  constructor(
    private readonly url: string,
    private readonly requested: string[],
    private readonly breakOff: BreakOff,
  ) {}

  /** The response to a request as JSON. Undefined if it has the status `instead`. */
  async json(path: string, instead?: number): Promise<Data> {
    const { status, text } = await this.#get(path);
    return status === instead ? undefined : JSON.parse(text);
  }

  async text(path: string): Promise<string> {
    return (await this.#get(path)).text;
  }

  async #get(path: string): Promise<{ status: number; text: string }> {
    this.requested.push(path);
    const response = await fetch(`${this.url}${path}`);
    if (this.#answers >= this.breakOff.answers) await this.#abandon(response);
    this.#answers += 1;
    const text = await response.text();
    const { status } = response;
    if (status !== 200 && status !== 410) throw new Unanswered(status, `${path} answered ${status}: ${text}`);
    return { status, text };
  }

  /** Closes the connection in the middle of the body, if the body is longer than `bytes`. */
  async #abandon(response: Response): Promise<never> {
    const reader = response.body!.getReader();
    for (let bytes = 0; bytes < this.breakOff.bytes;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
    }
    await reader.cancel();
    throw new BrokenOff();
  }
}
