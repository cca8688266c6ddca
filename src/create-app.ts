import { join } from 'node:path';
import type { Request, Response } from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { NestFactory } from '@nestjs/core';
import compression from 'compression';
import { pinoHttp } from 'pino-http';
import { AppModule } from './app.module.js';
import type { Config } from './config/config.js';
import { GRAPHIQL_ASSETS, graphiqlPage } from './platform/http/graphiql.js';
import { createRequestMetrics } from './platform/http/metrics.js';
import { HttpErrorFilter } from './platform/http/http-error.filter.js';
import { readableUrl } from './platform/http/readable-url.js';
import { sameOriginWrites } from './platform/http/same-origin-writes.js';
import { WEB_ROOT, webPages } from './platform/http/web-client.js';
import { loggedPath } from './platform/logger/logged-path.js';
import { createLogger, NestLogger } from './platform/logger/logger.js';
import { requestId } from './platform/logger/request-id.js';

/** Largest JSON body; files come as multipart elsewhere. */
const MAX_JSON_BODY = '1mb';

/** The whole application on a migrated database, ready to listen. */
export async function createApp(config: Config & { readonly databaseUrl: string }): Promise<NestExpressApplication> {
  const logger = createLogger(config.logLevel);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forConfig(config), {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  app.set('trust proxy', config.trustProxy);
  app.disable('x-powered-by');
  app.use(requestId);
  app.use(
    pinoHttp({
      logger,
      quietReqLogger: true,
      autoLogging: { ignore: (req) => req.url?.startsWith('/health') ?? false },
      serializers: LOGGED,
    }),
  );
  app.use(createRequestMetrics());
  app.use(compression({ filter: mayBeCompressed }));
  app.use(readableUrl);
  app.use(sameOriginWrites(config.appUrl));
  // Their names change with their content.
  app.useStaticAssets(join(WEB_ROOT, 'assets'), { prefix: '/assets/', index: false, immutable: true, maxAge: '1y' });
  app.useStaticAssets(join(WEB_ROOT, 'public'), { prefix: '/', index: false, maxAge: '1d' });
  app.use(webPages());
  if (!config.isProduction) {
    app.useStaticAssets(GRAPHIQL_ASSETS, { prefix: '/graphiql/assets/', index: false, immutable: true, maxAge: '1y' });
    app.use(graphiqlPage());
  }
  app.useBodyParser('json', { limit: MAX_JSON_BODY });
  app.useGlobalFilters(new HttpErrorFilter());
  app.enableShutdownHooks([]);
  return app;
}

/** Events must leave as they happen; fonts and pictures are compressed already. */
function mayBeCompressed(request: Request, response: Response): boolean {
  return (
    !String(response.getHeader('content-type')).startsWith('text/event-stream') && compression.filter(request, response)
  );
}

/** No headers, no query strings and no secret addresses: they carry tokens. */
const LOGGED = {
  req: (request: { method: string; url?: string }) => ({ method: request.method, path: loggedPath(request.url ?? '') }),
  res: (response: { statusCode: number }) => ({ status: response.statusCode }),
};
