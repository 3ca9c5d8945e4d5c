import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailOutboxEntity } from './mail-outbox.entity.js';
import { MailResolver } from './mail.resolver.js';
import { MailService } from './mail.service.js';
import { OutboxService } from './outbox.service.js';
import { OutboxWorker } from './outbox.worker.js';

@Module({
  imports: [TypeOrmModule.forFeature([MailOutboxEntity])],
  providers: [MailService, MailResolver, OutboxService, OutboxWorker],
  exports: [MailService, OutboxService],
})
export class MailModule {}
