import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { HealthNotices } from '../../platform/health/health-notices.js';
import { quarantinedIds } from './quarantine.js';

/** Adds to `/readyz?verbose` that there are objects in quarantine. Anybody reads that, so it names none. */
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
