/** The settings of a server for the sign-in of staff. */
export const ADMINISTRATOR = {
  ADMIN_EMAIL: 'bench@example.org',
  ADMIN_PASSWORD: 'a password of the bench only',
};

/** An organizer who changes an exhibitor of an event through the API. */
export class Staff {
  constructor(port, event, token, exhibitor) {
    Object.assign(this, { port, event, token, exhibitor });
  }

  static async signIn(port, event) {
    const input = { email: ADMINISTRATOR.ADMIN_EMAIL, password: ADMINISTRATOR.ADMIN_PASSWORD };
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }';
    const { signIn } = await post(port, query, { input });
    const data = await post(
      port,
      `{ event(slug: "${event}") { exhibitors(first: 1) { nodes { id slug } } } }`,
    );
    return new Staff(port, event, signIn.token, data.event.exhibitors.nodes[0]);
  }

  async change(values) {
    const query =
      'mutation ($input: UpdateExhibitorInput!) { updateExhibitor(input: $input) { errors { message } } }';
    const input = { exhibitorId: this.exhibitor.id, ...values };
    const { updateExhibitor } = await post(this.port, query, { input }, this.token);
    if (updateExhibitor.errors.length > 0) throw new Error(updateExhibitor.errors[0].message);
  }

  async revision() {
    const { event } = await post(this.port, `{ event(slug: "${this.event}") { revision } }`);
    return event.revision;
  }
}

async function post(port, query, variables = {}, token = '') {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}
