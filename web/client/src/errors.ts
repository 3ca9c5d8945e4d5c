/** Whatever goes wrong between a kiosk and its server. */
export class VitrineError extends Error {
  constructor(
    /** A word for programs: of the server, such as `RATE_LIMITED`, or `NETWORK`, `TIMEOUT`, `UNEXPECTED_RESPONSE`. */
    readonly code: string,
    message: string,
    /** Seconds after which it may be tried again, where the server said so. */
    readonly retryAfter?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The server was not reached (`NETWORK`), or did not answer in time (`TIMEOUT`). */
export class NetworkError extends VitrineError {}

/** Somebody else answered, such as the login page of a Wi-Fi, or the answer was not whole: `UNEXPECTED_RESPONSE`. */
export class UnexpectedResponseError extends VitrineError {
  constructor(message: string) {
    super('UNEXPECTED_RESPONSE', message);
  }
}

/** The server refused. */
export class ApiError extends VitrineError {
  constructor(
    /** The status of HTTP. */
    readonly status: number,
    code: string,
    message: string,
    retryAfter?: number,
  ) {
    super(code, message, retryAfter);
  }

  /** Whether the answer lacks the form of the server's errors: a proxy or another server refused. */
  get isForeign(): boolean {
    return this.code.startsWith('HTTP_');
  }
}

/** The staff have revoked this kiosk, `KIOSK_REVOKED`: the one answer upon which it must forget everything. */
export class RevokedError extends ApiError {}

/** What GraphQL says of an error. */
export interface GraphqlProblem {
  message: string;
  path?: readonly (string | number)[];
  extensions?: { code?: string };
}

/** A query was refused, or some of its fields were; `code` is that of the first. */
export class GraphqlError extends ApiError {
  constructor(
    status: number,
    readonly errors: readonly GraphqlProblem[],
    /** What there is nevertheless. */
    readonly data: unknown,
    retryAfter?: number,
  ) {
    const [first] = errors;
    super(status, first?.extensions?.code ?? 'UNKNOWN', first?.message ?? 'The query failed.', retryAfter);
  }
}

/** The pairing came to nothing: `access_denied` by the staff, `expired_token` where nobody decided in time. */
export class PairingError extends VitrineError {}
