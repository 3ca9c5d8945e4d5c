import { once } from 'node:events';
import { closeSync, fstatSync, writeSync } from 'node:fs';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { fastify } from 'fastify';
import { openNameless } from '../../../platform/spool/spool.js';
import { PrintedFile } from './printed-file.js';

const FACTS = { locale: 'en', slug: 'fair', revision: 1, tag: '"1"' };
const CONTENT = 'printed '.repeat(100_000);

function printedFile(content = CONTENT): PrintedFile {
  const file = new PrintedFile(FACTS);
  writeSync(file.descriptor, content, 0);
  file.finish({ bytes: content.length, pages: 1, missing: [] });
  return file;
}

const isOpen = (descriptor: number) => {
  try {
    fstatSync(descriptor);
    return true;
  } catch {
    return false;
  }
};

describe('a printed file', () => {
  it('stays open for other readers when one of them ends early', async () => {
    const file = printedFile();
    const [left, other] = [file.open(), file.open()];
    await once(left, 'readable');
    left.destroy();
    await once(left, 'close');
    expect(isOpen(file.descriptor)).toBe(true);
    expect(await text(other)).toBe(CONTENT);
    expect(await text(file.open())).toBe(CONTENT);
    file.release();
  });

  it('never returns the content of a file that is opened after an early end', async () => {
    const file = printedFile();
    const reader = file.open();
    await once(reader, 'readable');
    reader.destroy();
    await once(reader, 'close');
    const foreign = openNameless();
    writeSync(foreign, 'secret '.repeat(100_000), 0);
    expect(await text(file.open())).toBe(CONTENT);
    closeSync(foreign);
    file.release();
  });

  it('is complete for others after a client has reset its connection', async () => {
    const file = printedFile('printed '.repeat(2_000_000));
    const server = fastify();
    server.get('/', (_, reply) => reply.send(file.open()));
    const url = await server.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.server.address() as AddressInfo;
    const [client] = await Promise.all([
      once(server.server, 'connection'),
      new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1');
        socket.write('GET / HTTP/1.1\r\nHost: fair\r\n\r\n');
        socket.once('data', () => {
          socket.resetAndDestroy();
          resolve();
        });
      }),
    ]);
    const [connection] = client as [Socket];
    await finished(connection).catch(() => undefined);
    const foreign = openNameless();
    writeSync(foreign, 'secret '.repeat(3_000_000), 0);
    const body = await (await fetch(url)).text();
    expect(body === 'printed '.repeat(2_000_000)).toBe(true);
    closeSync(foreign);
    file.release();
    await server.close();
  });

  it('is closed after its release when its last reader has ended', async () => {
    const file = printedFile();
    const [whole, early] = [file.open(), file.open()];
    file.release();
    const closed = once(whole, 'close');
    await text(whole);
    await closed;
    expect(isOpen(file.descriptor)).toBe(true);
    early.destroy();
    await once(early, 'close');
    expect(isOpen(file.descriptor)).toBe(false);
  });
});
