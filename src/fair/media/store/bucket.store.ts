import { AwsClient } from 'aws4fetch';
import { GraphQLError } from 'graphql';
import type { Bucket } from '../../../platform/config/bucket.js';
import { fileOf, MediaStore, type PictureForm, type StoredPicture } from './media.store.js';

/** The timeout of one request to the storage, retries included. */
const TIMEOUT_MS = 10_000;

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

  async put(sha256: string, form: PictureForm, content: Buffer): Promise<void> {
    await this.#send('PUT', sha256, form, content);
  }

  async get(sha256: string, form: PictureForm): Promise<StoredPicture | undefined> {
    const response = await this.#send('GET', sha256, form);
    if (!response) return undefined;
    // Read completely, so that a slow caller does not block the storage. An original has at most 12 MB.
    const content = Buffer.from(await response.arrayBuffer());
    return { size: content.length, content };
  }

  async has(sha256: string, form: PictureForm): Promise<boolean> {
    return (await this.#send('HEAD', sha256, form)) !== undefined;
  }

  async remove(sha256: string, form: PictureForm): Promise<void> {
    await this.#send('DELETE', sha256, form);
  }

  /** The response of the storage. Undefined if the object does not exist, SERVICE_UNAVAILABLE on failure. */
  async #send(
    method: string,
    sha256: string,
    form: PictureForm,
    content?: Buffer,
  ): Promise<Response | undefined> {
    const address = `${this.#address}/${sha256}/${fileOf(form)}`;
    // The stored type of an original is not used: the response has the type that was detected in the file.
    const type = form === 'original' ? 'application/octet-stream' : 'image/webp';
    const payload = content && { body: new Uint8Array(content), headers: { 'content-type': type } };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await this.#client
      .fetch(address, { method, signal, ...payload })
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
