/**
 * The house as data: each room, what it may import from the house, and which outside libraries may enter.
 * `inside` lists rooms; a room may always import itself. `outside` lists package names or `node:` modules;
 * a trailing `*` stands for anything after it. Tests (`*.test.ts`, `*.contract.ts`, `testing/`) may bring tools.
 * In one line: web → api → journeys → rules, and http, jobs → services → ports ← adapters → wechat; main sees all.
 */
export type Room = {
  readonly path: string;
  readonly inside: readonly string[];
  readonly outside: readonly string[];
};

export const floorPlan: Readonly<Record<string, Room>> = {
  rules: { path: 'rules/src', inside: [], outside: [] },
  journeys: { path: 'journeys/src', inside: ['rules'], outside: [] },
  wechat: { path: 'wechat/src', inside: [], outside: ['node:crypto'] },
  api: { path: 'api/src', inside: ['rules', 'journeys'], outside: ['zod'] },
  ports: { path: 'server/src/ports', inside: ['rules', 'journeys'], outside: [] },
  services: { path: 'server/src/services', inside: ['rules', 'journeys', 'ports'], outside: [] },
  // One room for all adapters; that they do not know each other is checked by folder (see the test).
  adapters: { path: 'server/src/adapters', inside: ['rules', 'journeys', 'wechat', 'ports'], outside: ['*'] },
  http: {
    path: 'server/src/http',
    inside: ['rules', 'journeys', 'api', 'ports', 'services'],
    outside: ['fastify', '@fastify/*', 'node:*', 'uqr', 'zod'],
  },
  jobs: {
    path: 'server/src/jobs',
    inside: ['rules', 'journeys', 'ports', 'services'],
    outside: ['node:timers*'],
  },
  // Tools of the tests of every room; nothing that runs in the product may import it.
  testing: {
    path: 'server/src/testing',
    inside: ['rules', 'journeys', 'wechat', 'api', 'ports', 'services', 'adapters', 'http', 'jobs', 'main'],
    outside: ['*'],
  },
  main: {
    path: 'server/src',
    inside: ['rules', 'journeys', 'wechat', 'api', 'ports', 'services', 'adapters', 'http', 'jobs', 'web'],
    outside: ['*'],
  },
  web: {
    path: 'web/src',
    inside: ['rules', 'journeys', 'api'],
    outside: ['react*', 'antd*', '@ant-design/*', '@tanstack/*', '@simplewebauthn/browser', 'uqr'],
  },
  // The walk takes numbers that belong to nobody from the tests of the rules, and nothing else of the house.
  e2e: { path: 'e2e', inside: ['rules'], outside: ['playwright-core', 'axe-core', 'node:*'] },
  scripts: {
    path: 'scripts',
    inside: ['rules', 'journeys', 'wechat', 'api', 'ports', 'services', 'adapters', 'main'],
    outside: ['*'],
  },
};
