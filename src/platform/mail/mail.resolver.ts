import { Query, Resolver } from '@nestjs/graphql';
import { MailService } from './mail.service.js';

/** Says whether mails are sent, so that screens announce none that nobody gets. */
@Resolver()
export class MailResolver {
  constructor(private readonly mails: MailService) {}

  @Query(() => Boolean, {
    description:
      'Whether this server has a mail server. If it has none, exhibitors see decisions in the portal only, and staff pass links on.',
  })
  sendsMails(): boolean {
    return this.mails.available;
  }
}
