/** One line per thing that happened. Values are named; nothing personal is ever among them. */
export type Fields = Readonly<Record<string, string | number | boolean | null>>;

export type Log = {
  readonly info: (message: string, fields?: Fields) => void;
  readonly warn: (message: string, fields?: Fields) => void;
  readonly error: (message: string, fields?: Fields & { readonly fault?: string }) => void;
};

/** A log that can be bound to something every line of it carries, such as the id of a request. */
export type RootLog = Log & { readonly child: (bound: Fields) => RootLog };
