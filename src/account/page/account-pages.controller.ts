import { applyDecorators, Controller, Get, Header, Headers, Query } from '@nestjs/common';
import { bestLocale } from '../../platform/text/best-locale.js';
import { PAGE_POLICY, renderPage } from './page-html.js';
import { PAGE_LOCALES, type PageName } from './page-texts.js';

/** Shows browsers the pages that the links in mails lead to; what is done there is done by the API. */
@Controller()
export class AccountPagesController {
  @Get('invitation')
  @PageHeaders()
  invitation(@Headers('accept-language') wanted?: string, @Query('locale') chosen?: unknown): string {
    return page('invitation', wanted, chosen);
  }

  @Get('password')
  @PageHeaders()
  password(@Headers('accept-language') wanted?: string, @Query('locale') chosen?: unknown): string {
    return page('password', wanted, chosen);
  }
}

function page(name: PageName, wanted: string | undefined, chosen: unknown): string {
  const best = bestLocale(wanted, PAGE_LOCALES);
  const locale =
    PAGE_LOCALES.find((known) => known === chosen) ?? PAGE_LOCALES.find((known) => known === best);
  return renderPage(name, locale ?? PAGE_LOCALES[0]);
}

function PageHeaders(): MethodDecorator {
  return applyDecorators(
    Header('content-type', 'text/html; charset=utf-8'),
    Header('content-security-policy', PAGE_POLICY),
    Header('referrer-policy', 'no-referrer'),
    Header('cache-control', 'no-cache'),
    Header('vary', 'accept-language'),
  );
}
