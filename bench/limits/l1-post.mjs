/**
 * L1: node:http that reads and parses a GraphQL POST and sends the response from memory. No server in Node costs
 * less. Its parent sends it the responses, `[body, answer]` each, and ends it by disconnecting.
 */
import { createServer } from 'node:http';
import { serve } from './serve.mjs';

const answers = new Map();

process.on('message', (pairs) => {
  for (const [body, answer] of pairs) answers.set(keyOf(JSON.parse(body)), Buffer.from(answer));
  process.send('ready');
});

serve(
  createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const answer = answers.get(keyOf(JSON.parse(parts.length === 1 ? parts[0] : Buffer.concat(parts))));
      response.writeHead(answer ? 200 : 404, {
        'content-type': 'application/json',
        'content-length': answer?.length ?? 0,
      });
      response.end(answer);
    });
  }),
);

function keyOf({ query, variables }) {
  return query + JSON.stringify(variables);
}
