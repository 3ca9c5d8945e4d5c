import { Controller, Get, Headers, Query } from '@nestjs/common';
import { PageHeaders, pageLocale } from '../../../../platform/page/page-frame.js';
import { renderPairingPage } from './pairing-page-html.js';
import { PAIRING_SCRIPT } from './pairing-page-script.js';

/** Shows the staff the page that a waiting screen names; what is done there is done by the API. */
@Controller()
export class PairingPageController {
  @Get('kiosks/pair')
  @PageHeaders(PAIRING_SCRIPT)
  pair(@Headers('accept-language') wanted?: string, @Query('locale') chosen?: unknown): string {
    return renderPairingPage(pageLocale(wanted, chosen));
  }
}
