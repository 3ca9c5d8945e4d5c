import sharp from 'sharp';
import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import type { Data, Headers } from '../setup/graphql.js';

/** A picture like that of a camera. Each colour makes a different picture. */
export async function photograph(background = '#c00', width = 700): Promise<Buffer> {
  return sharp({ create: { width, height: 300, channels: 3, background } })
    .withExif({ IFD0: { Copyright: 'secret place' }, IFD3: { GPSLatitude: '31/1 13/1 0/1' } })
    .jpeg()
    .toBuffer();
}

/** Uploads a file for the event with this database id. */
export async function upload(
  url: string,
  event: string,
  file: Buffer,
  headers: Headers,
): Promise<{ status: number; body: Data }> {
  const response = await fetch(`${url}/media?event=${encodeCatalogId('EVENT', event)}`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', ...headers },
    body: new Uint8Array(file),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}
