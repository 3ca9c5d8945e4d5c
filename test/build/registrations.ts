import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import type { TestCatalog } from '../setup/catalog.js';
import type { Data, Headers } from '../setup/graphql.js';

const SHOWN = 'id slug status published version';

/** Registers exhibitors and runs registration steps through the API. */
export class Registrations {
  constructor(private readonly test: TestCatalog) {}

  /** The payload of a mutation of one exhibitor; `shown` is a selection of its fields. */
  async change(name: string, input: object, headers: Headers, shown = ''): Promise<Data> {
    const type = INPUTS[name] ?? 'ExhibitorIdInput';
    const query = `mutation ($input: ${type}!) {
      ${name}(input: $input) { exhibitor { ${SHOWN} ${shown} } errors { code message path } } }`;
    return (await this.test.api.data(query, { input }, headers))[name];
  }

  /** Registers an exhibitor in the event with this database id. */
  async register(event: string, headers: Headers, input: object = {}, shown = ''): Promise<Data> {
    const name = [{ locale: 'en', text: 'Robots Inc.' }];
    const eventId = encodeCatalogId('EVENT', event);
    return this.change('registerExhibitor', { eventId, name, ...input }, headers, shown);
  }

  /** The status after a step, or the code of its error. */
  async step(name: string, input: object, headers: Headers): Promise<string> {
    const { data, errors } = await this.test.api.ask(
      `mutation ($input: ${INPUTS[name] ?? 'ExhibitorIdInput'}!) {
        ${name}(input: $input) { exhibitor { status } errors { code } } }`,
      { input },
      headers,
    );
    const payload = data?.[name];
    return errors?.[0]?.extensions?.code ?? payload.errors[0]?.code ?? payload.exhibitor.status;
  }
}

const INPUTS: Readonly<Record<string, string>> = {
  registerExhibitor: 'RegisterExhibitorInput',
  updateExhibitor: 'UpdateExhibitorInput',
  reviewExhibitor: 'ReviewExhibitorInput',
  reopenExhibitor: 'ReopenExhibitorInput',
};
