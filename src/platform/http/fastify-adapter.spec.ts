import { Readable } from 'node:stream';
import { readConfig } from '../config/config.js';
import { createFastifyAdapter } from './fastify-adapter.js';

/** The body of a response whose database fails after the first row. */
async function* failingRows(): AsyncGenerator<string> {
  yield await Promise.resolve('name\n');
  throw new Error('Connection terminated unexpectedly');
}

describe('a response that fails after its headers', () => {
  it('is logged in one line with its path and the reason', async () => {
    const fastify = createFastifyAdapter(readConfig({ LOG_FORMAT: 'text' })).getInstance();
    fastify.get('/export', (_request, reply) =>
      reply.send(Readable.from(failingRows(), { objectMode: false })),
    );
    const lines: string[] = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (line) => {
      lines.push(String(line));
      return true;
    };
    try {
      const url = await fastify.listen({ port: 0, host: '127.0.0.1' });
      await expect(fetch(`${url}/export?event=fair`).then((response) => response.text())).rejects.toThrow();
    } finally {
      process.stdout.write = write;
      await fastify.close();
    }
    expect(lines.filter((line) => line.includes('warning:'))).toEqual([
      expect.stringMatching(/ended early method="GET" path="\/export" reason="Connection terminated/),
    ]);
  });
});
