import { AwsClient } from 'aws4fetch';
import { GraphQLError } from 'graphql';
import type { Bucket } from '../platform/config/bucket.js';
import { MediaStore, type StoredRendition } from './media.store.js';

/** The longest that one request to the storage may take, repetitions included. */
const PATIENCE = 10_000;

/** Keeps renditions in a bucket of an S3-compatible storage. */
export class BucketStore extends MediaStore {
  readonly #client: AwsClient;
  readonly #address: string;

  constructor({ address, region, accessKeyId, secretAccessKey, sessionToken }: Bucket) {
    super();
    const credentials = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
    this.#client = new AwsClient({ ...credentials, region, service: 's3', retries: 2, initRetryMs: 100 });
    this.#address = address;
  }

  async put(sha256: string, width: number, content: Buffer): Promise<void> {
    await this.#ask('PUT', sha256, width, content);
  }

  async get(sha256: string, width: number): Promise<StoredRendition | undefined> {
    const response = await this.#ask('GET', sha256, width);
    if (!response) return undefined;
    // Read whole, so that a slow visitor does not keep the storage waiting; the largest has some hundred kilobytes.
    const content = Buffer.from(await response.arrayBuffer());
    return { size: content.length, content };
  }

  async has(sha256: string, width: number): Promise<boolean> {
    return (await this.#ask('HEAD', sha256, width)) !== undefined;
  }

  async remove(sha256: string, width: number): Promise<void> {
    await this.#ask('DELETE', sha256, width);
  }

  /** The answer of the storage; undefined where it has no such object, SERVICE_UNAVAILABLE where it does not do what it is asked. */
  async #ask(method: string, sha256: string, width: number, content?: Buffer): Promise<Response | undefined> {
    const address = `${this.#address}/${sha256}/${String(width)}.webp`;
    const sent = content && { body: new Uint8Array(content), headers: { 'content-type': 'image/webp' } };
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await this.#client
      .fetch(address, { method, signal, ...sent })
      .catch((error: unknown) => {
        throw unavailable(error);
      });
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status === 404 && method !== 'PUT') return undefined;
    throw unavailable(new Error(`The storage answers ${String(response.status)} to ${method}.`));
  }
}

function unavailable(cause: unknown): GraphQLError {
  return new GraphQLError('The storage of pictures does not answer; try again.', {
    extensions: { code: 'SERVICE_UNAVAILABLE' },
    originalError: cause instanceof Error ? cause : null,
  });
}
