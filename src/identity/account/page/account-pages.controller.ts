import { Controller, Get, Headers, Query } from '@nestjs/common';
import { PageHeaders, pageLocale } from '../../../platform/page/page-frame.js';
import { renderPage } from './page-html.js';
import { PAGE_SCRIPT } from './page-script.js';

/** Serves the pages behind the links in mails; the pages call the API. */
@Controller()
export class AccountPagesController {
  @Get('invitation')
  @PageHeaders(PAGE_SCRIPT)
  invitation(@Headers('accept-language') acceptLanguage?: string, @Query('locale') locale?: unknown): string {
    return renderPage('invitation', pageLocale(acceptLanguage, locale));
  }

  @Get('sign-up')
  @PageHeaders(PAGE_SCRIPT)
  signUp(@Headers('accept-language') acceptLanguage?: string, @Query('locale') locale?: unknown): string {
    return renderPage('sign-up', pageLocale(acceptLanguage, locale));
  }

  @Get('password')
  @PageHeaders(PAGE_SCRIPT)
  password(@Headers('accept-language') acceptLanguage?: string, @Query('locale') locale?: unknown): string {
    return renderPage('password', pageLocale(acceptLanguage, locale));
  }
}
