/** An error between a kiosk and its server. */
export class VitrineError extends Error {
  constructor(
    /**
     * The error code: of the server, such as `RATE_LIMITED`, or `NETWORK`, `TIMEOUT`, `UNEXPECTED_RESPONSE`.
     */
    readonly code: string,
    message: string,
    /** Seconds until the next attempt is allowed, if the server sent them. */
    readonly retryAfter?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The server was not reached (`NETWORK`), or did not respond in time (`TIMEOUT`). */
export class NetworkError extends VitrineError {}

/**
 * The response is from another server, such as the login page of a Wi-Fi, or is incomplete:
 * `UNEXPECTED_RESPONSE`.
 */
export class UnexpectedResponseError extends VitrineError {
  constructor(message: string) {
    super('UNEXPECTED_RESPONSE', message);
  }
}

/** The server rejected the request. */
export class ApiError extends VitrineError {
  constructor(
    /** The HTTP status. */
    readonly status: number,
    code: string,
    message: string,
    retryAfter?: number,
  ) {
    super(code, message, retryAfter);
  }

  /** Whether a proxy or another server sent the response: it lacks the format of the server's errors. */
  get isForeign(): boolean {
    return this.code.startsWith('HTTP_');
  }
}

/** Staff revoked this kiosk (`KIOSK_REVOKED`). Only this error requires the removal of all data. */
export class RevokedError extends ApiError {}

/** An error in a GraphQL response. */
export interface GraphqlProblem {
  message: string;
  path?: readonly (string | number)[];
  extensions?: { code?: string };
}

/** A query or some of its fields failed; `code` is that of the first error. */
export class GraphqlError extends ApiError {
  constructor(
    status: number,
    readonly errors: readonly GraphqlProblem[],
    /** The partial data. */
    readonly data: unknown,
    retryAfter?: number,
  ) {
    const [first] = errors;
    super(status, first?.extensions?.code ?? 'UNKNOWN', first?.message ?? 'The query failed.', retryAfter);
  }
}

/** The pairing failed: `access_denied` if the staff refused it, `expired_token` if the code expired. */
export class PairingError extends VitrineError {}
