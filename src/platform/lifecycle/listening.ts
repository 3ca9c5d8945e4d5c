import { createServer, type AddressInfo } from 'node:net';
import type { Config } from '../config/config.js';
import { StartFailure } from '../failure/start-failure.js';

/** Throws before any other work if the server cannot listen. */
export async function assertPortIsFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject).listen(port, host, resolve);
    });
  } catch (error) {
    throw explainListenFailure(error, host, port);
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** Turns an error of the system into advice for the operator. */
export function explainListenFailure(error: unknown, host: string, port: number): unknown {
  const place = `port ${port.toString()} of ${host}`;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartFailure(`Something else listens on ${place}: end it, or set PORT to another port.`);
    case 'EACCES':
      return new StartFailure(`This user may not listen on ${place}: set PORT to one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EAI_NONAME':
    case 'EINVAL':
      return new StartFailure(
        `This machine does not have the address ${host}: set HOST to one of its addresses.`,
      );
    default:
      return error;
  }
}

/** The address for people to open. For a server on all interfaces it is the loopback address. */
export function addressForPeople(config: Config, bound: AddressInfo | string | null): string {
  if (config.publicUrl !== undefined) return config.publicUrl.replace(/\/$/, '');
  const port = bound !== null && typeof bound === 'object' ? bound.port : config.port;
  const host = ['0.0.0.0', '::'].includes(config.host) ? '127.0.0.1' : config.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port.toString()}`;
}
