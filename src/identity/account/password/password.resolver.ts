import { Context, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../audit/change.decorator.js';
import { type Payload, payloadOf } from '../../../platform/failure/payload.js';
import { OpenMutation, SensitiveMutation } from '../../../platform/graphql/request/mutation-marks.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { LINK_VALIDITY } from '../../../platform/mail/link-validity.js';
import { Permissions, requiredViewer } from '../permissions.js';
import { LoginSessionService } from '../sign-in/login-session.service.js';
import { endedSessionCookie } from '../sign-in/session-cookie.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { PasswordChangesService } from './password-changes.service.js';
import { PasswordResetService } from './password-reset.service.js';
import {
  ChangePasswordInput,
  ChangePasswordPayloadType,
  RequestPasswordResetInput,
  RequestPasswordResetPayloadType,
  ResetPasswordInput,
  ResetPasswordPayloadType,
  SignOutEverywherePayloadType,
} from './password.type.js';

/** Changes passwords and ends sessions. */
@Resolver()
export class PasswordResolver {
  constructor(
    private readonly changes: PasswordChangesService,
    private readonly resets: PasswordResetService,
    private readonly signIns: SignInService,
    private readonly permissions: Permissions,
    private readonly sessions: LoginSessionService,
  ) {}

  @SensitiveMutation(() => ChangePasswordPayloadType, {
    description:
      "Changes the signed-in account's password and ends its other sessions. WRONG_CREDENTIALS if " +
      'the present password is wrong, RATE_LIMITED after ten wrong ones.',
  })
  changePassword(
    @Input('Both passwords.') input: ChangePasswordInput,
    @Context() context: RequestContext,
  ): Promise<Payload<object>> {
    const viewer = requiredViewer(context.caller);
    const { currentPassword, newPassword } = input;
    return payloadOf(async () => {
      const provenAccount = await this.signIns.recognise(viewer.email, currentPassword, context.address);
      return { accountId: await this.changes.change(viewer, provenAccount, newPassword, context) };
    });
  }

  @Change(() => SignOutEverywherePayloadType, {
    description:
      'Ends all sessions of the signed-in account at once, including the present one, on every ' +
      'server. API keys of programs remain valid; a reset of the password ends them.',
  })
  async signOutEverywhere(@Context() context: RequestContext): Promise<object> {
    await this.sessions.endAll(this.permissions.viewer.accountId);
    context.setHeader('set-cookie', endedSessionCookie());
    return {};
  }

  @SensitiveMutation(() => RequestPasswordResetPayloadType, {
    description:
      `Mails a link that sets a new password within ${LINK_VALIDITY.PASSWORD}, if the account exists. ` +
      'RATE_LIMITED after ten requests from one address.',
  })
  @OpenMutation()
  requestPasswordReset(
    @Input('The address of the account.') { email }: RequestPasswordResetInput,
    @Context() context: RequestContext,
  ): Promise<Payload<{ link: string | null }>> {
    return payloadOf(async () => ({ link: await this.resets.request(email, context.caller, context) }));
  }

  @SensitiveMutation(() => ResetPasswordPayloadType, {
    description:
      'Sets the password by the token of a link. Ends all sessions of the account and the API keys ' +
      'that it has created. NOT_FOUND if the link has expired or was used.',
  })
  @OpenMutation()
  resetPassword(
    @Input('The token and the password.') { token, password }: ResetPasswordInput,
    @Context() context: RequestContext,
  ): Promise<Payload<object>> {
    return payloadOf(async () => ({ accountId: await this.changes.reset(token, password, context) }));
  }
}
