import { Refused, RequestFailed, type UserError } from './ask.js';

/** Stores a picture for an event and returns its hash. Throws Refused for a file that is no picture, and RequestFailed. */
export async function uploadPicture(file: File, event: string): Promise<string> {
  const response = await post(file, event);
  const body = (await response.json().catch(() => ({}))) as {
    readonly sha256?: string;
    readonly errors?: readonly UserError[];
  };
  if (response.ok && body.sha256 !== undefined) return body.sha256;
  const [error] = body.errors ?? [];
  if (response.status === 422 && body.errors) throw new Refused(body.errors);
  throw new RequestFailed(error?.code ?? `HTTP_${response.status}`, error?.message ?? response.statusText);
}

async function post(file: File, event: string): Promise<Response> {
  try {
    return await fetch(`/media?event=${encodeURIComponent(event)}`, {
      method: 'POST',
      // The language of the messages of errors.
      headers: { 'content-type': file.type, 'accept-language': document.documentElement.lang },
      body: file,
    });
  } catch (error) {
    throw new RequestFailed('NETWORK', String(error));
  }
}
