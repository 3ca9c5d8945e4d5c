import { AwsClient } from 'aws4fetch';
import { GraphQLError } from 'graphql';
import type { Bucket } from '../../../platform/config/bucket.js';
import { MediaStore, type StoredRendition } from './media.store.js';

/** The timeout of one request to the storage, retries included. */
const TIMEOUT_MS = 10_000;

interface SentFile {
  content: Buffer;
  type: string;
}

function renditionKey(sha256: string, width: number): string {
  return `${sha256}/${String(width)}.webp`;
}

function originalKey(sha256: string): string {
  return `${sha256}/original`;
}

/** Stores pictures in a bucket of an S3-compatible storage. */
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
    await this.#ask('PUT', renditionKey(sha256, width), { content, type: 'image/webp' });
  }

  async get(sha256: string, width: number): Promise<StoredRendition | undefined> {
    return this.#get(renditionKey(sha256, width));
  }

  async has(sha256: string, width: number): Promise<boolean> {
    return (await this.#ask('HEAD', renditionKey(sha256, width))) !== undefined;
  }

  async remove(sha256: string, width: number): Promise<void> {
    await this.#ask('DELETE', renditionKey(sha256, width));
  }

  async putOriginal(sha256: string, content: Buffer): Promise<void> {
    // The stored type is not used: the response has the type that was detected in the file.
    await this.#ask('PUT', originalKey(sha256), { content, type: 'application/octet-stream' });
  }

  async getOriginal(sha256: string): Promise<StoredRendition | undefined> {
    return this.#get(originalKey(sha256));
  }

  async removeOriginal(sha256: string): Promise<void> {
    await this.#ask('DELETE', originalKey(sha256));
  }

  async #get(key: string): Promise<StoredRendition | undefined> {
    const response = await this.#ask('GET', key);
    if (!response) return undefined;
    // Read completely, so that a slow caller does not block the storage. An original has at most 12 MB.
    const content = Buffer.from(await response.arrayBuffer());
    return { size: content.length, content };
  }

  /** The response of the storage. Undefined if the object does not exist, SERVICE_UNAVAILABLE on failure. */
  async #ask(method: string, key: string, file?: SentFile): Promise<Response | undefined> {
    const address = `${this.#address}/${key}`;
    const sent = file && { body: new Uint8Array(file.content), headers: { 'content-type': file.type } };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await this.#client
      .fetch(address, { method, signal, ...sent })
      .catch((error: unknown) => {
        throw unavailable(error);
      });
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status === 404 && method !== 'PUT') return undefined;
    throw unavailable(new Error(`The storage responds ${String(response.status)} to ${method}.`));
  }
}

function unavailable(cause: unknown): GraphQLError {
  return new GraphQLError('The storage of pictures does not respond; try again.', {
    extensions: { code: 'SERVICE_UNAVAILABLE' },
    originalError: cause instanceof Error ? cause : null,
  });
}
