import path from 'node:path';
import { PROJECT_FOLDER } from './project-folder.js';

/** The folder of a built front end, `web/{name}/dist` of the project, as an absolute path. */
export function frontEndFolder(name: 'site' | 'kiosk' | 'console' | 'portal'): string {
  return path.join(PROJECT_FOLDER, 'web', name, 'dist');
}
