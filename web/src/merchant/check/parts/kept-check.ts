/** The id of this browser's check, kept until the tab is closed. An id alone: the answers lie with the server. */
const NAME = 'check';

export function keptCheckId(): string | null {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    // A browser that forbids storage asks anew after a reload.
    return null;
  }
}

export function keepCheckId(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, id);
  } catch {
    // The id then lives in the address alone.
  }
}
