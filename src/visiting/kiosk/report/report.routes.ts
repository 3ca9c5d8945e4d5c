import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { readBody, serveDevices } from '../device/device-endpoint.js';
import { requiredKiosk } from '../device/kiosk-caller.js';
import { USAGE_BATCH } from '../usage/usage-batch.js';
import { UsageService } from '../usage/usage.service.js';
import { HEARTBEAT } from './heartbeat-body.js';
import { HeartbeatService } from './heartbeat.service.js';

/** The maximum length of a body, in bytes. After hours offline, a device sends all counts of that time. */
const REPORT_BYTES = 131_072;

/** `POST /kiosks/heartbeat` and `/kiosks/usage`. */
@Injectable()
export class ReportRoutes implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly heartbeats: HeartbeatService,
    private readonly usage: UsageService,
  ) {}

  onModuleInit(): void {
    const check = ({ caller }: { caller: unknown }): void => {
      requiredKiosk(caller);
    };
    serveDevices(this.adapterHost, {
      '/kiosks/heartbeat': {
        check,
        maximum: REPORT_BYTES,
        respond: ({ caller, body }) =>
          this.heartbeats.receive(requiredKiosk(caller), readBody(HEARTBEAT, body)),
      },
      '/kiosks/usage': {
        check,
        maximum: REPORT_BYTES,
        respond: async ({ caller, body }) => ({
          counted: await this.usage.count(requiredKiosk(caller), readBody(USAGE_BATCH, body)),
        }),
      },
    });
  }
}
