import { RequestFailed } from '@vitrine/components/graphql-request';
import { type ErrorBody, failureOf } from './response-lines.js';

/** Sends a body to an address outside of GraphQL. Throws RequestFailed, unless the status is one of `statuses`. */
export async function post(
  url: string,
  {
    type,
    body,
    signal,
    statuses = [],
  }: { type: string; body: BodyInit; signal?: AbortSignal; statuses?: readonly number[] },
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': type,
        accept: 'application/x-ndjson',
        'accept-language': document.documentElement.lang,
      },
      body,
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestFailed('NETWORK', String(error));
  }
  if (response.ok || statuses.includes(response.status)) return response;
  throw failureOf((await response.json().catch(() => ({ errors: [] }))) as ErrorBody, response);
}
