import { ask } from './graphql-request.js';
import { untilAnswered } from './until.js';

// A response is JSON whose shape the document determines; the expectation on it checks its type.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
export type Data = any;

/** A response of the API. */
export interface Answer {
  readonly data?: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
}

export type Variables = Readonly<Record<string, unknown>>;
export type Headers = Readonly<Record<string, string>>;

/** A client of the GraphQL API over HTTP. It sends a refused request again after its `Retry-After`. */
export class GraphqlClient {
  /** `limitMs` is the time in which a refused request is sent again. */
  constructor(
    private readonly url: string,
    private readonly limitMs?: number,
  ) {}

  /** Returns the whole response, errors included. */
  async ask(query: string, variables: Variables = {}, headers: Headers = {}): Promise<Answer> {
    const send = () => ask(this.url, { query, variables }, headers);
    return (await untilAnswered(send, this.limitMs)).body as Answer;
  }

  /** Returns the data of a response, which must have no errors. */
  async data(query: string, variables: Variables = {}, headers: Headers = {}): Promise<Data> {
    const { data, errors } = await this.ask(query, variables, headers);
    if (errors) throw new Error(`${query}\n${errors.map(({ message }) => message).join('\n')}`);
    return data;
  }

  /** Returns the value of a field of an event, such as `venues { name }`, or undefined without the event. */
  async ofEvent(slug: string, field: string, headers: Headers = {}): Promise<Data> {
    const query = `query ($slug: String!) { event(slug: $slug) { ${field} } }`;
    const { event } = await this.data(query, { slug }, headers);
    return event?.[/^\w+/.exec(field)?.[0] ?? ''];
  }

  /** Returns the code and the message of the first error. At least one error is required. */
  async refusal(query: string, variables: Variables = {}, headers: Headers = {}): Promise<string> {
    const { data, errors = [] } = await this.ask(query, variables, headers);
    const [error] = errors;
    if (!error) throw new Error(`No error, but ${JSON.stringify(data)}`);
    return `${error.extensions?.code ?? 'no code'}: ${error.message}`;
  }
}
