import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { until } from './until.js';

/** A mail server that stores the mails that it receives. */
export interface Mailbox {
  readonly url: string;
  /** The mails so far, each with its headers. */
  readonly letters: string[];
  /** The server delays its response to a mail until this promise resolves. */
  pause: Promise<void>;
  /** Returns the token in the link of mail number `count`, once it has arrived. */
  token: (count: number) => Promise<string>;
  /** Returns the newest mail to an address, once one has arrived. */
  letterTo: (email: string) => Promise<string>;
  close: () => Promise<void>;
}

/** Starts a mail server that accepts every mail. It uses a free port unless one is given. */
export async function startMailbox(wanted = 0): Promise<Mailbox> {
  const letters: string[] = [];
  const server = createServer((socket) => {
    converse(socket, mailbox);
  });
  await once(server.listen(wanted, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const token = async (count: number) => {
    await until(() => letters.length >= count);
    return tokenOf(letters[count - 1]!);
  };
  const letterTo = async (email: string) => {
    const letter = () => letters.findLast((text) => text.includes(`To: ${email}`));
    await until(() => letter() !== undefined);
    return letter()!;
  };
  const close = async () => {
    server.close();
    await once(server, 'close');
  };
  const mailbox: Mailbox = {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    pause: Promise.resolve(),
    token,
    letterTo,
    close,
  };
  return mailbox;
}

/** The token in a link or a mail. */
export function tokenOf(text: string): string {
  const words = text.includes('boundary=') ? decoded(text) : text;
  return /#token=([\w-]{43})/.exec(words)?.[1] ?? '';
}

/** The plain text of a mail. */
export function decoded(letter: string): string {
  return partOf(letter, 'text/plain');
}

/** The HTML of a mail. */
export function htmlOf(letter: string): string {
  return partOf(letter, 'text/html');
}

function partOf(letter: string, type: string): string {
  const boundary = /boundary="([^"]+)"/.exec(letter)?.[1] ?? '';
  const part = letter.split(`--${boundary}`).find((text) => text.startsWith(`\r\nContent-Type: ${type}`));
  if (part === undefined) throw new Error(`The mail has no ${type}.`);
  const [head = '', ...blocks] = part.split('\r\n\r\n');
  const body = blocks.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/quoted-printable/i.test(head)) return body;
  const octets = body
    .replace(/=\r\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, octet: string) => String.fromCharCode(parseInt(octet, 16)));
  return Buffer.from(octets, 'latin1').toString();
}

function converse(socket: Socket, mailbox: Mailbox): void {
  let letter: string | null = null;
  let rest = '';
  socket.write('220 mailbox\r\n');
  socket.on('data', (part: Buffer) => {
    rest += part.toString();
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (letter === null) {
        if (/^DATA$/i.test(line)) letter = '';
        socket.write(
          /^DATA$/i.test(line) ? '354 go on\r\n' : /^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n',
        );
        if (/^QUIT/i.test(line)) socket.end();
      } else if (line === '.') {
        mailbox.letters.push(letter);
        letter = null;
        void mailbox.pause.then(() => socket.write('250 taken\r\n'));
      } else {
        // SMTP sends another dot before a line that begins with a dot.
        letter += `${line.replace(/^\.\./, '.')}\r\n`;
      }
    }
  });
}
