import { ApiError, NetworkError, RevokedError, UnexpectedResponseError } from './errors.js';

/** A request to the server. */
export interface Request {
  path: string;
  /** The JSON body of a POST; absent for a GET. */
  body?: object;
  headers?: Readonly<Record<string, string>>;
  /** Statuses besides 200 that are valid responses. */
  statuses?: readonly number[];
  /** The required media type of the response. */
  type?: string;
  signal?: AbortSignal;
  /** Bypasses the browser's cache. */
  isFresh?: boolean;
}

/** A completely read response. */
export interface CompleteResponse {
  status: number;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The dependencies of a transport. */
export interface TransportSettings {
  url: string;
  fetch: typeof fetch;
  timeoutMs: number;
  token: () => string | undefined;
  /** Is called with the token that the server revoked. */
  onRevoked: (token: string | undefined) => void;
}

const JSON_TYPE = 'application/json';

/** Sends requests. Throws a separate error class for each kind of failure. */
export class Transport {
  /** The milliseconds by which the server's clock is ahead of this device's. */
  clockOffset = 0;

  constructor(private readonly settings: TransportSettings) {}

  /** The current token, sent with each request. */
  get token(): string | undefined {
    return this.settings.token();
  }

  /** The response as JSON. */
  async json(request: Request): Promise<unknown> {
    const response = await this.send(request);
    return parseJson(response, `${this.settings.url}${request.path}`);
  }

  /** The complete response. Throws the error classes of errors.ts. The empty token is none. */
  async send(request: Request, token = this.token): Promise<CompleteResponse> {
    const watch = watchOver(request.signal, this.settings);
    try {
      const response = await this.open(request, watch.signal, token);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return this.#checkResponse(request, { status: response.status, headers: response.headers, bytes });
    } catch (error) {
      this.noteRevocation(error, token);
      // The catalog is public. A server with a restored database may not have the token.
      const isUnknown = error instanceof ApiError && error.code === 'UNAUTHENTICATED';
      if (isUnknown && token && !request.body) return await this.send(request, '');
      throw watch.explain(error);
    } finally {
      watch.end();
    }
  }

  /** Reports the revocation of a request's token, if it is the reason of the failure. */
  noteRevocation(error: unknown, token: string | undefined): void {
    if (error instanceof RevokedError) this.settings.onRevoked(token);
  }

  /** The response before its body is read or checked. */
  async open(
    { path, body, headers, isFresh }: Request,
    signal: AbortSignal,
    token: string | undefined,
  ): Promise<Response> {
    const response = await this.settings.fetch(`${this.settings.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(body && { 'content-type': JSON_TYPE }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
      // Cookies are for staff, not for kiosks.
      credentials: 'omit',
      // The client has its own store and needs no HTTP cache.
      cache: isFresh ? 'reload' : headers?.['if-none-match'] ? 'no-store' : 'default',
      signal,
    });
    const date = Date.parse(response.headers.get('date') ?? '');
    // A cached response has the time of its creation.
    const isCached = response.headers.get('cache-control')?.includes('immutable');
    if (date > 0 && !isCached) this.clockOffset = date - Date.now();
    return response;
  }

  #checkResponse(
    { statuses = [], type = JSON_TYPE, path }: Request,
    response: CompleteResponse,
  ): CompleteResponse {
    const { status, headers } = response;
    const isExpected = (headers.get('content-type') ?? '').includes(type);
    if (statuses.includes(status) && (isExpected || status === 304)) return response;
    if (status === 200) {
      if (isExpected) return response;
      const contentType = headers.get('content-type')?.split(';')[0] ?? 'no content type';
      throw new UnexpectedResponseError(
        `${this.settings.url}${path} returned ${contentType} instead of ${type}: a wrong address of the server, or the sign-in page of a network.`,
      );
    }
    throw errorOf(response, `${this.settings.url}${path}`);
  }
}

/** Parses a response as JSON. */
export function parseJson({ bytes }: CompleteResponse, address = 'The server'): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UnexpectedResponseError(`${address} returned data that is not JSON, or is incomplete.`);
  }
}

/** The seconds of the server's Retry-After header. */
export function retryAfterOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  return seconds >= 0 ? seconds : undefined;
}

function errorOf(response: CompleteResponse, address: string): ApiError {
  const { status, headers } = response;
  const { code = `HTTP_${String(status)}`, message = statusMessage(address, status) } = errorIn(response);
  // Only this server's own error code may make a kiosk wipe its data.
  const Kind = status === 401 && code === 'KIOSK_REVOKED' ? RevokedError : ApiError;
  return new Kind(status, code, message, retryAfterOf(headers));
}

function statusMessage(address: string, status: number): string {
  const hint = status < 500 && status !== 429 ? ' Is this the address of the server?' : '';
  return `${address} answered ${String(status)}.${hint}`;
}

/** The reason of a failed request. Node puts it into the cause; browsers hide it. */
function reasonOf(error: unknown): string {
  const { cause, message } = (error ?? {}) as { cause?: { message?: unknown }; message?: unknown };
  // Not by instanceof: the error may come from another realm.
  if (typeof cause?.message === 'string' && cause.message !== '')
    return cause.message.trim().replace(/\.$/, '');
  const hint = 'the name, the network, the certificate, or CORS_ORIGINS of the server';
  return `${String(message ?? error)} (${hint})`;
}

/** The code and message of an error in the format of GraphQL or OAuth. */
function errorIn(response: CompleteResponse): { code?: string; message?: string } {
  try {
    const body = parseJson(response) as {
      errors?: { message?: string; extensions?: { code?: string } }[];
      error?: string;
      error_description?: string;
    };
    const [firstError] = body.errors ?? [];
    const { error, error_description: message } = body;
    // An error without a description is of another program.
    return { message, code: message && error, ...firstError, ...firstError?.extensions };
  } catch {
    return {};
  }
}

/** A signal that aborts with another signal, or after a timeout. */
function watchOver(outer: AbortSignal | undefined, { url, timeoutMs }: TransportSettings) {
  const controller = new AbortController();
  let isLate = false;
  const abort = (): void => {
    controller.abort(outer?.reason);
  };
  const timer = setTimeout(() => {
    isLate = true;
    abort();
  }, timeoutMs);
  outer?.addEventListener('abort', abort);
  if (outer?.aborted) abort();
  return {
    signal: controller.signal,
    end: (): void => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
    explain: (error: unknown): unknown => {
      if (outer?.aborted || error instanceof ApiError || error instanceof UnexpectedResponseError)
        return error;
      const [code, message] = isLate
        ? ['TIMEOUT', `${url} did not respond within ${String(timeoutMs / 1000)} s.`]
        : ['NETWORK', `${url} was not reached: ${reasonOf(error)}.`];
      return new NetworkError(code, message, undefined, { cause: error });
    },
  };
}
