import { GraphqlClient } from './graphql.js';
import { type Mailbox, startMailbox } from './mailbox.js';
import { startReplica } from './replica.js';

/** A replica that sends mails, and the mailbox that receives them. */
export interface MailingReplica {
  readonly url: string;
  readonly api: GraphqlClient;
  readonly mailbox: Mailbox;
  close: () => Promise<void>;
}

/** Starts a replica of the test's server in this process. The links in its mails start with `https://catalog.example/`. */
export async function startMailingReplica(
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<MailingReplica> {
  const mailbox = await startMailbox();
  const settings = { SMTP_URL: mailbox.url, PUBLIC_URL: 'https://catalog.example/', ...environment };
  const replica = await startReplica(databaseUrl, settings);
  const close = async () => {
    await replica.close();
    await mailbox.close();
  };
  return { url: replica.url, api: new GraphqlClient(replica.url), mailbox, close };
}
