import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SiteFrontEnd } from '../../../contract/site-front-end.js';
import { frontEndFolder } from '../../platform/config/front-end-folder.js';
import { StartFailure } from '../../platform/failure/start-failure.js';

/** The folder of the files whose names contain the hash of their bytes. */
export function assetFolder(): string {
  return path.join(frontEndFolder('site'), 'assets');
}

/** Loads the built pages. */
export async function loadFrontEnd(): Promise<SiteFrontEnd> {
  const file = path.join(frontEndFolder('site'), 'server.js');
  try {
    return (await import(pathToFileURL(file).href)) as SiteFrontEnd;
  } catch (error) {
    throw new StartFailure(`The site is not built: run npm run build -w web/site. (${String(error)})`);
  }
}
