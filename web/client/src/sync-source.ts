import { UnexpectedResponseError } from './errors.js';
import { hashOf } from './hash.js';
import type { HeldChange } from './store.js';
import { parseJson, type Transport } from './transport.js';

/** A bucket in a manifest. */
export interface ManifestBucket {
  readonly bucket: number;
  readonly count: number;
  readonly digest: string;
  readonly pack: { readonly sha256: string; readonly bytes: number } | null;
}

/** The manifest: the content of a complete copy. */
export interface Manifest {
  readonly epoch: string;
  readonly schema: number;
  readonly revision: number;
  readonly locales: readonly string[];
  readonly buckets: readonly ManifestBucket[];
  readonly minSdk: number;
}

/** The changes after a revision. */
export interface ChangesPage {
  readonly epoch: string;
  readonly revision: number;
  readonly hasMore: boolean;
  readonly changes: readonly HeldChange[];
}

/** The server's interface for copies. */
export class SyncSource {
  #etag: string | undefined;

  constructor(
    private readonly transport: Transport,
    private readonly event: string,
  ) {}

  /** The manifest; undefined if it has not changed since the last call. */
  async manifest(signal: AbortSignal): Promise<Manifest | undefined> {
    const response = await this.transport.send({
      path: this.#path('manifest'),
      statuses: [304],
      signal,
      ...(this.#etag !== undefined && { headers: { 'if-none-match': this.#etag } }),
    });
    if (response.status === 304) return undefined;
    const manifest = parseJson(response) as Manifest;
    if (!isManifest(manifest)) throw new UnexpectedResponseError('The response is not a manifest.');
    this.#etag = response.headers.get('etag') ?? undefined;
    return manifest;
  }

  /** Makes the next call return the manifest even if it has not changed. */
  resetTag(): void {
    this.#etag = undefined;
  }

  /** The changes after the revision; undefined if the server no longer stores them. */
  async changes(epoch: string, since: number, signal: AbortSignal): Promise<ChangesPage | undefined> {
    const path = this.#path(`changes?epoch=${epoch}&since=${String(since)}&limit=500`);
    const response = await this.transport.send({ path, statuses: [410], signal });
    if (response.status === 410) return undefined;
    const page = parseJson(response) as ChangesPage;
    if (page.epoch !== epoch || !Array.isArray(page.changes)) {
      throw new UnexpectedResponseError('The response is not a list of changes.');
    }
    return page;
  }

  /** A verified pack. It is requested again if the first response was incomplete. */
  async pack(sha256: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    for (const isFresh of [false, true]) {
      const request = {
        path: `/sync/v1/packs/${sha256}`,
        type: 'application/x-ndjson',
        signal,
        isFresh,
      };
      const { bytes } = await this.transport.send(request);
      if ((await hashOf(bytes)) === sha256) return bytes;
    }
    throw new UnexpectedResponseError('A pack was incomplete.');
  }

  /** Yields each revision of the server's hints until the stream ends. */
  async hints(notify: (revision: number) => void, onByte: () => void, signal: AbortSignal): Promise<void> {
    const response = await this.transport.open({ path: this.#path('stream') }, signal, this.transport.token);
    const type = response.headers.get('content-type');
    if (!type?.includes('text/event-stream') || !response.body) {
      throw new UnexpectedResponseError('The response is not a stream.');
    }
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      onByte();
      const lines = (text + decoder.decode(part.value, { stream: true })).split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) {
        const [, revision] = /^id: ?(\d+)/.exec(line) ?? [];
        if (revision !== undefined) notify(Number(revision));
      }
    }
  }

  #path(suffix: string): string {
    return `/sync/v1/events/${encodeURIComponent(this.event)}/${suffix}`;
  }
}

function isManifest(manifest: Partial<Manifest> | null): boolean {
  return (
    typeof manifest?.epoch === 'string' &&
    typeof manifest.revision === 'number' &&
    Array.isArray(manifest.buckets)
  );
}
