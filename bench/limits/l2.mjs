/**
 * L2: node:http that answers `GET /<read>/<case>` by one prepared statement through pg: the cost of a program for
 * only these reads. Its parent sends it the cases by read, and ends it by disconnecting.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { serve } from './serve.mjs';
import { STATEMENTS } from './statements.mjs';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL_SIZE),
});
let cases = {};

process.on('message', (message) => {
  cases = message;
  process.send('ready');
});

serve(
  createServer((request, response) => {
    const [, read, number] = request.url.split('/');
    pool.query({ name: read, text: STATEMENTS[read], values: cases[read][number] }).then(
      ({ rows }) => {
        const { body } = rows[0];
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      },
      (error) => {
        response.writeHead(500);
        response.end(String(error));
      },
    );
  }),
);
