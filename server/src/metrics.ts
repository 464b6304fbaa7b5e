import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ClockWatch } from './ports/clocks-apart.ts';

/** Prometheus metrics of this process: its own health, how long each operation takes, and what alarms hold. */
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
    /** How many alarms hold, by kind; asked anew each time the metrics are. */
    watchAlarms: (open: () => Promise<readonly { readonly kind: string }[]>) => {
      new Gauge({
        name: 'ruzhu_alarms',
        help: 'Alarms that hold now, by kind',
        labelNames: ['kind'],
        registers: [registry],
        async collect() {
          this.reset();
          // A database that is away must not take the other figures with it.
          for (const { kind } of await open().catch(() => [])) this.inc({ kind });
        },
      });
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
