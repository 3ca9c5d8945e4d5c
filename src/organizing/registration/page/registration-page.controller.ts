import { Controller, Get, Headers, Query } from '@nestjs/common';
import { PageHeaders, pageLocale } from '../../../platform/page/page-frame.js';
import { renderRegistrationPage } from './registration-page-html.js';
import { REGISTRATION_SCRIPT } from './registration-page-script.js';

/** Serves the page that mails about decisions link to. */
@Controller()
export class RegistrationPageController {
  @Get('registration')
  @PageHeaders(REGISTRATION_SCRIPT)
  registration(@Headers('accept-language') wanted?: string, @Query('locale') chosen?: unknown): string {
    return renderRegistrationPage(pageLocale(wanted, chosen));
  }
}
