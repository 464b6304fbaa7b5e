import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ClockWatch } from './ports/clocks-apart.ts';

/** Prometheus metrics of this process: its own health, and how long each operation takes. */
export function makeMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'ruzhu_http_seconds',
    help: 'Time to answer a request, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.3, 1, 5, 20],
    registers: [registry],
  });
  return {
    type: registry.contentType,
    text: () => registry.metrics(),
    watchClocks: (clocks: ClockWatch) => {
      const gauge = (name: string, help: string, read: () => number) =>
        new Gauge({
          name,
          help,
          registers: [registry],
          collect: function () {
            this.set(read());
          },
        });
      gauge(
        'ruzhu_clock_skew_seconds',
        'How far this machine is ahead of the database',
        () => clocks.skewMs() / 1000,
      );
      gauge('ruzhu_clocks_apart', '1 while the clocks differ too much and nothing is written', () =>
        Number(clocks.isApart()),
      );
    },
    watch: (app: FastifyInstance) => {
      app.addHook('onResponse', async (request, reply) => {
        const labels = {
          method: request.method,
          route: request.routeOptions.url ?? 'none',
          status: String(reply.statusCode),
        };
        seconds.observe(labels, reply.elapsedTime / 1000);
      });
    },
  };
}
