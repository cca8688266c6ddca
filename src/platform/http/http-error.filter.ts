import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { GraphQLError } from 'graphql';
import { currentRequestId } from '../logger/request-id.js';

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
};

/** Answers REST requests in JSON with the codes of the GraphQL API; inside GraphQL it steps aside. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(HttpErrorFilter.name);

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    const { status, code, message } = this.describe(error);
    if (response.headersSent) return response.end();
    return response.status(status).json({ code, message, requestId: currentRequestId() });
  }

  private describe(error: unknown): { status: number; code: string; message: string } {
    if (error instanceof GraphQLError) {
      const code = String(error.extensions['code']);
      return { status: STATUS_OF_CODE[code] ?? 500, code, message: error.message };
    }
    if (error instanceof HttpException) {
      return { status: error.getStatus(), code: codeOfStatus(error.getStatus()), message: error.message };
    }
    const status = clientFaultStatus(error);
    if (status) return { status, code: 'BAD_USER_INPUT', message: 'The request could not be read.' };
    this.logger.error(error);
    return { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side.' };
  }
}

function codeOfStatus(status: number): string {
  return Object.entries(STATUS_OF_CODE).find(([, each]) => each === status)?.[0] ?? 'BAD_USER_INPUT';
}

/** Body parsers mark a client's fault with a status between 400 and 499. */
function clientFaultStatus(error: unknown): number | null {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : NaN;
  return status >= 400 && status < 500 ? status : null;
}
