import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Histogram, register } from 'prom-client';

const SECOND_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Times every request. Paths are cut to their first part: an id in a label would make a new series each. */
export function createRequestMetrics(): (request: Request, response: Response, next: NextFunction) => void {
  register.clear();
  collectDefaultMetrics();
  const durations = new Histogram({
    name: 'multaqa_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'area', 'status'],
    buckets: SECOND_BUCKETS,
  });
  return (request, response, next) => {
    const stop = durations.startTimer();
    response.on('finish', () => {
      stop({ method: request.method, area: request.path.split('/')[1] || 'root', status: response.statusCode });
    });
    next();
  };
}
