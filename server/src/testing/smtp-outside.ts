import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll } from 'vitest';

/** How the server answers RCPT TO for an address: takes it, answers with a code, or says nothing any more. */
export type Answer = { readonly code: number; readonly words: string } | 'silence';

export type Letter = {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
};

export type SmtpOutside = {
  readonly url: string;
  readonly letters: readonly Letter[];
  /** `null` takes the address again; `'*'` stands for the greeting of every connection. */
  readonly answer: (address: string, answer: Answer | null) => void;
};

const running: SMTPServer[] = [];

afterAll(() => {
  for (const server of running.splice(0)) {
    for (const connection of server.connections) connection.close();
    server.close(() => {});
  }
});

const reply = (answer: Answer | undefined, done: (fault?: Error | null) => void): void => {
  if (answer === undefined) done();
  else if (answer !== 'silence') done(Object.assign(new Error(answer.words), { responseCode: answer.code }));
};

/** A real SMTP server on this machine that keeps what it is given and can be told how to misbehave. */
export async function startSmtpOutside(): Promise<SmtpOutside> {
  const letters: Letter[] = [];
  const answers = new Map<string, Answer>();
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onConnect: (_, done) => reply(answers.get('*'), done),
    onRcptTo: ({ address }, _, done) => reply(answers.get(address), done),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        letters.push({ from, to, raw: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  running.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // A server that listens on TCP has an address of this kind.
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    answer: (address, answer) =>
      void (answer === null ? answers.delete(address) : answers.set(address, answer)),
  };
}
