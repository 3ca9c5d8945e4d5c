import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { hasUploadSpace } from '../database/disk-space.js';
import { HealthNotices } from './health-notices.js';
import { Readiness } from './readiness.js';

/** Reports full disks before and while they make the server unready. */
@Injectable()
export class DiskNotices {
  constructor(notices: HealthNotices, readiness: Readiness, @Inject(CONFIG) { dataDir }: RunningConfig) {
    notices.add(() =>
      Promise.resolve(
        hasUploadSpace(dataDir)
          ? undefined
          : 'the disk of DATA_DIR is almost full, so that uploads and imports are refused',
      ),
    );
    notices.add(async () => (await readiness.spaceObstacles())[0]);
  }
}
