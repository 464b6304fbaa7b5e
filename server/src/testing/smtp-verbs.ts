import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll } from 'vitest';

/** Where a conversation can be broken off: the greeting, each command, and the point that ends the letter. */
export const smtpVerbs = ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'letter'] as const;
export type SmtpVerb = (typeof smtpVerbs)[number];

const WELL: Readonly<Record<SmtpVerb, string>> = {
  greeting: '220 here',
  EHLO: '250 here',
  MAIL: '250 taken',
  RCPT: '250 taken',
  DATA: '354 go on',
  letter: '250 queued',
};

const running: { readonly server: Server; readonly sockets: Set<Socket> }[] = [];
afterAll(() => {
  for (const { server, sockets } of running.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

/** A server that talks SMTP by the letter, and at one point answers otherwise, or (`null`) nothing more. Gives its URL. */
export async function smtpThatFails(at: SmtpVerb, answer: string | null): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let isLetter = false;
    let heard = '';
    const say = (verb: SmtpVerb) => {
      const said = verb === at ? answer : WELL[verb];
      isLetter = verb === 'DATA' && said === WELL.DATA;
      if (said !== null) socket.write(`${said}\r\n`);
    };
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1');
      const end = isLetter ? '\r\n.\r\n' : '\r\n';
      for (let place = heard.indexOf(end); place >= 0; place = heard.indexOf(end)) {
        const line = heard.slice(0, place);
        heard = heard.slice(place + end.length);
        if (isLetter) say('letter');
        else say(smtpVerbs.find((verb) => line.toUpperCase().startsWith(verb)) ?? 'EHLO');
        if (isLetter) return;
      }
    });
    say('greeting');
  });
  running.push({ server, sockets });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // A server that listens on TCP has an address of this kind.
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
