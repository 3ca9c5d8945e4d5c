import { Injectable } from '@nestjs/common';
import { AccountMailService } from '../../../identity/account/account-mail.service.js';
import { SignUpTokenService } from '../../../identity/account/sign-up/sign-up-token.service.js';
import { SignUpLists } from '../sign-up/sign-ups.resolver.js';
import { RoleAdminService } from './role-admin.service.js';

/** Creates links for waiting requests for an account, for the command line. */
@Injectable()
export class SignUpAdminService {
  constructor(
    private readonly roles: RoleAdminService,
    private readonly lists: SignUpLists,
    private readonly tokens: SignUpTokenService,
    private readonly mail: AccountMailService,
  ) {}

  /** Returns the addresses of waiting requests with new links. Earlier links become invalid. */
  async links(maximum: number): Promise<{ email: string; link: string }[]> {
    const requests = await this.lists.first(maximum);
    return this.roles.operation('account sign-ups', async () => {
      const links: { email: string; link: string }[] = [];
      for (const { email, locale, eventId } of requests) {
        const token = await this.tokens.renewToken(await this.tokens.create(email, locale, eventId));
        if (token !== null) links.push({ email, link: this.mail.linkOf('sign-up', token) });
      }
      return links;
    });
  }
}
