// An answer is JSON of a shape that the document decides; the expectation on it is the check of its type.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
export type Data = any;

/** What the API answered. */
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

/** Asks the GraphQL API over HTTP. */
export class GraphqlClient {
  constructor(private readonly url: string) {}

  /** The whole answer, errors included. */
  async ask(query: string, variables: Variables = {}, headers: Headers = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** The data of an answer that must have no errors. */
  async data(query: string, variables: Variables = {}, headers: Headers = {}): Promise<Data> {
    const { data, errors } = await this.ask(query, variables, headers);
    if (errors) throw new Error(`${query}\n${errors.map(({ message }) => message).join('\n')}`);
    return data;
  }

  /** What an event has at a field of it, such as `venues { name }`; undefined where there is no such event. */
  async ofEvent(slug: string, field: string, headers: Headers = {}): Promise<Data> {
    const query = `query ($slug: String!) { event(slug: $slug) { ${field} } }`;
    const { event } = await this.data(query, { slug }, headers);
    return event?.[/^\w+/.exec(field)?.[0] ?? ''];
  }

  /** The code and message of the first error, of which there must be one. */
  async refusal(query: string, variables: Variables = {}, headers: Headers = {}): Promise<string> {
    const { data, errors = [] } = await this.ask(query, variables, headers);
    const [error] = errors;
    if (!error) throw new Error(`No error, but ${JSON.stringify(data)}`);
    return `${error.extensions?.code ?? 'no code'}: ${error.message}`;
  }
}
