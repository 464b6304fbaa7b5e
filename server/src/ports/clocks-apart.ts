/**
 * The clock of this process and that of the database differ by more than can be borne: a deadline would end early or
 * late, and nobody could say which of them is right. Nothing is written until they agree again.
 */
export class ClocksApart extends Error {
  constructor() {
    super('The clocks of the server and of the database differ');
    this.name = 'ClocksApart';
  }
}

/** Whether the clocks agree. Asked before everything that is kept, so it costs nothing. */
export type ClockWatch = {
  readonly isApart: () => boolean;
  /** How far this process is ahead of the database, in milliseconds; negative when it is behind. */
  readonly skewMs: () => number;
};
