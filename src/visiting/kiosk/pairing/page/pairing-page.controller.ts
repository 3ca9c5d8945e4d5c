import { Controller, Get, Headers, Query } from '@nestjs/common';
import { PageHeaders, pageLocale } from '../../../../platform/page/page-frame.js';
import { renderPairingPage } from './pairing-page-html.js';
import { PAIRING_SCRIPT } from './pairing-page-script.js';

/** Serves the page whose address a waiting device shows; the page calls the API. */
@Controller()
export class PairingPageController {
  @Get('kiosks/pair')
  @PageHeaders(PAIRING_SCRIPT)
  pair(@Headers('accept-language') wanted?: string, @Query('locale') chosen?: unknown): string {
    return renderPairingPage(pageLocale(wanted, chosen));
  }
}
