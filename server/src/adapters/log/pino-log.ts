import pino from 'pino';
import type { Fields, RootLog } from '../../ports/log.ts';
import { maskText, maskValue } from './mask.ts';

export type PinoLog = {
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Where lines go; standard output when it is not given. */
  readonly write?: (line: string) => void;
};

const NAME = /^[A-Za-z][\w.]{0,63}$/;

/** Names of what stands in every line already; a value of that name gets an underscore. */
const TAKEN = new Set(['level', 'time', 'msg', 'pid', 'hostname']);

const LONGEST = 8_000;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Only plain values under plain names are written; objects are left out, since nobody sees what is in them. */
function allowed(fields: Fields): Fields {
  const kept = Object.entries(fields).flatMap(([name, value]) => {
    const masked = NAME.test(name)
      ? maskValue(name, typeof value === 'string' ? cut(value) : value)
      : undefined;
    return masked === undefined ? [] : [[TAKEN.has(name) ? `${name}_` : name, masked]];
  });
  return Object.fromEntries(kept);
}

const wrap = (logger: pino.Logger): RootLog => ({
  info: (message, fields = {}) => logger.info(allowed(fields), maskText(cut(message))),
  warn: (message, fields = {}) => logger.warn(allowed(fields), maskText(cut(message))),
  error: (message, fields = {}) => logger.error(allowed(fields), maskText(cut(message))),
  child: (bound) => wrap(logger.child(allowed(bound))),
});

/** One JSON line per thing that happened, on standard output; whatever looks personal is masked. */
export function pinoLog({ level = 'info', write }: PinoLog = {}): RootLog {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  return wrap(write ? pino(options, { write }) : pino(options));
}
