import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { Request, Response } from 'express';
import { formatError } from './format-error.js';
import { InvalidInputError } from './user-error.type.js';
import { limitRules, limitsPlugin, MAX_TOKENS } from './limits.js';
import { RequestContext } from './request-context.js';
import { LocalDate, LocalDateScalar, TimeZone, TimeZoneScalar } from './scalars.js';

export interface GraphqlOptions {
  readonly isProduction: boolean;
  /** Types that nothing refers to but an interface: errors that carry data. */
  readonly orphanedTypes: readonly (new (...args: never[]) => object)[];
}

/** How the one GraphQL endpoint runs. Guards on field resolvers do not run: loaders decide who may read what. */
export function graphqlOptions(options: GraphqlOptions): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: false,
    // Fields of an interface are resolved once for all its types: those of Session for every kind.
    inheritResolversFromInterfaces: true,
    buildSchemaOptions: { orphanedTypes: [InvalidInputError, ...options.orphanedTypes] },
    graphiql: false,
    introspection: !options.isProduction,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    // A fresh object a request: Nest would otherwise share one.
    context: ({ req, res }: { req: Request; res: Response }) => new RequestContext(req, res),
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: limitRules,
    formatError,
    plugins: [ApolloServerPluginCacheControlDisabled(), limitsPlugin],
    stopOnApplicationShutdown: true,
  };
}

export { LocalDate, LocalDateScalar, TimeZone, TimeZoneScalar };
