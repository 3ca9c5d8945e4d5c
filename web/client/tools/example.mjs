/**
 * `npm run example -w web/client [-- FOLDER]`: serves a page of a kiosk, by default the example.
 * API: the address of the server, by default http://127.0.0.1:3000.
 */
import path from 'node:path';
import { serveExample } from './serve-example.mjs';

const folder = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..', 'examples', 'kiosk'));
const api = process.env.API || 'http://127.0.0.1:3000';
const { url } = await serveExample({ folder, api, port: Number(process.env.PORT || 3100) });
console.log(`Kiosk: ${url}/, with the catalog of ${api}`);
