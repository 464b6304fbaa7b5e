import { pinoLog } from '../adapters/log/pino-log.ts';
import { openPool } from '../adapters/store/pool.ts';
import { type Wired, wire } from '../adapters.ts';
import type { Config } from '../config.ts';
import { StartFault } from '../ports/start-fault.ts';
import { isServed, type Operations, openOperations } from './open-operations.ts';
import { operateTexts } from './operate.texts.ts';

/** The whole product without its pages and jobs, for a command that does what a job does. */
export type WiredOperations = Operations & Wired;

const standsIn = ({ smtpUrl, smsGatewayUrl, wechatPay }: Config): boolean =>
  smtpUrl === null || smsGatewayUrl === null || wechatPay.mchId === null;

/**
 * Opens what is there with its mail, SMS and payment platform. The stand-ins of a sandbox keep what they did in memory
 * and in a file, so that only one process may have them. Fault: `operate.stand_ins_in_use`.
 */
export async function openWired(config: Config): Promise<WiredOperations> {
  const operations = await openOperations(config);
  try {
    if (standsIn(config) && (await isServed(operations.pool)))
      throw new StartFault('operate.stand_ins_in_use', operateTexts['operate.stand_ins_in_use']);
    const keyPool = openPool({ url: operations.url, name: 'ruzhu-command-keys', max: 2 });
    const wired = await wire({
      config,
      pool: operations.pool,
      keyPool,
      log: pinoLog({ level: 'warn', write: (line) => process.stderr.write(line) }),
      publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
      paid: async () => {},
    });
    const close = async () => {
      await wired.close();
      await keyPool.end();
      await operations.close();
    };
    return { ...operations, ...wired, close };
  } catch (fault) {
    await operations.close();
    throw fault;
  }
}
