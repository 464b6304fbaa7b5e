/** The public half of a phone's key, as the server takes it. */
export type PublicKey = { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string };

/**
 * A phone: a key that cannot leave this browser. `owner` is the masked name of the person it was enrolled for, or empty.
 */
export type Phone = { readonly privateKey: CryptoKey; readonly publicKey: PublicKey; readonly owner: string };

/** Where the phones of this browser are kept, the one in use first. */
export type Phones = {
  readonly read: () => Promise<readonly Phone[]>;
  readonly write: (phones: readonly Phone[]) => Promise<void>;
};

const [DATABASE, STORE, KEY] = ['phone', 'phones', 'all'];

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function within<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await settled(opening);
  try {
    return await settled(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** The browser's own database keeps keys as they are: the page can sign with them and never read them. */
export const browserPhones: Phones = {
  // Only `write` puts anything there.
  read: async () =>
    ((await within('readonly', (store) => store.get(KEY))) as readonly Phone[] | undefined) ?? [],
  write: async (phones) => void (await within('readwrite', (store) => store.put(phones, KEY))),
};

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** A new phone: an ECDSA P-256 key whose private half cannot be taken out of the browser. */
export async function newPhone(): Promise<Phone> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return { privateKey, publicKey: { kty: 'EC', crv: 'P-256', x, y }, owner: '' };
}

/** The signature as plain r|s in base64url, which is what the server takes. */
export async function sign({ privateKey }: Phone, message: string): Promise<string> {
  const bytes = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    privateKey,
    new TextEncoder().encode(message),
  );
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

export type Wanted = { readonly person: string; readonly enrols: boolean; readonly sandbox: boolean };

/**
 * Which of the phones answers a scan; `null` asks for a new one. A real phone has one key and one owner. In a sandbox
 * one browser plays the phones of several people, so the one of the person asked for is taken.
 */
export function phoneFor(phones: readonly Phone[], { person, enrols, sandbox }: Wanted): Phone | null {
  const [current] = phones;
  if (!current || !sandbox) return current ?? null;
  if (enrols) return phones.find(({ owner }) => owner === '') ?? null;
  return phones.find(({ owner }) => owner === person) ?? current;
}

/** The phone that answers this scan, put first; a new one is made and kept if there is none. */
export async function takePhone(store: Phones, wanted: Wanted): Promise<Phone> {
  const phones = await store.read();
  return putFirst(store, phoneFor(phones, wanted) ?? (await newPhone()), phones);
}

/** The phone in use. Read anew each time: another window may have made this browser's key in the meantime. */
export async function phoneInUse(store: Phones): Promise<Phone> {
  const phones = await store.read();
  return putFirst(store, phones[0] ?? (await newPhone()), phones);
}

const isSame = (one: Phone, other: Phone) => one.publicKey.x === other.publicKey.x;

export async function putFirst(store: Phones, phone: Phone, phones: readonly Phone[]): Promise<Phone> {
  const [first] = phones;
  if (!first || !isSame(first, phone) || first.owner !== phone.owner)
    await store.write([phone, ...phones.filter((one) => !isSame(one, phone))]);
  return phone;
}
