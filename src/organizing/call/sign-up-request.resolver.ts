import { Context, Resolver } from '@nestjs/graphql';
import {
  type RequestedSignUp,
  SignUpRequestService,
} from '../../identity/account/sign-up/sign-up-request.service.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import { type Payload, payloadOf } from '../../platform/failure/payload.js';
import { OpenMutation, SensitiveMutation } from '../../platform/graphql/request/mutation-marks.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { Input } from '../../platform/graphql/schema/input.js';
import { LINK_VALIDITY } from '../../platform/mail/link-validity.js';
import { CallLoader } from './call.loader.js';
import { RequestSignUpInput, RequestSignUpPayloadType } from './sign-up-request.type.js';

/** Receives requests for an account of persons without an invitation. */
@Resolver()
export class SignUpRequestResolver {
  constructor(
    private readonly requests: SignUpRequestService,
    private readonly calls: CallLoader,
  ) {}

  @SensitiveMutation(() => RequestSignUpPayloadType, {
    description: `Mails a link that creates an account within ${LINK_VALIDITY.SIGN_UP}, once. The owner of an account gets a link that sets the password instead. RATE_LIMITED after ten requests from one address of the network.`,
  })
  @OpenMutation()
  requestSignUp(
    @Input('Who signs up.') input: RequestSignUpInput,
    @Context() context: RequestContext,
  ): Promise<Payload<RequestedSignUp>> {
    const { email, locale = null } = input;
    return payloadOf(async () => {
      const check = new InputCheck();
      const slug = check.slug(input.event, ['event']);
      check.done();
      const call = slug == null ? null : await this.calls.findShown(slug);
      const request = { email, locale, eventId: call?.event.id ?? null };
      return this.requests.request(request, context.caller, context);
    });
  }
}
