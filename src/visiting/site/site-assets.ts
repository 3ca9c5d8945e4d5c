import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { EncodedBody } from '../../platform/http/encoded-body.js';
import { assetFolder } from './front-end.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

export interface Asset {
  readonly type: string;
  readonly body: EncodedBody;
}

/** The files of the front end by name; names contain the hash of their bytes. */
export async function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  const folder = assetFolder();
  const names = await readdir(folder);
  const entries = names.map(async (name) => {
    const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
    return [name, { type, body: new EncodedBody(await readFile(path.join(folder, name))) }] as const;
  });
  return new Map(await Promise.all(entries));
}
