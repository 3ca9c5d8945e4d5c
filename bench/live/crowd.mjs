/**
 * A process with many subscribers of one event, controlled by messages of its parent. It records when each change
 * reaches each subscriber.
 */
import { Agent, request } from 'node:http';
import { WebSocket } from 'ws';

const BATCH_SIZE = 50;
const QUERY = `subscription ($event: String!, $since: Int) {
  catalogChanged(event: $event, since: $since) { revision kind id node { id ... on Exhibitor { name } } } }`;
const now = () => performance.timeOrigin + performance.now();

/** For each subscriber, the revisions that it has received. */
const receivedRevisions = [];
const deliveries = [];
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

process.on('message', async ({ open, deliver }) => {
  if (open) {
    await openAll(open);
    process.send({ opened: receivedRevisions.length });
  }
  if (deliver) process.send({ deliveries: deliveries.splice(0), received: receivedRevisions });
});

async function openAll({ way, count, port, event, since }) {
  const openOne = way === 'socket' ? bySocket : byStream;
  const variables = { event, since };
  while (receivedRevisions.length < count) {
    const batch = Array.from({ length: Math.min(BATCH_SIZE, count - receivedRevisions.length) }, () => {
      const revisions = [];
      receivedRevisions.push(revisions);
      return openOne(port, variables, ({ data }) => {
        const { revision } = data.catalogChanged;
        revisions.push(revision);
        deliveries.push({ revision, at: now() });
      });
    });
    await Promise.all(batch);
  }
}

/** Resolves when the subscription is sent. `since` ensures that no change is missed. */
function bySocket(port, variables, receive) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => fail(`A socket was closed with ${code}.`));
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (text) => {
      const { type, payload } = JSON.parse(text);
      if (type === 'next') receive(payload);
      else if (type === 'ping') socket.send('{"type":"pong"}');
      else if (type === 'connection_ack') {
        const subscribe = { id: '1', type: 'subscribe', payload: { query: QUERY, variables } };
        socket.send(JSON.stringify(subscribe), resolve);
      } else fail(`A subscriber received ${text}.`);
    });
  });
}

function byStream(port, variables, receive) {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  return new Promise((resolve, reject) => {
    const clientRequest = request(
      { port, path: '/graphql/stream', method: 'POST', agent, headers },
      (response) => {
        if (response.statusCode !== 200) return fail(`A stream was answered ${response.statusCode}.`);
        resolve();
        let text = '';
        response.setEncoding('utf8');
        response.on('end', () => fail('A stream has ended.'));
        response.on('data', (part) => {
          const events = (text + part).split('\n\n');
          text = events.pop();
          for (const event of events) {
            const data = /^event: next\ndata: (.*)$/m.exec(event)?.[1];
            if (data) receive(JSON.parse(data));
          }
        });
      },
    );
    clientRequest.on('error', reject);
    clientRequest.end(JSON.stringify({ query: QUERY, variables }));
  });
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
