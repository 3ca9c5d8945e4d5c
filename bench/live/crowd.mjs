/** A process that follows one event many times over, told by messages from its parent: it keeps when each change came to whom. */
import { Agent, request } from 'node:http';
import { WebSocket } from 'ws';

const AT_ONCE = 50;
const QUERY = `subscription ($event: String!, $since: Int) {
  catalogChanged(event: $event, since: $since) { revision kind id node { id ... on Exhibitor { name } } } }`;
const now = () => performance.timeOrigin + performance.now();

/** For each subscriber, the revisions that it was told. */
const received = [];
const deliveries = [];
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

process.on('message', async ({ open, deliver }) => {
  if (open) {
    await openAll(open);
    process.send({ opened: received.length });
  }
  if (deliver) process.send({ deliveries: deliveries.splice(0), received });
});

async function openAll({ way, count, port, event, since }) {
  const openOne = way === 'socket' ? bySocket : byStream;
  const variables = { event, since };
  while (received.length < count) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - received.length) }, () => {
      const revisions = [];
      received.push(revisions);
      return openOne(port, variables, ({ data }) => {
        const { revision } = data.catalogChanged;
        revisions.push(revision);
        deliveries.push({ revision, at: now() });
      });
    });
    await Promise.all(some);
  }
}

/** Resolves when the subscription has been sent; `since` sees to it that nothing is missed. */
function bySocket(port, variables, take) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => fail(`A socket was closed with ${code}.`));
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (text) => {
      const { type, payload } = JSON.parse(text);
      if (type === 'next') take(payload);
      else if (type === 'ping') socket.send('{"type":"pong"}');
      else if (type === 'connection_ack') {
        const subscribe = { id: '1', type: 'subscribe', payload: { query: QUERY, variables } };
        socket.send(JSON.stringify(subscribe), resolve);
      } else fail(`A subscriber was told ${text}.`);
    });
  });
}

function byStream(port, variables, take) {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  return new Promise((resolve, reject) => {
    const asking = request({ port, path: '/graphql/stream', method: 'POST', agent, headers }, (response) => {
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
          if (data) take(JSON.parse(data));
        }
      });
    });
    asking.on('error', reject);
    asking.end(JSON.stringify({ query: QUERY, variables }));
  });
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
