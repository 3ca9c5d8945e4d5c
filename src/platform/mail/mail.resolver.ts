import { Query, Resolver } from '@nestjs/graphql';
import { MailService } from './mail.service.js';

/** Returns whether mails are sent. Screens hide mail actions otherwise. */
@Resolver()
export class MailResolver {
  constructor(private readonly mails: MailService) {}

  @Query(() => Boolean, {
    description:
      'Whether this server has a mail server. If it has none, exhibitors see decisions in the portal only, and staff pass links on.',
  })
  sendsMails(): boolean {
    return this.mails.isAvailable;
  }
}
