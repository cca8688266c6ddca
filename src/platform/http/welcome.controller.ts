import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { Allow, Everyone } from '../auth/allow.js';
import { localeFromHeader, translate } from '../i18n/catalogue.js';

/** The page at the address that the server prints where the web client is not built. */
@Controller()
export class WelcomeController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get()
  @Allow(Everyone)
  welcome(@Req() request: Request, @Res() response: Response): void {
    const locale = localeFromHeader(request.headers['accept-language']);
    const say = (key: string): string => translate(locale, `welcome.${key}`);
    response
      .set({ 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'", vary: 'accept-language' })
      .type('html')
      .send(
        `<!doctype html><html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">` +
          `<meta name="viewport" content="width=device-width"><title>Multaqa</title><style>${STYLE}</style></head><body><main>` +
          `<h1>Multaqa · <span lang="ar" dir="rtl">ملتقى</span></h1><p>${say('intro')}</p>` +
          `<ul><li>${say('api')} <code dir="ltr">POST ${this.config.appUrl}/graphql</code></li>` +
          `<li>${say('feed')} <code dir="ltr">${this.config.appUrl}/conferences/&lt;slug&gt;/schedule.xml</code></li>` +
          `<li><a href="/health/ready">${say('health')}</a></li></ul></main></body></html>`,
      );
  }
}

const STYLE =
  ':root{color-scheme:light dark}body{font:1.1rem/1.7 system-ui,sans-serif;margin:0}' +
  'main{max-inline-size:44rem;margin:12vh auto;padding-inline:1.5rem}li{margin-block:.6rem}';
