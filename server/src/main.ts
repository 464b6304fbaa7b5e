import './thread-pool.ts';
import { readConfig } from './config.ts';
import { StartFault } from './ports/start-fault.ts';
import { type Started, start } from './start.ts';

/** Whatever is still running after this long is left behind: the database keeps what was acknowledged. */
const DRAIN_MS = 10_000;

/** One line that says where to go. */
function ready({ url, firstOperator, sandbox }: Started): string {
  const parts = [
    `Ruzhu is ready: ${url}`,
    ...(sandbox ? [`mails and SMS: ${url}/local/outbox`] : []),
    ...(firstOperator ? [`first operator: ${firstOperator}`] : []),
  ];
  return parts.join(' · ');
}

async function main(): Promise<void> {
  const started = await start(readConfig(process.env));
  console.log(ready(started));
  let ending = false;
  const end = (code: number) => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(code || 1), DRAIN_MS).unref();
    started.stop().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', () => end(0));
  process.on('SIGINT', () => end(0));
  started.lost.then((fault) => {
    console.error(fault.message);
    end(1);
  });
}

main().catch((fault: unknown) => {
  console.error(fault instanceof StartFault ? fault.message : fault);
  process.exit(1);
});
