import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { HealthNotices } from '../../../platform/health/health-notices.js';
import { quarantinedIds } from './quarantine.js';

/** Reports in `/readyz?verbose` that objects are in quarantine. The page is public, so it has no names. */
@Injectable()
export class QuarantineNotice implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly notices: HealthNotices,
  ) {}

  onModuleInit(): void {
    this.notices.add(async () => {
      const { size } = await quarantinedIds(this.database);
      if (size === 0) return undefined;
      return 'the catalog has objects that cannot be rendered; `vitrine catalog verify` and the log name them';
    });
  }
}
